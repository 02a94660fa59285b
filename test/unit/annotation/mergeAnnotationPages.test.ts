import { assert } from 'chai';
import fc from 'fast-check';
import { noteOf } from '../../../src/core/annotation/annotation.ts';
import { type AnnotationPage, idOf, readAnnotations } from '../../../src/core/annotation/annotationPage.ts';
import { canonicalJson, type JsonObject, type JsonValue } from '../../../src/core/annotation/json.ts';
import { mergeAnnotationPages } from '../../../src/core/annotation/mergeAnnotationPages.ts';
import { anyPage, pageWith, properPage, someItem } from '../../support/annotations.ts';

/** What a page holds, whatever its order. */
function contentOf(page: AnnotationPage) {
  return { members: canonicalJson(page.members), items: page.items.map(canonicalJson).sort() };
}

suite('Merging annotation pages', () => {
  test('does not depend on whose side it is', () => {
    fc.assert(
      fc.property(anyPage, anyPage, anyPage, (base, mine, theirs) => {
        const [one, other] = [mergeAnnotationPages(base, mine, theirs), mergeAnnotationPages(base, theirs, mine)];
        assert.deepEqual(contentOf(one), contentOf(other));
      }),
    );
  });

  test('of a side with itself, or with what it came from, gives that side', () => {
    fc.assert(
      fc.property(anyPage, anyPage, (base, mine) => {
        assert.deepEqual(contentOf(mergeAnnotationPages(base, mine, mine)), contentOf(mine));
        assert.deepEqual(contentOf(mergeAnnotationPages(base, mine, base)), contentOf(mine));
      }),
    );
  });

  test('once more with either side changes nothing', () => {
    fc.assert(
      fc.property(properPage, properPage, properPage, (base, mine, theirs) => {
        const merged = mergeAnnotationPages(base, mine, theirs);
        assert.deepEqual(contentOf(mergeAnnotationPages(base, merged, theirs)), contentOf(merged));
      }),
    );
  });

  test('loses no annotation that a side added or changed, and no note that a side wrote', () => {
    fc.assert(
      fc.property(properPage, properPage, properPage, (base, mine, theirs) => {
        const merged = mergeAnnotationPages(base, mine, theirs);
        const notes = notesOf(merged);
        for (const side of [mine, theirs]) {
          const added = side.items.filter((item) => !has(base, item));
          assert.includeMembers(merged.items.map(idOf), added.map(idOf));
          for (const { id, note } of notesOf(side)) {
            const wasThere = notesOf(base).some((old) => old.id === id && old.note === note);
            assert.isTrue(wasThere || notes.some((now) => now.id === id && now.note.includes(note)), note);
          }
        }
      }),
    );
  });

  test('brings back nothing that one side deleted and the other left alone', () => {
    fc.assert(
      fc.property(properPage, properPage, (base, mine) => {
        const merged = mergeAnnotationPages(base, mine, base);
        assert.sameMembers(merged.items.map(idOf), mine.items.map(idOf));
      }),
    );
  });

  const [monday, tuesday] = ['2026-03-02T10:00:00.000Z', '2026-03-03T10:00:00.000Z'];
  const base = someItem({ note: 'old' });
  const at = (modified: string, item: JsonObject): JsonObject => ({ ...item, modified });
  const body = (...bodies: JsonValue[]) => ({ body: bodies });
  const tag = (value: string) => ({ type: 'TextualBody', purpose: 'tagging', value });

  const cases: readonly {
    readonly title: string;
    readonly base?: JsonObject;
    readonly mine?: JsonObject;
    readonly theirs?: JsonObject;
    readonly merged?: JsonObject;
  }[] = [
    { title: 'both deleted it', base },
    { title: 'one deleted it', base, mine: base },
    {
      title: 'one deleted it and the other changed it: it stays, changed',
      base,
      theirs: at(monday, someItem({ note: 'new' })),
      merged: at(monday, someItem({ note: 'new' })),
    },
    {
      title: 'one changed the note and the other the colour: both changes count',
      base,
      mine: at(monday, someItem({ note: 'new' })),
      theirs: at(tuesday, someItem({ note: 'old', styleClass: 'blue' })),
      merged: at(tuesday, someItem({ note: 'new', styleClass: 'blue' })),
    },
    {
      title: 'both changed the colour: the later counts',
      base,
      mine: at(tuesday, someItem({ note: 'old', styleClass: 'pink' })),
      theirs: at(monday, someItem({ note: 'old', styleClass: 'blue' })),
      merged: at(tuesday, someItem({ note: 'old', styleClass: 'pink' })),
    },
    {
      title: 'both changed the note: both are kept, the later one last',
      base,
      mine: at(tuesday, someItem({ note: 'later' })),
      theirs: at(monday, someItem({ note: 'earlier' })),
      merged: at(tuesday, someItem({ note: 'earlier\n\n---\n\nlater' })),
    },
    {
      title: 'both changed the note and one went further: that one',
      base,
      mine: at(monday, someItem({ note: 'old and' })),
      theirs: at(tuesday, someItem({ note: 'old and new' })),
      merged: at(tuesday, someItem({ note: 'old and new' })),
    },
    {
      title: 'one took the note away and the other changed it: it stays, changed',
      base,
      mine: at(tuesday, someItem()),
      theirs: at(monday, someItem({ note: 'new' })),
      merged: at(tuesday, someItem({ note: 'new' })),
    },
    {
      title: 'tags that either side added are in, those that either took out are not',
      base: { ...base, ...body(tag('a'), tag('b')) },
      mine: { ...base, ...body(tag('a'), tag('c')) },
      theirs: { ...base, ...body(tag('b'), tag('d')) },
      merged: { ...base, motivation: 'highlighting', ...body(tag('d'), tag('c')) },
    },
    {
      title: 'members that are unknown are merged too',
      base: { ...base, 'x:a': 1, 'x:b': 1 },
      mine: { ...base, 'x:a': 2, 'x:b': 1 },
      theirs: { ...base, 'x:a': 1, 'x:c': 3 },
      merged: { ...base, 'x:a': 2, 'x:c': 3 },
    },
  ];
  for (const { title, merged, ...sides } of cases) {
    test(title, () => {
      const page = (item: JsonObject | undefined) => (item === undefined ? pageWith() : pageWith(item));
      const result = mergeAnnotationPages(page(sides.base), page(sides.mine), page(sides.theirs));
      assert.deepEqual(result.items, page(merged).items);
    });
  }

  test('takes nothing from the prototype of an object', () => {
    const evil = JSON.parse('{ "__proto__": { "polluted": true }, "id": "a" }') as JsonObject;
    const merged = mergeAnnotationPages(pageWith(), pageWith(evil), pageWith({ id: 'a', more: 1 }));
    assert.equal(canonicalJson(merged.items), '[{"__proto__":{"polluted":true},"id":"a","more":1}]');
    assert.notProperty({}, 'polluted');
  });
});

function notesOf(page: AnnotationPage): readonly { readonly id: string; readonly note: string }[] {
  return readAnnotations(page).annotations.map((annotation) => ({ id: annotation.id, note: noteOf(annotation) }));
}

function has(page: AnnotationPage, item: JsonValue): boolean {
  return page.items.some((other) => idOf(other) === idOf(item));
}
