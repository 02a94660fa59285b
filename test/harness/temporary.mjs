import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { out } from './paths.mjs';

const parent = join(out, 'tmp');

/** What a run leaves is kept this long, for a look at what went wrong. */
const kept = 60 * 60_000;

let swept = false;

/**
 * A new folder below `out/`, which nothing else uses.
 *
 * @param {string} prefix
 */
export function temporaryFolder(prefix) {
  mkdirSync(parent, { recursive: true });
  if (!swept) {
    swept = true;
    sweep();
  }
  return mkdtempSync(join(parent, `${prefix}-`));
}

function sweep() {
  for (const name of readdirSync(parent)) {
    const path = join(parent, name);
    const info = statSync(path, { throwIfNoEntry: false });
    if (info !== undefined && Date.now() - info.mtimeMs > kept) {
      rmSync(path, { recursive: true, force: true });
    }
  }
}
