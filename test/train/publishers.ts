import type { Label } from '../../src/core/reference/labels.ts';
import type { OffsetRange } from '../../src/core/text/offsetRange.ts';
import type { Example } from './example.ts';
import { isWithin, masksOf, type Placed } from './masks.ts';
import { Placing } from './placing.ts';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

/** The fields of these data from the surest to place to the least, and what they are to us. */
const known: readonly (readonly [string, readonly Label[]])[] = [
  ['idno', ['id', 'genre', 'note']],
  ['ptr', ['url']],
  ['title', ['title']],
  ['book', ['container']],
  ['author', ['author']],
  ['editor', ['editor']],
  ['journal', ['journal']],
  ['series', ['collection', 'container']],
  ['note', ['note', 'genre', 'edition']],
  ['orgName', ['author', 'publisher', 'note', 'genre']],
  ['publisher', ['publisher']],
  ['pubPlace', ['location']],
  ['pubplace', ['location']],
  ['date', ['date']],
  ['pages', ['pages']],
  ['volume', ['volume']],
  ['issue', ['volume']],
];

/** Data with the fields as they are printed, not in order. */
export function readPublishers(line: string): Example {
  const { id, text, fields } = JSON.parse(line) as Row;
  const placing = new Placing(text);
  const placed: Placed[] = [];
  const ends = new Map<string, number>();
  for (const [name, labels] of known) {
    const values = Object.entries(fields).flatMap(([key, list]) =>
      key === name || key.startsWith(`${name}:`) ? list : [],
    );
    // Short numbers stand behind the name of the journal rather than before.
    const near =
      name === 'volume' || name === 'issue' || name === 'pages' ? (ends.get('journal') ?? ends.get('book') ?? 0) : 0;
    for (const value of values) {
      const range: OffsetRange | null = placing.take(value, near) ?? placing.take(value);
      if (range === null) continue;
      ends.set(name, range[1]);
      const isWhole = name === 'book' && fields['title'] === undefined && !isWithin(text, range[0]);
      placed.push({ range, labels: isWhole ? ['title'] : labels });
    }
  }
  return { id, text, masks: masksOf(text, placed), fields, kind: '' };
}
