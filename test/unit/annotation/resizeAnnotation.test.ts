import { assert } from 'chai';
import { ArticleIndex } from '../../../src/core/anchoring/articleIndex.ts';
import { confirmItem } from '../../../src/core/annotation/confirmItem.ts';
import type { JsonObject } from '../../../src/core/annotation/json.ts';
import { readAnnotation } from '../../../src/core/annotation/readAnnotation.ts';
import { firstSelectorMember, resizeItem } from '../../../src/core/annotation/resizeAnnotation.ts';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';
import { someItem } from '../../support/annotations.ts';

suite('An annotation whose ends are drawn elsewhere', () => {
  const index = new ArticleIndex(parseArticle('before quote after\n', 'markdown'));
  const modified = '2026-04-01T10:00:00.000Z';
  const item = someItem({ note: 'a note', styleClass: 'blue' });
  const targetOf = ({ target }: JsonObject) => target as JsonObject;
  const resized = resizeItem(item, index, [7, 18], modified);

  test('is on the new words, for every program', () => {
    const annotation = readAnnotation(resized);
    assert.equal(annotation?.target.selector[0].exact, 'quote after');
    assert.deepInclude(annotation?.target.selector[1], { start: 7, end: 18 });
    assert.equal(annotation?.modified, modified);
  });

  test('keeps the selectors that it was made with, however often it is done', () => {
    const again = resizeItem(resized, index, [0, 12], modified);
    assert.deepEqual(targetOf(again)[firstSelectorMember], targetOf(item)['selector']);
  });

  test('is no longer where a change was confirmed before', () => {
    const confirmed = confirmItem(item, index, [0, 6], modified);
    assert.isUndefined(readAnnotation(resizeItem(confirmed, index, [7, 12], modified))?.target.confirmed);
  });

  test('keeps its note, its colour and all else', () => {
    const { target, modified: _, ...others } = item;
    const { target: newTarget, modified: __, ...newOthers } = resized;
    assert.deepEqual(newOthers, others);
    assert.equal((newTarget as JsonObject)['styleClass'], (target as JsonObject)['styleClass']);
  });
});
