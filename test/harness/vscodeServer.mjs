import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cache } from './paths.mjs';
import { npm, start, stop } from './processes.mjs';

/**
 * VS Code as a server, from the npm registry: the package code-server holds the compiled VS Code server with its web
 * workbench and its built-in extensions. It is no devDependency, because it is large and refuses other Node versions
 * than its own.
 */

/** @typedef {'newest' | 'oldest'} VersionName */

/** The oldest one is what `engines.vscode` in package.json promises. */
export const versions = /** @type {const} */ ({
  newest: { codeServer: '4.139.1', vscode: '1.139.1', node: 24 },
  oldest: { codeServer: '4.100.3', vscode: '1.100.3', node: 20 },
});

/**
 * Installs a server below `.vscode-test/`, unless it is there whole, and returns how it is started.
 *
 * @param {VersionName} name
 * @returns {Promise<{ node: string, server: string }>}
 */
export async function obtainServer(name) {
  const version = versions[name];
  const folder = join(cache, `code-server-${version.codeServer}`);
  const code = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  const node = await obtainNode(version.node);
  // Written last: without it an installation was cut short.
  const whole = join(folder, 'complete');
  if (!existsSync(whole)) {
    console.log(`Obtaining the server of VS Code ${version.vscode}…`);
    await installInto(folder, `code-server@${version.codeServer}`);
    await npm(['install', '--omit=dev', ...quietly], { cwd: code, quiet: true });
    writeFileSync(whole, '');
  }
  return { node, server: join(code, 'out', 'server-main.js') };
}

/** Scripts are left out: they refuse other Node versions, and compile native parts that the server does without. */
const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** @param {string} folder @param {string} spec */
async function installInto(folder, spec) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  await npm(['install', spec, ...quietly], { cwd: folder, quiet: true });
}

/**
 * The Node binary that a server needs: ours, where the major version is the same.
 *
 * @param {number} major
 */
async function obtainNode(major) {
  if (process.versions.node.startsWith(`${major}.`)) {
    return process.execPath;
  }
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const prefix = platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  const name = `${prefix}-${platform}-${process.arch}`;
  const folder = join(cache, `node-${major}`);
  const binary = join(folder, 'node_modules', name, 'bin', platform === 'win' ? 'node.exe' : 'node');
  const whole = join(folder, 'complete');
  if (!existsSync(whole)) {
    console.log(`Obtaining Node ${major}…`);
    await installInto(folder, `${name}@${major}`);
    writeFileSync(whole, '');
  }
  return binary;
}

/**
 * @typedef {object} Server
 * @property {number} port
 * @property {string} origin Such as `http://127.0.0.1:40000`.
 * @property {string} token The connection token, empty for a server that needs none.
 * @property {string} log Path of the file that holds what the server printed.
 * @property {Promise<number | null>} ended Its exit code, once it has ended.
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a server on the loopback interface.
 *
 * @param {VersionName} name
 * @param {object} options
 * @param {string} options.dataFolder Holds the user's settings, the installed extensions and the logs.
 * @param {boolean} [options.forTests] No connection token and no workspace trust.
 * @param {number} [options.port]
 * @returns {Promise<Server>}
 */
export async function startServer(name, { dataFolder, forTests = false, port }) {
  const { node, server } = await obtainServer(name);
  mkdirSync(dataFolder, { recursive: true });
  const chosen = port ?? (await freePort());
  const token = forTests ? '' : randomBytes(16).toString('hex');
  const tokenFile = join(dataFolder, 'connection-token');
  if (!forTests) {
    // In a file, as other users of the machine can read the arguments of a process.
    writeFileSync(tokenFile, token, { mode: 0o600 });
  }
  const log = join(dataFolder, 'server.log');
  writeFileSync(log, '');
  const args = [
    server,
    ...['--host', '127.0.0.1', '--port', String(chosen), '--server-data-dir', dataFolder],
    ...['--accept-server-license-terms', '--disable-telemetry'],
    // The address of a window may name an extension under development only with this.
    '--enable-smoke-test-driver',
    ...(forTests
      ? ['--without-connection-token', '--disable-workspace-trust']
      : ['--connection-token-file', tokenFile]),
  ];
  // A server that is told to end leaves its sockets behind.
  const temporary = mkdtempSync(join(tmpdir(), 'lectern-'));
  const removeTemporary = () => rmSync(temporary, { recursive: true, force: true });
  process.once('exit', removeTemporary);
  const env = { ...environment(), TMPDIR: temporary, XDG_RUNTIME_DIR: temporary };
  const child = start(node, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  child.once('exit', () => {
    process.off('exit', removeTemporary);
    removeTemporary();
  });
  await untilListening(child, log);
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return { port: chosen, origin: `http://127.0.0.1:${chosen}`, token, log, ended, stop: () => stop(child) };
}

/**
 * Installs a packaged extension for the servers that use this data folder.
 *
 * @param {VersionName} name
 * @param {string} dataFolder
 * @param {string} vsix
 */
export async function installExtension(name, dataFolder, vsix) {
  const { node, server } = await obtainServer(name);
  const args = [server, '--accept-server-license-terms', '--server-data-dir', dataFolder, '--install-extension', vsix];
  const child = start(node, args, { stdio: ['ignore', 'pipe', 'pipe'], env: environment() });
  let output = '';
  child.stdout?.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    output += chunk;
  });
  const timer = setTimeout(() => stop(child), 60_000);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  if (code !== 0 || !output.includes('successfully installed')) {
    throw new Error(`VS Code ${versions[name].vscode} did not install ${vsix}:\n${output}`);
  }
}

/**
 * A server that was started from a terminal of VS Code must not take itself for a part of that one; and without an
 * address for its gallery of extensions it asks nobody on the network for anything.
 */
function environment() {
  const inherited = Object.entries(process.env);
  const kept = inherited.filter(([key]) => !key.startsWith('VSCODE_') && !key.startsWith('npm_'));
  return { ...Object.fromEntries(kept), EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
}

/** @param {import('node:child_process').ChildProcess} child @param {string} log */
function untilListening(child, log) {
  return new Promise((resolve, reject) => {
    /** @param {string} reason */
    const fail = (reason) => {
      stop(child);
      reject(new Error(`The VS Code server ${reason}:\n${readFileSync(log, 'utf8').slice(-4000)}`));
    };
    const timer = setTimeout(() => fail('was not listening after 30 s'), 30_000);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with exit code ${code}`);
    });
    /** @param {Buffer} chunk */
    const read = (chunk) => {
      writeFileSync(log, chunk, { flag: 'a' });
      if (chunk.includes('Extension host agent listening')) {
        clearTimeout(timer);
        resolve(undefined);
      }
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
  });
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
