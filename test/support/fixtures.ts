import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../harness/paths.mjs';

/** One case of a fixture file. */
export interface Fixture {
  readonly title: string;
  readonly input: string;
  readonly expected: string;
  /** The line of the file that the title stands in, for messages. */
  readonly line: number;
}

/**
 * Reads a fixture file: cases of a title, a line with a full stop, the input, a full stop, what is expected, a full stop.
 * Lines between cases are comments.
 * @param path below `test/fixtures`.
 */
export function readFixtures(path: string): readonly Fixture[] {
  const lines = readFileSync(join(root, 'test/fixtures', path), 'utf8').split('\n');
  const fixtures: Fixture[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (lines[i] !== '.') continue;
    const middle = lines.indexOf('.', i + 1);
    const end = lines.indexOf('.', middle + 1);
    if (middle < 0 || end < 0) throw new Error(`${path}:${i + 1}: a case is not closed by a full stop`);
    fixtures.push({
      title: lines[i - 1] ?? '',
      input: lines.slice(i + 1, middle).join('\n'),
      expected: lines.slice(middle + 1, end).join('\n'),
      line: i,
    });
    i = end;
  }
  if (fixtures.length === 0) throw new Error(`${path}: no cases`);
  return fixtures;
}
