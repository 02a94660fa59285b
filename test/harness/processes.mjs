import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

const windows = process.platform === 'win32';

/**
 * Starts a program that lives until `stop` or until this process ends, whichever is first. It leads a process group of
 * its own, so that ending it ends what it started as well.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function start(command, args, options = {}) {
  const child = spawn(command, [...args], { cwd: root, detached: !windows, ...options });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/**
 * Asks a program and what it started to end, and insists after two seconds.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
export async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
    return;
  }
  const ended = new Promise((resolve) => child.once('exit', resolve));
  signal(child, 'SIGTERM');
  const insist = setTimeout(() => signal(child, 'SIGKILL'), 2000);
  await ended;
  clearTimeout(insist);
}

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} name */
function signal(child, name) {
  if (child.pid === undefined) {
    return;
  }
  try {
    process.kill(windows ? child.pid : -child.pid, name);
  } catch {
    // It has ended already.
  }
}

/**
 * Runs a program to its end, its output going where ours goes, and returns its exit code.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, timeout?: number }} [options]
 * @returns {Promise<number>}
 */
export async function run(command, args, { cwd = root, env = process.env, quiet = false, timeout = 600_000 } = {}) {
  const child = start(command, args, { cwd, env, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
  /** @type {Buffer[]} */
  const output = [];
  child.stdout?.on('data', (chunk) => output.push(chunk));
  child.stderr?.on('data', (chunk) => output.push(chunk));
  return await new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stop(child);
      reject(new Error(`${command} ${args.join(' ')} had not ended after ${timeout / 1000} s`));
    }, timeout);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('close', (code, name) => {
      clearTimeout(timer);
      if (quiet && code !== 0) {
        process.stderr.write(Buffer.concat(output));
      }
      resolve(code ?? (name === null ? 1 : 128));
    });
  });
}

/**
 * npm, as it is spelled on this platform.
 *
 * @param {readonly string[]} args
 * @param {{ cwd?: string, quiet?: boolean, timeout?: number }} [options]
 */
export async function npm(args, options = {}) {
  // The npm that started us sets npm_* variables that would point a second npm at the wrong folder.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));
  const [command, first] = npmCommand();
  const code = await run(command, [...first, ...args], { ...options, env });
  if (code !== 0) {
    throw new Error(`npm ${args.join(' ')} failed with exit code ${code}`);
  }
}

/** @returns {[string, string[]]} */
function npmCommand() {
  const script = process.env['npm_execpath'];
  return script?.endsWith('.js') ? [process.execPath, [script]] : [windows ? 'npm.cmd' : 'npm', []];
}

function stopAll() {
  for (const child of running) {
    signal(child, 'SIGTERM');
  }
}

process.once('exit', stopAll);
for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.once(name, () => {
    stopAll();
    process.exit(process.exitCode ?? 130);
  });
}
