import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { bundleHostSuites } from './bundle.mjs';
import { temporaryFolder } from './temporary.mjs';
import { startServer } from './vscodeServer.mjs';
import { calmSettings, copyOf, samples, windowAddress, writeSettings } from './workbench.mjs';

/** @typedef {import('./mocha.mjs').Count} Count */

const minutes = 60_000;

/**
 * Runs the suites of `test/integration` in a real extension host, which a window in a browser starts.
 *
 * @param {import('./workbench.mjs').HostKind} hostKind
 * @param {{ version?: import('./obtainServer.mjs').VersionName, filter?: string }} [options]
 * @returns {Promise<Count>}
 */
export async function runInExtensionHost(hostKind, { version = 'newest', filter = '' } = {}) {
  const tests = await bundleHostSuites(filter);
  const dataFolder = temporaryFolder('server');
  writeSettings(dataFolder, calmSettings);
  const server = await startServer(version, { dataFolder, forTests: true });
  try {
    const browser = await launchBrowser();
    try {
      return await runInWindow(browser, windowAddress(server, { folder: copyOf(samples), hostKind, tests }));
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

/** @param {import('playwright-core').Browser} browser @param {string} address @returns {Promise<Count>} */
async function runInWindow(browser, address) {
  const page = await browser.newPage();
  /** @type {Count | undefined} */
  let count;
  /** @type {string[]} */
  const log = [];
  const ended = new Promise((resolve) => {
    page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => resolve(code));
    page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
      const text = args.map(String).join(' ');
      const result = /^lectern-tests (.*)$/.exec(text);
      if (result?.[1] !== undefined) {
        count = JSON.parse(result[1]);
      } else if (text.startsWith('lectern-test ')) {
        console.log(text.slice('lectern-test '.length));
      } else {
        log.push(`${type}: ${text}`);
      }
    });
  });
  page.on('console', (message) => log.push(`window ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => log.push(`window: ${error.stack ?? error.message}`));
  await page.goto(address, { timeout: 30_000 });
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const tooLate = new Promise((resolve) => {
    timer = setTimeout(() => resolve('no end after 4 minutes'), 4 * minutes);
  });
  const code = await Promise.race([ended, tooLate]);
  clearTimeout(timer);
  if (code !== 0 || count === undefined || count.failed > 0) {
    const file = writeLog(log);
    console.log(`The extension host ended with: ${code}. What it and the window printed is in ${file}; the errors:`);
    console.log(log.filter(isOurs).slice(-20).join('\n'));
  }
  if (count === undefined) {
    return { passed: 0, failed: 1 };
  }
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** @param {readonly string[]} log */
function writeLog(log) {
  const file = join(temporaryFolder('log'), 'window.log');
  writeFileSync(file, log.join('\n'));
  return file;
}

/** Without its native parts the server complains a lot, about itself. @param {string} line */
function isOurs(line) {
  return line.includes('error') && !line.includes('spdlog') && !line.includes('watchdog') && !line.includes('404');
}
