import { assert } from 'chai';
import fc from 'fast-check';
import { idOf } from '../../../src/core/annotation/annotationPage.ts';
import { resolveConflict, splitConflict } from '../../../src/core/annotation/conflict.ts';
import type { JsonObject } from '../../../src/core/annotation/json.ts';
import { hasUniqueMembers, mendCommas } from '../../../src/core/annotation/mendCommas.ts';
import { serializeAnnotationPage } from '../../../src/core/annotation/serializeAnnotationPage.ts';
import { pageWith, someItem } from '../../support/annotations.ts';

const [one, two, three] = ['1', '2', '3'].map((id) => someItem({ id, start: Number(id) * 10 })) as [
  JsonObject,
  JsonObject,
  JsonObject,
];
const fileWith = (...items: readonly JsonObject[]) => serializeAnnotationPage(pageWith(...items));
const conflict = (mine: string, theirs: string, base?: string) =>
  `<<<<<<< HEAD\n${mine}${base === undefined ? '' : `||||||| 1a2b3c4\n${base}`}=======\n${theirs}>>>>>>> branch\n`;
const resolvedIds = (text: string) => resolveConflict(text)?.items.map(idOf);

suite('A merge conflict in an annotation file', () => {
  test('is split into the texts of both sides', () => {
    const text = `a\n${conflict('b\n', 'c\n')}d\n${conflict('', 'e\r\n')}`;
    assert.deepEqual(splitConflict(text), { base: undefined, mine: 'a\nb\nd\n', theirs: 'a\nc\nd\ne\r\n' });
  });

  test('is split into three where the markers tell what both started from', () => {
    const text = `a\n${conflict('b\n', 'c\n', 'z\n')}d\n`;
    assert.deepEqual(splitConflict(text), { base: 'a\nz\nd\n', mine: 'a\nb\nd\n', theirs: 'a\nc\nd\n' });
  });

  const none: readonly (readonly [title: string, text: string])[] = [
    ['no marker', 'a\n'],
    ['no end', '<<<<<<< HEAD\na\n=======\nb\n'],
    ['another order', '=======\na\n<<<<<<< HEAD\nb\n>>>>>>> branch\n'],
    ['markers inside a line', 'a <<<<<<< HEAD\n=======\n>>>>>>> b\n'],
    ['an end alone', '>>>>>>> branch\n'],
  ];
  for (const [title, text] of none) {
    test(`is none with ${title}`, () => {
      assert.isUndefined(splitConflict(text));
      assert.isUndefined(resolveConflict(text));
    });
  }

  test('is resolved by annotation', () => {
    assert.deepEqual(resolvedIds(conflict(fileWith(one, two), fileWith(one, three))), ['1', '3', '2']);
  });

  test('keeps what one side deleted, unless it is known that the other had not changed it', () => {
    assert.deepEqual(resolvedIds(conflict(fileWith(one), fileWith(one, two))), ['1', '2']);
    assert.deepEqual(resolvedIds(conflict(fileWith(one), fileWith(one, two), fileWith(one, two))), ['1']);
  });

  test('keeps both notes of one annotation', () => {
    const sides = ['mine', 'theirs'].map((note) => fileWith(someItem({ id: '1', note })));
    const [item] = resolveConflict(conflict(sides[0] ?? '', sides[1] ?? ''))?.items ?? [];
    assert.include(JSON.stringify(item), 'mine\\n\\n---\\n\\ntheirs');
  });

  test('makes one of two items with one id, as git leaves them where one side moved it', () => {
    const moved = someItem({ id: '1', start: 90 });
    const noted = someItem({ id: '1', start: 10, note: 'a note' });
    const page = resolveConflict(conflict(fileWith(two, moved), fileWith(noted, two, moved)));
    assert.sameMembers(page?.items.map(idOf) ?? [], ['1', '2']);
    assert.lengthOf(page?.items ?? [], 2);
    assert.include(JSON.stringify(page?.items), 'a note');
  });

  test('is resolved though a comma is missing or too many', () => {
    const lacking = fileWith(one, two).replace('    },\n', '    }\n');
    const tooMany = fileWith(one, three).replace('  ]\n', '  ,]\n');
    assert.deepEqual(resolvedIds(conflict(lacking, tooMany)), ['1', '3', '2']);
  });

  const unclear: readonly (readonly [title: string, mine: string])[] = [
    ['that is no JSON', '{ "items": ['],
    ['of a newer schema', fileWith(one).replace('"lectern:schema": 1', '"lectern:schema": 2')],
    ['in which two annotations have become one', fileWith(one, two).replace(/\}\s*\},\s*\{/, '},')],
  ];
  for (const [title, mine] of unclear) {
    test(`is left alone with a side ${title}`, () => {
      assert.isUndefined(resolveConflict(conflict(mine, fileWith(two))));
    });
  }
});

suite('Mending commas', () => {
  test('leaves JSON as it is', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        assert.equal(
          mendCommas(text),
          JSON.stringify(JSON.parse(text)).length === text.length ? text : mendCommas(text),
        );
        assert.deepEqual(JSON.parse(mendCommas(text)), JSON.parse(text));
      }),
    );
  });

  test('puts them where they are missing, and takes them out where they are too many', () => {
    assert.equal(mendCommas('{ "a": [1 "x,,]", {},, [] ,] "b": null, }'), '{"a":[1,"x,,]",{},[]],"b":null}');
  });

  test('sees members that are there twice', () => {
    assert.isTrue(hasUniqueMembers('{ "a": { "a": ["a", "a"] }, "b": [{ "a": 1 }, { "a": 1 }] }'));
    assert.isFalse(hasUniqueMembers('{ "b": [{ "a": 1, "c": {}, "a": 1 }] }'));
  });
});
