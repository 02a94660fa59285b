import { obtainBrowser } from './browser.mjs';
import { obtainServer } from './obtainServer.mjs';

/**
 * Has ready what a window needs, before anything that has a time limit: on a fresh machine this takes minutes.
 *
 * @param {...import('./obtainServer.mjs').VersionName} versions
 */
export async function obtainWindow(...versions) {
  for (const version of versions) await obtainServer(version);
  await obtainBrowser();
}
