import { assert } from 'chai';
import { noteOf, tagsOf } from '../../../src/core/annotation/annotation.ts';
import { readAnnotations } from '../../../src/core/annotation/annotationPage.ts';
import { editItem } from '../../../src/core/annotation/editAnnotation.ts';
import type { JsonObject } from '../../../src/core/annotation/json.ts';
import { mergeAnnotationPages } from '../../../src/core/annotation/mergeAnnotationPages.ts';
import { readAnnotation, readArticleNote } from '../../../src/core/annotation/readAnnotation.ts';
import { normalizeAnnotationPage } from '../../../src/core/annotation/serializeAnnotationPage.ts';
import { pageWith, someArticleNote, someItem } from '../../support/annotations.ts';

const modified = '2026-04-01T10:00:00.000Z';

function retag(item: JsonObject, added: readonly string[], removed: readonly string[] = []): JsonObject {
  return editItem(item, { note: undefined, styleClass: undefined, tags: { added, removed }, modified });
}

function tags(item: JsonObject): readonly string[] {
  const annotation = readAnnotation(item) ?? readArticleNote(item);
  return annotation === undefined ? [] : tagsOf(annotation);
}

suite('Tags', () => {
  test('are bodies beside the note', () => {
    const item = retag(someItem({ note: 'a note' }), ['method', ' to check ', '']);
    assert.deepEqual(item['body'], [
      { type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: 'a note' },
      { type: 'TextualBody', purpose: 'tagging', value: 'method' },
      { type: 'TextualBody', purpose: 'tagging', value: 'to check' },
    ]);
    assert.deepEqual(tags(item), ['method', 'to check']);
  });

  test('that stay keep what else their bodies say, and other bodies are left alone', () => {
    const mine = { type: 'TextualBody', purpose: 'tagging', value: 'method', 'x:since': 2020 };
    const picture = { type: 'Image', id: 'https://example.org/a.png' };
    const item = retag({ ...someItem(), body: [mine, picture] }, ['new', 'method']);
    assert.deepEqual(item['body'], [mine, picture, { type: 'TextualBody', purpose: 'tagging', value: 'new' }]);
    assert.deepEqual(retag(item, [], ['method', ' new'])['body'], [picture]);
    assert.deepEqual(retag(item, ['method'], ['method'])['body'], item['body']);
  });

  test('of two sides come together', () => {
    const base = retag(someItem(), ['a', 'b']);
    const merged = mergeAnnotationPages(
      pageWith(base),
      pageWith(retag(base, ['mine'])),
      pageWith(retag(base, ['theirs'], ['a'])),
    );
    assert.deepEqual(tags(merged.items[0] as JsonObject).toSorted(), ['b', 'mine', 'theirs']);
  });
});

suite('A note on the whole article', () => {
  test('is a target without a selector', () => {
    const item = someArticleNote();
    assert.deepEqual(item['target'], { source: '../../a.md', styleClass: 'yellow' });
    assert.equal(item['motivation'], 'commenting');
    const { annotations, articleNotes, unreadableItems } = readAnnotations(pageWith(item));
    assert.deepEqual([annotations.length, articleNotes.length, unreadableItems], [0, 1, 0]);
    assert.equal(articleNotes.map(noteOf)[0], 'On the whole.');
  });

  test('may have the address alone as its target', () => {
    assert.equal(readArticleNote({ ...someArticleNote(), target: 'a.md' })?.target.source, 'a.md');
  });

  const none: readonly (readonly [title: string, target: JsonObject | string])[] = [
    ['selectors that name no passage', { source: 'a.md', selector: [{ type: 'CssSelector', value: 'p' }] }],
    ['an empty list of selectors', { source: 'a.md', selector: [] }],
    ['no source', {}],
    ['an empty address', ''],
  ];
  for (const [title, target] of none) {
    test(`is none where the target has ${title}`, () => {
      assert.isUndefined(readArticleNote({ ...someArticleNote(), target }));
    });
  }

  test('comes first in the file', () => {
    const page = pageWith(someItem({ start: 0 }), { not: 'an annotation' }, someArticleNote());
    const ids = normalizeAnnotationPage(page).items.map((item) => (item as JsonObject)['id']);
    assert.deepEqual(ids, ['urn:uuid:article', 'urn:uuid:1', undefined]);
  });
});

suite('A note on an entry of the reference list', () => {
  test('is the quote of the entry, marked as such', () => {
    const item = someItem({ part: 'reference-entry', note: 'Read this.' });
    assert.equal(readAnnotation(item)?.target.part, 'reference-entry');
    assert.isUndefined(readAnnotation(someItem())?.target.part);
  });

  test('of a kind that this version does not know is an annotation of the words', () => {
    const item = someItem();
    const target = { ...(item['target'] as JsonObject), 'lectern:part': 'footnote' };
    assert.isUndefined(readAnnotation({ ...item, target })?.target.part);
  });
});
