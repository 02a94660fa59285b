import { bundleNodeSuites } from './bundle.mjs';
import { runMocha } from './mocha.mjs';
import { obtainWindow } from './obtainWindow.mjs';
import { packageExtension } from './packageExtension.mjs';

/**
 * Packages the extension and tries the package, installed, in the newest and in the oldest VS Code that it is for.
 *
 * @returns {Promise<import('./mocha.mjs').Count>}
 */
export async function tryPackage() {
  const vsix = await packageExtension();
  await obtainWindow('newest', 'oldest');
  const files = await bundleNodeSuites('packaged');
  return await runMocha('packaged', files, {
    testTimeout: 90_000,
    timeout: 300_000,
    retries: 1,
    env: { LECTERN_VSIX: vsix },
  });
}
