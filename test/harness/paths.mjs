import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top of the project. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Bundles of the tests, screenshots, temporary workspaces: ignored by git, safe to delete. */
export const out = join(root, 'out');

/** Editors obtained for the tests: ignored by git, safe to delete, dear to obtain again. */
export const cache = join(root, '.vscode-test');
