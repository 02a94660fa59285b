import { join } from 'node:path';
import { root } from '../harness/paths.mjs';

const given: unknown = JSON.parse(process.env['LECTERN_ARTICLES'] ?? '[]');

/** The paths of the articles that are looked at: those that were asked for, as a list in JSON, or the samples. */
export const chosenArticles: readonly string[] =
  Array.isArray(given) && given.length > 0
    ? given.map(String)
    : ['reading-sample.md', 'damaged-sample.txt'].map((name) => join(root, 'test/samples', name));
