import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const editors = ['code', 'code-insiders', 'codium', 'cursor'];

/** The path of a desktop VS Code, or of a sibling, that can load an extension from a folder. */
export function findDesktopEditor() {
  // In a terminal of a remote window `code` stands for the window at the other end, which can't.
  if (process.env['VSCODE_IPC_HOOK_CLI'] !== undefined) {
    return undefined;
  }
  const endings = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return editors
    .flatMap((name) => folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))))
    .find((path) => existsSync(path));
}

/**
 * Opens an address in the person's browser, where there is a display to show it on.
 *
 * @param {string} address
 * @returns {boolean} Whether it was tried.
 */
export function openInBrowser(address) {
  const [command, args] = opener(address);
  if (command === undefined) {
    return false;
  }
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.once('error', () => console.log('No browser could be started: open the address yourself.'));
  child.unref();
  return true;
}

/** @param {string} address @returns {[string | undefined, string[]]} */
function opener(address) {
  if (process.platform === 'darwin') {
    return ['open', [address]];
  }
  if (process.platform === 'win32') {
    return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  }
  const display = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? '';
  return [display === '' ? undefined : 'xdg-open', [address]];
}
