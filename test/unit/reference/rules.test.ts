import { assert } from 'chai';
import { findIdentifiers } from '../../../src/core/reference/findIdentifiers.ts';
import { readNames } from '../../../src/core/reference/names/readNames.ts';
import { readDate } from '../../../src/core/reference/readDate.ts';
import { readPages } from '../../../src/core/reference/readPages.ts';
import { readVolume } from '../../../src/core/reference/readVolume.ts';
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
    const { volume = '', issue = '' } = readVolume(input.split('\n')) ?? {};
    return `${volume} | ${issue}`.trimEnd();
  },
  identifiers: (input) =>
    findIdentifiers(input)
      .map(({ kind, value }) => `${kind} ${value}`)
      .join('\n') || 'none',
};

for (const [name, read] of Object.entries(rules)) {
  suite(`Fields of references: ${name}`, () => {
    for (const { title, input, expected, line } of readFixtures(`reference/${name}.txt`)) {
      test(title, () => assert.equal(read(input), expected, `reference/${name}.txt:${line}`));
    }
  });
}
