import { assert } from 'chai';
import type { CslDate, CslName } from '../../../src/core/bibliography/cslItem.ts';
import { findIdentifiers } from '../../../src/core/reference/findIdentifiers.ts';
import { labels } from '../../../src/core/reference/labels.ts';
import { readNames } from '../../../src/core/reference/names/readNames.ts';
import { plausible } from '../../../src/core/reference/plausible.ts';
import { readDate } from '../../../src/core/reference/readDate.ts';
import { readEdition } from '../../../src/core/reference/readEdition.ts';
import { readPages } from '../../../src/core/reference/readPages.ts';
import { itemOf } from '../../../src/core/reference/readReference.ts';
import { readVolume } from '../../../src/core/reference/readVolume.ts';
import type { Segment } from '../../../src/core/reference/segments.ts';
import { tokenize } from '../../../src/core/reference/tokenize.ts';
import { readFixtures } from '../../support/fixtures.ts';

/** The rules that read what stands in one field. Cases are in `test/fixtures/reference`. */
const rules: Readonly<Record<string, (input: string) => string>> = {
  names: (input) =>
    readNames(input)
      .map(({ family, given, suffix, literal }) =>
        literal === undefined ? [family, given, suffix].filter(Boolean).join(' | ') : `= ${literal}`,
      )
      .join('\n'),
  dates: (input) => {
    const date = readDate(input.split('\n'));
    return date === null ? 'none' : JSON.stringify(date['date-parts']);
  },
  pages: (input) => {
    const [pair] = Object.entries(readPages(input) ?? {});
    return pair?.join(' ') ?? 'none';
  },
  volumes: (input) => {
    const { volume = '', issue = '', 'number-of-volumes': all = '' } = readVolume(input.split('\n')) ?? {};
    return all === '' ? `${volume} | ${issue}`.trimEnd() : [volume, issue, all].join(' | ').replace('  ', ' ');
  },
  editions: readEdition,
  plausible: (input) => {
    const { text, segments } = labelled(input);
    return plausible(text, segments)
      .map(({ label, start, end }) => `${label} ${text.slice(start, end)}`)
      .join('\n');
  },
  items: (input) => {
    const { text, segments } = labelled(input);
    const identifiers = tokenize(text).flatMap(({ identifier }) => (identifier === null ? [] : [identifier]));
    const { id: _, ...fields } = itemOf(text, segments, identifiers, 'ref-1');
    return Object.entries(fields)
      .map(([field, value]) => `${field} ${printed(value)}`)
      .join('\n');
  },
  identifiers: (input) =>
    findIdentifiers(input)
      .map(({ kind, value }) => `${kind} ${value}`)
      .join('\n') || 'none',
};

/** Stretches from lines of a label, a blank and a text, and the text that they are of. */
function labelled(input: string): { text: string; segments: readonly Segment[] } {
  let text = '';
  const segments = input.split('\n').map((line) => {
    const blank = line.indexOf(' ');
    const label = labels.find((one) => one === line.slice(0, blank)) ?? 'note';
    text += text === '' ? '' : ' ';
    const start = text.length;
    text += line.slice(blank + 1);
    return { label, start, end: text.length };
  });
  return { text, segments };
}

function printed(value: string | CslDate | readonly CslName[]): string {
  if (typeof value === 'string') return value;
  if ('date-parts' in value) return value['date-parts'].map((part) => part.join('-')).join('/');
  return value.map(({ family, given, literal }) => literal ?? `${family}, ${given}`).join('; ');
}

for (const [name, read] of Object.entries(rules)) {
  suite(`Fields of references: ${name}`, () => {
    for (const { title, input, expected, line } of readFixtures(`reference/${name}.txt`)) {
      test(title, () => assert.equal(read(input), expected, `reference/${name}.txt:${line}`));
    }
  });
}
