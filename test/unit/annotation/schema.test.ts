import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { assert } from 'chai';
import fc from 'fast-check';
import { serializeAnnotationPage } from '../../../src/core/annotation/serializeAnnotationPage.ts';
import { pageWith, properPage, someArticleNote, someItem } from '../../support/annotations.ts';

interface Schema {
  readonly [keyword: string]: unknown;
}

const schema = JSON.parse(readFileSync('media/annotation-page.schema.json', 'utf8')) as Schema;
const isValid = new Ajv({ strict: true, strictTypes: false, strictRequired: false }).compile(schema);

suite('The published schema', () => {
  test('holds for whatever Lectern writes', () => {
    fc.assert(
      fc.property(properPage, (page) => {
        assert.isTrue(isValid(JSON.parse(serializeAnnotationPage(page))), JSON.stringify(isValid.errors));
      }),
    );
  });

  test('holds for notes on the whole article and on an entry of the reference list', () => {
    const page = pageWith(
      someArticleNote(),
      someItem({ id: 'urn:uuid:2', part: 'reference-entry', note: 'Read this.' }),
    );
    assert.isTrue(isValid(JSON.parse(serializeAnnotationPage(page))), JSON.stringify(isValid.errors));
  });

  const { target, ...withoutTarget } = someItem();
  const wrong: readonly (readonly [title: string, page: unknown])[] = [
    ['no items', { type: 'AnnotationPage' }],
    ['a newer version', { ...schemaPage(), 'lectern:schema': 2 }],
    ['an annotation without an id', schemaPage({ type: 'Annotation', target })],
    ['an annotation without a target', schemaPage(withoutTarget)],
    ['a time of another zone', schemaPage({ ...someItem(), created: '2026-03-01T10:00:00+01:00' })],
    ['a body without text', schemaPage({ ...someItem(), body: [{ type: 'TextualBody' }] })],
    ['no quote', schemaPage({ ...someItem(), target: { selector: [] } })],
    ['a position without an end', schemaPage({ ...someItem(), target: { selector: [quote, { ...place }] } })],
  ];
  for (const [title, page] of wrong) {
    test(`does not hold for a page with ${title}`, () => {
      assert.isFalse(isValid(page));
    });
  }

  test('says what each member is for', () => {
    assert.deepEqual(membersWithoutDescription(schema['properties'] as Schema), []);
    const { annotation, body, quoteSelector } = schema['definitions'] as Record<string, Schema>;
    for (const definition of [annotation, body, quoteSelector]) {
      assert.isString(definition?.['description']);
    }
  });
});

const quote = { type: 'TextQuoteSelector', exact: 'q' };
const place = { type: 'TextPositionSelector', start: 1 };

function schemaPage(...items: readonly unknown[]) {
  return { ...pageWith().members, items };
}

function membersWithoutDescription(properties: Schema): readonly string[] {
  return Object.entries(properties).flatMap(([name, member]) =>
    typeof (member as Schema)['description'] === 'string' ? [] : [name],
  );
}
