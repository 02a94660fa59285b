import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { obtainServer, versions } from './obtainServer.mjs';
import { start, stop } from './processes.mjs';

/** @typedef {import('./obtainServer.mjs').VersionName} VersionName */

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
