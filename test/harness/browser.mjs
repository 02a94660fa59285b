import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { cache, root } from './paths.mjs';
import { run } from './processes.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * A browser of the Chromium kind: what CHROME_PATH names, or one on this machine, or one installed now.
 *
 * @returns {Promise<string>}
 */
export async function obtainBrowser() {
  const found = findBrowser();
  if (found !== undefined) {
    return found;
  }
  console.log('Obtaining a browser…');
  await install();
  const installed = findBrowser();
  if (installed === undefined) {
    throw new Error('No browser: install Chromium or Chrome, or set CHROME_PATH to the path of one.');
  }
  return installed;
}

function findBrowser() {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    return named;
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  return [...onPath, ...usualPlaces, ...playwrightPlaces()].find((path) => existsSync(path));
}

/** Browsers that a Playwright on this machine has downloaded. */
function playwrightPlaces() {
  const folders = [
    process.env['PLAYWRIGHT_BROWSERS_PATH'],
    join(cache, 'browsers'),
    join(homedir(), '.cache', 'ms-playwright'),
    join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    join(process.env['LOCALAPPDATA'] ?? homedir(), 'ms-playwright'),
  ];
  const executables = [
    join('chrome-linux', 'chrome'),
    join('chrome-linux64', 'chrome'),
    join('chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'),
    join('chrome-win', 'chrome.exe'),
    join('chrome-win64', 'chrome.exe'),
  ];
  return folders
    .filter((folder) => folder !== undefined && existsSync(folder))
    .flatMap((folder) => readdirSync(/** @type {string} */ (folder)).map((name) => join(folder ?? '', name)))
    .filter((folder) => /chromium-\d+$/.test(folder))
    .flatMap((folder) => executables.map((executable) => join(folder, executable)));
}

async function install() {
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { quiet: true, env });
    const packages = ['chromium', 'fonts-dejavu-core', 'fonts-liberation'];
    const code = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      quiet: true,
      env,
    });
    if (code === 0) {
      return;
    }
  }
  const env = { ...process.env, PLAYWRIGHT_BROWSERS_PATH: join(cache, 'browsers') };
  await run(process.execPath, [join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium'], { env });
}

/** What keeps the browser from talking to anyone but the server under test. */
const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @returns {Promise<import('playwright-core').Browser>} */
export async function launchBrowser() {
  const executablePath = await obtainBrowser();
  const { chromium } = await import('playwright-core');
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return await chromium.launch({ executablePath, args: [...flags, ...asRoot], timeout: 30_000 });
}
