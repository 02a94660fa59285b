import { assert } from 'chai';
import fc from 'fast-check';
import { maxIdLength, noteOf } from '../../../src/core/annotation/annotation.ts';
import {
  type AnnotationPageFault,
  emptyAnnotationPage,
  findItem,
  parseAnnotationPage,
  readAnnotations,
  replaceItem,
} from '../../../src/core/annotation/annotationPage.ts';
import { editItem } from '../../../src/core/annotation/editAnnotation.ts';
import type { JsonObject, JsonValue } from '../../../src/core/annotation/json.ts';
import { readAnnotation } from '../../../src/core/annotation/readAnnotation.ts';
import {
  normalizeAnnotationPage,
  serializeAnnotationPage,
} from '../../../src/core/annotation/serializeAnnotationPage.ts';
import { failure, success } from '../../../src/core/result.ts';
import { anyPage, pageWith, someItem } from '../../support/annotations.ts';

suite('An annotation file', () => {
  test('reads as it was written, whatever is in it', () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        const text = serializeAnnotationPage(page);
        assert.deepEqual(parseAnnotationPage(text), success(normalizeAnnotationPage(JSON.parse(JSON.stringify(page)))));
      }),
    );
  });

  test('is written the same a second time', () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        const text = serializeAnnotationPage(page);
        const again = parseAnnotationPage(text);
        assert.equal(again.ok && serializeAnnotationPage(again.value), text);
      }),
    );
  });

  test('looks like this', () => {
    const note = someItem({ id: 'urn:uuid:2', start: 90, note: 'Check this.' });
    const text = serializeAnnotationPage(pageWith({ note: 'a stray object' }, note, someItem({ start: 7 })));
    assert.equal(
      text,
      `{
  "@context": "http://www.w3.org/ns/anno.jsonld",
  "type": "AnnotationPage",
  "lectern:schema": 1,
  "items": [
    {
      "id": "urn:uuid:1",
      "type": "Annotation",
      "motivation": "highlighting",
      "created": "2026-03-01T10:00:00.000Z",
      "modified": "2026-03-01T10:00:00.000Z",
      "body": [],
      "target": {
        "source": "../../a.md",
        "styleClass": "yellow",
        "selector": [
          {
            "type": "TextQuoteSelector",
            "prefix": "before ",
            "exact": "quote",
            "suffix": " after"
          },
          {
            "type": "TextPositionSelector",
            "start": 7,
            "end": 12
          }
        ]
      }
    },
    {
      "id": "urn:uuid:2",
      "type": "Annotation",
      "motivation": "commenting",
      "created": "2026-03-01T10:00:00.000Z",
      "modified": "2026-03-01T10:00:00.000Z",
      "body": [
        {
          "type": "TextualBody",
          "purpose": "commenting",
          "format": "text/markdown",
          "value": "Check this."
        }
      ],
      "target": {
        "source": "../../a.md",
        "styleClass": "yellow",
        "selector": [
          {
            "type": "TextQuoteSelector",
            "prefix": "before ",
            "exact": "quote",
            "suffix": " after"
          },
          {
            "type": "TextPositionSelector",
            "start": 90,
            "end": 95
          }
        ]
      }
    },
    {
      "note": "a stray object"
    }
  ]
}
`,
    );
  });

  const faults: readonly (readonly [title: string, text: string, fault: AnnotationPageFault])[] = [
    ['nothing', '', 'not-json'],
    ['half an object', '{ "items": [', 'not-json'],
    ['prose', 'My notes on this article', 'not-json'],
    ['a merge conflict', '{ "items": [\n<<<<<<< HEAD\n1\n=======\n2\n>>>>>>> branch\n] }', 'conflict'],
    ['a merge conflict with CRLF', '{ "items": [\r\n<<<<<<< HEAD\r\n1\r\n=======\r\n2\r\n>>>>>>> b\r\n] }', 'conflict'],
    ['a list', '[]', 'not-a-page'],
    ['null', 'null', 'not-a-page'],
    ['an object without items', '{ "type": "AnnotationPage" }', 'not-a-page'],
    ['items that are no list', '{ "items": {} }', 'not-a-page'],
    ['a collection', '{ "type": "AnnotationCollection", "items": [] }', 'not-a-page'],
    ['a newer schema', '{ "lectern:schema": 2, "items": [] }', 'newer-schema'],
    ['a schema that is no number', '{ "lectern:schema": "2.0", "items": [] }', 'newer-schema'],
  ];
  for (const [title, text, fault] of faults) {
    test(`with ${title} is not read: ${fault}`, () => {
      assert.deepEqual(parseAnnotationPage(text), failure(fault));
    });
  }

  test('is read with a byte order mark, and without a type', () => {
    assert.deepEqual(parseAnnotationPage('\uFEFF{ "lectern:schema": 1, "items": [] }'), success(emptyAnnotationPage));
  });

  test('without a schema, or of an older one, is brought to the present one, and says so', () => {
    for (const text of ['{ "items": [1] }', '{ "lectern:schema": 0, "items": [1] }']) {
      assert.deepEqual(parseAnnotationPage(text), success({ ...pageWith(1), isMigrated: true }));
    }
  });

  test('keeps what is no annotation, and what has an id for the second time, and counts it', () => {
    const page = pageWith(someItem(), { id: 'x' }, 7, someItem({ note: 'again' }));
    const { annotations, unreadableItems } = readAnnotations(page);
    assert.deepEqual(
      annotations.map(({ id }) => id),
      ['urn:uuid:1'],
    );
    assert.equal(unreadableItems, 3);
  });
});

suite('An item of a page', () => {
  const minimal = { id: 'a', type: 'Annotation', target: { selector: { type: 'TextQuoteSelector', exact: 'q' } } };

  test('needs no more than an id, its type and a quote', () => {
    const annotation = readAnnotation(minimal);
    assert.equal(annotation?.target.styleClass, 'yellow');
    assert.deepEqual(annotation?.target.selector, [{ type: 'TextQuoteSelector', exact: 'q', prefix: '', suffix: '' }]);
  });

  const unreadable: readonly (readonly [title: string, item: JsonValue])[] = [
    ['null', null],
    ['a list', []],
    ['one without an id', { ...minimal, id: null }],
    ['one with an endless id', { ...minimal, id: 'x'.repeat(maxIdLength + 1) }],
    ['one of another type', { ...minimal, type: 'Note' }],
    ['one without a target', { id: 'a', type: 'Annotation' }],
    ['one with an address for a target', { ...minimal, target: 'https://example.org/' }],
    ['one without a quote', { ...minimal, target: { selector: [] } }],
    ['one with an empty quote', { ...minimal, target: { selector: { type: 'TextQuoteSelector', exact: '' } } }],
  ];
  for (const [title, item] of unreadable) {
    test(`is no annotation if it is ${title}`, () => {
      assert.isUndefined(readAnnotation(item));
    });
  }

  test('may have selectors in any order and of any kind', () => {
    const quote = { type: 'TextQuoteSelector', exact: 'q', prefix: 'p', suffix: 's' } as const;
    const place = { type: 'TextPositionSelector', start: 1, end: 2 } as const;
    const target = { selector: [{ type: 'XPathSelector' }, place, 'odd', quote, { ...place, start: 5 }] };
    assert.deepEqual(readAnnotation({ ...minimal, target })?.target.selector.slice(), [quote, place]);
  });

  test('has no place where the recorded one makes no sense', () => {
    for (const place of [
      { start: 3, end: 3 },
      { start: -1, end: 3 },
      { start: 1.5, end: 3 },
      { start: '1', end: 3 },
    ]) {
      const selector = [minimal.target.selector, { type: 'TextPositionSelector', ...place }];
      assert.lengthOf(readAnnotation({ ...minimal, target: { selector } })?.target.selector ?? [], 1);
    }
  });

  test('may have one body instead of a list, and tags beside the note', () => {
    const note = { type: 'TextualBody', value: 'a note' };
    const tag = { type: 'TextualBody', purpose: 'tagging', value: 'todo' };
    const notes = [note, [note], [tag, note], tag].map((body) => {
      const annotation = readAnnotation({ ...minimal, body });
      return annotation && noteOf(annotation);
    });
    assert.deepEqual(notes, ['a note', 'a note', 'a note', '']);
  });
});

suite('Editing an item', () => {
  const modified = '2026-04-01T00:00:00.000Z';
  const edit = (item: JsonObject, note?: string) => editItem(item, { note, styleClass: undefined, modified });

  test('keeps whatever else it holds', () => {
    const tag = { type: 'TextualBody', purpose: 'tagging', value: 'todo' };
    const link = { type: 'SpecificResource', source: 'https://example.org/' };
    const note = { type: 'TextualBody', purpose: 'commenting', value: 'old', language: 'en' };
    const item = { ...someItem(), creator: 'A', body: [tag, note, link] };
    assert.deepEqual(edit(item, 'new'), {
      ...item,
      modified,
      motivation: 'commenting',
      body: [{ format: 'text/markdown', ...note, value: 'new' }, tag, link],
    });
  });

  test('an empty note takes it away, and the motivation follows', () => {
    const annotated = someItem({ note: 'a note' });
    assert.equal(annotated['motivation'], 'commenting');
    assert.deepEqual(edit(annotated, ''), { ...someItem(), modified });
  });

  test('leaves a motivation that is not of ours', () => {
    assert.equal(edit({ ...someItem(), motivation: 'questioning' }, 'new')['motivation'], 'questioning');
  });

  test('of a colour leaves the note', () => {
    const item = someItem({ note: 'a note' });
    const blue = editItem(item, { note: undefined, styleClass: 'blue', modified });
    assert.deepEqual(blue, { ...someItem({ note: 'a note', styleClass: 'blue' }), modified });
  });

  test('puts, replaces and takes out by id', () => {
    const first = someItem();
    const page = replaceItem(pageWith(null), 'urn:uuid:1', first);
    assert.deepEqual(page.items, [null, first]);
    const second = someItem({ note: 'a note' });
    assert.deepEqual(findItem(replaceItem(page, 'urn:uuid:1', second), 'urn:uuid:1'), second);
    assert.deepEqual(replaceItem(page, 'urn:uuid:1', undefined).items, [null]);
    assert.equal(replaceItem(page, 'urn:uuid:9', undefined), page);
  });
});
