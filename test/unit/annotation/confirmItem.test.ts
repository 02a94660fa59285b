import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { assert } from 'chai';
import { ArticleIndex } from '../../../src/core/anchoring/articleIndex.ts';
import { describePassage } from '../../../src/core/anchoring/describePassage.ts';
import { isKept } from '../../../src/core/anchoring/kept.ts';
import { confirmItem, keepItem } from '../../../src/core/annotation/confirmItem.ts';
import { createItem } from '../../../src/core/annotation/editAnnotation.ts';
import type { JsonObject } from '../../../src/core/annotation/json.ts';
import { readAnnotation } from '../../../src/core/annotation/readAnnotation.ts';
import { serializeAnnotationPage } from '../../../src/core/annotation/serializeAnnotationPage.ts';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';
import { pageWith } from '../../support/annotations.ts';

const source = [
  '# On lighthouses',
  'The keepers wrote down the weather every night, and nobody read what they wrote [1, 2].',
  '## Reading',
  'A hundred years later the logs were read again, and found to be exact [3].',
  'Nothing else is known of them.',
  '## References',
  '[1] Berg A. Keepers. 1999.\n\n[2] Dahl B. Weather. 2001.\n\n[3] Lund C. Logs. 2003.',
].join('\n\n');
const index = new ArticleIndex(parseArticle(source, 'markdown'));
const time = '2026-03-02T10:00:00.000Z';

function rangeOf(words: string): [number, number] {
  const start = index.text.indexOf(words);
  return [start, start + words.length];
}

function itemOn(words: string): JsonObject {
  return createItem({
    id: 'urn:uuid:1',
    created: '2026-03-01T10:00:00.000Z',
    source: '../../a.md',
    selector: describePassage(index, rangeOf(words)),
    styleClass: 'yellow',
    note: 'A note.',
  });
}

function readTarget(item: JsonObject) {
  const annotation = readAnnotation(item);
  assert.isDefined(annotation);
  return annotation.target;
}

suite('Describing a passage among its blocks', () => {
  test('names the headings above it, and where the callouts of citations are', () => {
    const { block, selector } = readTarget(itemOn('found to be exact [3]'));
    assert.equal(block?.headings, 'On lighthouses > Reading');
    const [{ exact, prefix }] = selector;
    assert.equal(exact, 'found to be exact [3]');
    assert.equal(block?.callouts, `${prefix.length + 18}-${prefix.length + 21}`);
  });

  test('gives its block and the blocks beside it in fingerprints that do not hang on citations and hyphens', () => {
    const { block } = readTarget(itemOn('later the logs'));
    const other = new ArticleIndex(
      parseArticle(source.replace(' [1, 2]', '').replace('nobody read', 'no-\nbody read'), 'markdown'),
    );
    const start = other.text.indexOf('later the logs');
    const [, , otherBlock] = describePassage(other, [start, start + 14]);
    assert.equal(otherBlock?.block, block?.block);
    assert.equal(otherBlock?.before, block?.before);
    assert.equal(otherBlock?.after, block?.after);
    assert.notEqual(otherBlock?.article, block?.article);
  });

  test('says how many other blocks are the same', () => {
    const twice = new ArticleIndex(parseArticle('Same words.\n\nOther words.\n\nSame words.', 'markdown'));
    assert.equal(describePassage(twice, [0, 4])[2]?.copies, 1);
    assert.isUndefined(describePassage(twice, [12, 17])[2]?.copies);
  });

  test('is short in the file, and read again as it was', () => {
    const item = itemOn('found to be exact [3]');
    const text = serializeAnnotationPage(pageWith(item));
    for (const line of text.split('\n')) assert.isBelow(line.length, 200);
    const [, , block] = describePassage(index, rangeOf('found to be exact [3]'));
    assert.deepEqual(readTarget(item).block, block);
  });
});

suite('Confirming a place', () => {
  const confirmed = confirmItem(itemOn('nobody read'), index, rangeOf('exact'), time);

  test('keeps the original quote, and records the passage as it is now beside it', () => {
    const { selector, confirmed: place } = readTarget(confirmed);
    assert.equal(selector[0].exact, 'nobody read');
    assert.equal(place?.selector[0].exact, 'exact');
    assert.equal(place?.selector[1]?.start, index.text.indexOf('exact'));
    assert.equal(place?.block?.article, index.fingerprint);
    assert.equal(confirmed['modified'], time);
  });

  test('takes back the decision to keep it as it was', () => {
    const kept = keepItem(itemOn('nobody read'), index.text, null, time);
    assert.equal(readTarget(kept).kept, 'orphaned');
    assert.isUndefined(readTarget(confirmItem(kept, index, rangeOf('exact'), time)).kept);
  });

  test('gives a file that the schema describes', () => {
    const schema = JSON.parse(readFileSync('media/annotation-page.schema.json', 'utf8')) as object;
    const isValid = new Ajv({ strict: true, strictTypes: false, strictRequired: false }).compile(schema);
    const item = keepItem(confirmed, index.text, null, time);
    assert.isTrue(isValid(JSON.parse(serializeAnnotationPage(pageWith(item)))), JSON.stringify(isValid.errors));
  });
});

suite('Keeping an annotation as it is', () => {
  const keptIn = (range: [number, number] | null) => readAnnotation(keepItem(itemOn('exact'), index.text, range, time));
  const now = { state: 'changed', score: 0, candidates: [], changes: [] } as const;

  test('holds as long as the same words are at its place, or none', () => {
    const [changed, orphaned] = [keptIn(rangeOf('exact')), keptIn(null)];
    assert.isDefined(changed);
    assert.isDefined(orphaned);
    assert.isTrue(isKept(`Above. ${index.text}`, { ...now, annotation: changed, textRange: [7, 12] }) === false);
    const [start, end] = rangeOf('exact');
    assert.isTrue(isKept(`Above. ${index.text}`, { ...now, annotation: changed, textRange: [start + 7, end + 7] }));
    assert.isTrue(isKept('Nothing.', { ...now, annotation: orphaned, state: 'orphaned', textRange: null }));
    assert.isFalse(isKept(index.text, { ...now, annotation: orphaned, textRange: [start, end] }));
  });
});
