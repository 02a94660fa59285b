import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from './paths.mjs';
import { npm } from './processes.mjs';

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
