import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { temporaryFolder } from './temporary.mjs';

/** @typedef {'node' | 'web'} HostKind */

/** What a window shows of its own accord is in the way of a test, and makes pictures restless. */
export const calmSettings = {
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Writes the user's settings of the windows that a server with this data folder serves.
 *
 * @param {string} dataFolder
 * @param {Record<string, unknown>} settings
 */
export function writeSettings(dataFolder, settings) {
  const folder = join(dataFolder, 'data', 'User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), `${JSON.stringify(settings, null, 2)}\n`);
}

/**
 * The address of a window.
 *
 * @param {import('./vscodeServer.mjs').Server} server
 * @param {object} options
 * @param {string} options.folder The folder to open.
 * @param {boolean} [options.develop] Load the extension from the work tree.
 * @param {HostKind} [options.hostKind]
 * @param {string} [options.tests] A bundle whose `run` the extension host is to call.
 * @param {string} [options.openFile] A file to open at once.
 */
export function windowAddress(server, { folder, develop = true, hostKind = 'node', tests, openFile }) {
  const remote = `vscode-remote://127.0.0.1:${server.port}`;
  /** @type {[string, string][]} */
  const payload = [['skipWelcome', 'true']];
  if (develop) {
    payload.push(['extensionDevelopmentPath', remote + urlPath(root)]);
    if (hostKind === 'web') {
      payload.push(['extensionDevelopmentKind', 'web']);
    }
  }
  if (tests !== undefined) {
    payload.push(['extensionTestsPath', remote + urlPath(tests)]);
  }
  if (openFile !== undefined) {
    payload.push(['openFile', remote + urlPath(openFile)]);
  }
  const query = new URLSearchParams({ folder: urlPath(folder), payload: JSON.stringify(payload) });
  if (server.token !== '') {
    query.set('tkn', server.token);
  }
  return `${server.origin}/?${query}`;
}

/** @param {string} path */
function urlPath(path) {
  const slashed = path.replaceAll('\\', '/');
  return slashed.startsWith('/') ? slashed : `/${slashed}`;
}

/**
 * A copy of a folder that a test may change.
 *
 * @param {string} folder
 */
export function copyOf(folder) {
  const copy = join(temporaryFolder('workspace'), 'articles');
  mkdirSync(copy);
  if (existsSync(folder)) {
    cpSync(folder, copy, { recursive: true });
  }
  return copy;
}

/** Two articles, written to show everything that the page can show. */
export const samples = join(root, 'test', 'samples');
