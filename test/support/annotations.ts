import fc from 'fast-check';
import { highlightColors } from '../../src/core/annotation/annotation.ts';
import { type AnnotationPage, emptyAnnotationPage } from '../../src/core/annotation/annotationPage.ts';
import { createArticleNoteItem, createItem, type NewAnnotation } from '../../src/core/annotation/editAnnotation.ts';
import type { JsonObject, JsonValue } from '../../src/core/annotation/json.ts';

const plain: NewAnnotation = {
  id: 'urn:uuid:1',
  created: '2026-03-01T10:00:00.000Z',
  source: '../../a.md',
  selector: [
    { type: 'TextQuoteSelector', exact: 'quote', prefix: 'before ', suffix: ' after' },
    { type: 'TextPositionSelector', start: 7, end: 12 },
  ],
  styleClass: 'yellow',
  note: '',
};

/** The item of an annotation that is unremarkable but for what is given. */
export function someItem(differences: Partial<NewAnnotation> & { readonly start?: number } = {}): JsonObject {
  const { start = 7, ...others } = differences;
  const [quote] = plain.selector;
  const end = start + quote.exact.length;
  return createItem({ ...plain, selector: [quote, { type: 'TextPositionSelector', start, end }], ...others });
}

/** The item of a note on the whole article. */
export function someArticleNote(differences: Partial<NewAnnotation> = {}): JsonObject {
  return createArticleNoteItem({ ...plain, id: 'urn:uuid:article', note: 'On the whole.', ...differences });
}

export function pageWith(...items: readonly JsonValue[]): AnnotationPage {
  return { ...emptyAnnotationPage, items };
}

/** Few enough of each, so that two sides often touch the same thing. */
const id = fc.constantFrom('urn:uuid:1', 'urn:uuid:2', 'urn:uuid:3', 'urn:uuid:4');
const time = fc.integer({ min: 1, max: 4 }).map((day) => `2026-03-0${day}T10:00:00.000Z`);
const note = fc.constantFrom('', 'one', 'two', 'three\n\nlines', '“four”');

const unknownMembers = fc.dictionary(
  fc.constantFrom('tags', '__proto__', 'constructor', 'x:rating', 'toString'),
  fc.jsonValue({ maxDepth: 2 }),
  { maxKeys: 2 },
) as fc.Arbitrary<JsonObject>;

const item: fc.Arbitrary<JsonObject> = fc
  .record({ id, time, note, start: fc.nat(50), color: fc.constantFrom(...highlightColors), unknown: unknownMembers })
  .map(({ id, time, note, start, color, unknown }) => ({
    ...unknown,
    ...someItem({ id, created: '2026-03-01T10:00:00.000Z', note, start, styleClass: color }),
    modified: time,
  }));

const junk = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.record({ id, type: fc.constant('Annotation') }));

/** Pages as people and programs leave them: items with equal ids, items that are no annotations, unknown members. */
export const anyPage: fc.Arbitrary<AnnotationPage> = fc
  .record({
    members: unknownMembers,
    items: fc.array(
      fc.oneof({ weight: 5, arbitrary: item }, { weight: 1, arbitrary: junk as fc.Arbitrary<JsonValue> }),
      {
        maxLength: 6,
      },
    ),
  })
  .map(({ members, items }) => ({ members: { ...emptyAnnotationPage.members, ...members }, items }));

/** Pages as Lectern makes them. */
export const properPage: fc.Arbitrary<AnnotationPage> = fc
  .uniqueArray(item, { selector: (each) => each['id'], maxLength: 4 })
  .map((items) => pageWith(...items));
