import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Example } from './example.ts';
import { readHandLabelled } from './handLabelled.ts';
import { readJats } from './jats.ts';
import { readPublishers } from './publishers.ts';

export interface Corpus {
  readonly hand: readonly Example[];
  readonly jats: readonly Example[];
  readonly publishers: readonly Example[];
}

/** Reads the labelled data of a folder. */
export function readCorpus(folder: string): Corpus {
  const read = (name: string, readLine: (line: string) => Example) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map(readLine);
  return {
    hand: read('hand-labelled.jsonl', readHandLabelled),
    jats: read('jats.jsonl', readJats),
    publishers: read('publishers.jsonl', readPublishers),
  };
}
