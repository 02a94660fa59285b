/**
 * `npm start [-- FILE]`: a window of VS Code with the extension as it is in the work tree. In a desktop VS Code where
 * there is one, else in the browser, from a VS Code server on this machine's loopback interface.
 */
import { cpSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { findDesktopEditor, openInBrowser } from './desktopEditor.mjs';
import { out, root } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { run } from './processes.mjs';
import { temporaryFolder } from './temporary.mjs';
import { startServer } from './vscodeServer.mjs';
import { calmSettings, samples, windowAddress, writeSettings } from './workbench.mjs';

/** For this window alone: articles open in the reader straight away, as nobody came here to edit them. */
const settings = {
  ...calmSettings,
  'workbench.editorAssociations': {
    '*.md': 'lectern.reader',
    '*.markdown': 'lectern.reader',
    '*.txt': 'lectern.reader',
  },
};

const place = whatToOpen(process.argv[2]);
await prepare();
if ((await run(process.execPath, [join(root, 'esbuild.js')])) !== 0) {
  process.exit(1);
}
const editor = findDesktopEditor();
await (editor === undefined ? openServed(place) : openDesktop(editor, place));

/** @typedef {{ folder: string, file: string | undefined }} Place */

/** @param {string | undefined} name @returns {Place} */
function whatToOpen(name) {
  if (name === undefined) {
    // A copy, so that annotations made while trying it out stay out of the repository.
    const folder = join(out, 'samples');
    mkdirSync(folder, { recursive: true });
    cpSync(samples, folder, { recursive: true });
    const file = join(folder, 'reading-sample.md');
    return { folder, file: existsSync(file) ? file : undefined };
  }
  // npm has moved us to the top of the project.
  const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), name);
  if (!existsSync(path)) {
    console.error(`There is no ${path}.`);
    process.exit(2);
  }
  return statSync(path).isDirectory() ? { folder: path, file: undefined } : { folder: dirname(path), file: path };
}

/** @param {string} command @param {Place} place */
async function openDesktop(command, { folder, file }) {
  // A profile of its own leaves the person's settings alone, and lets ours say which editor opens an article.
  const profile = join(root, '.vscode-test', 'profile');
  mkdirSync(join(profile, 'User'), { recursive: true });
  writeFileSync(join(profile, 'User', 'settings.json'), JSON.stringify(settings, null, 2));
  console.log(`Opening ${folder} in ${command}`);
  const code = await run(command, [
    `--extensionDevelopmentPath=${root}`,
    `--user-data-dir=${profile}`,
    ...['--skip-welcome', '--skip-release-notes', '--new-window'],
    ...[folder, ...(file === undefined ? [] : [file])],
  ]);
  process.exit(code);
}

/** @param {Place} place */
async function openServed({ folder, file }) {
  const dataFolder = temporaryFolder('start');
  writeSettings(dataFolder, settings);
  process.once('exit', () => rmSync(dataFolder, { recursive: true, force: true, maxRetries: 2 }));
  const server = await startServer('newest', { dataFolder });
  // From here on Ctrl+C is the usual way to end, and no failure. A signal to npm alone would not reach us.
  process.exitCode = 0;
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.exit(), 1000).unref();
  const address = windowAddress(server, { folder, ...(file === undefined ? {} : { openFile: file }) });
  console.log(`\nLectern is served at\n\n  ${address}\n`);
  console.log('Only this machine can reach it, and only with the token in the address. Ctrl+C ends it.');
  openInBrowser(address);
  console.error(`The VS Code server ended with exit code ${await server.ended}.`);
  process.exit(1);
}
