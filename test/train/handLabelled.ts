import { type Label, labels } from '../../src/core/reference/labels.ts';
import type { Example } from './example.ts';
import { bitOf } from './masks.ts';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly labels: readonly (readonly [string, string])[];
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

/** Names of these data, and ours where they differ. */
const renamed: Readonly<Record<string, Label>> = {
  'container-title': 'container',
  source: 'container',
  'collection-title': 'collection',
  'citation-number': 'number',
  medium: 'genre',
  producer: 'director',
  doi: 'id',
  isbn: 'id',
};

const isLabel = (name: string): name is Label => (labels as readonly string[]).includes(name);

export function handLabel(name: string): Label {
  const label = renamed[name] ?? name;
  return isLabel(label) ? label : 'note';
}

/** Data whose every word has a label: the parts one after another are the text. */
export function readHandLabelled(line: string): Example {
  const row = JSON.parse(line) as Row;
  const masks = new Uint32Array(row.text.length);
  let at = 0;
  for (const [name, part] of row.labels) {
    const start = row.text.indexOf(part, at);
    at = start + part.length;
    masks.fill(bitOf(handLabel(name)), start, at);
  }
  return { id: row.id, text: row.text, masks, fields: row.fields, kind: '' };
}
