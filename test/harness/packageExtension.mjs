import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { run } from './processes.mjs';

/**
 * Builds and packages the extension, and returns the path of the package.
 *
 * @returns {Promise<string>}
 */
export async function packageExtension() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const vsix = join(root, `lectern-${version}.vsix`);
  rmSync(vsix, { force: true });
  const built = await run(process.execPath, [join(root, 'esbuild.js')]);
  if (built !== 0) {
    throw new Error('The extension could not be built.');
  }
  const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
  // Everything is bundled, so that the packages of node_modules stay out.
  const code = await run(process.execPath, [
    vsce,
    'package',
    '--no-dependencies',
    // No address is known to which the links of the README could be completed.
    ...['--allow-missing-repository', '--no-rewrite-relative-links'],
    '--out',
    vsix,
  ]);
  if (code !== 0) {
    throw new Error('The extension could not be packaged.');
  }
  return vsix;
}
