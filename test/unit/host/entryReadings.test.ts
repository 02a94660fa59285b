import { assert } from 'chai';
import type { Article } from '../../../src/core/article/article.ts';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';
import { copyEntry } from '../../../src/core/export/copyEntry.ts';
import { exportEntries } from '../../../src/core/export/exportEntries.ts';
import type { ReferenceTools } from '../../../src/core/export/referenceTools.ts';
import type { ReferenceReader } from '../../../src/core/reference/readReference.ts';
import { EntryReadings } from '../../../src/host/entryReadings.ts';

function articleWith(...references: readonly string[]): Article {
  const list = references.map((reference, at) => `${at + 1}. ${reference}`).join('\n');
  return parseArticle(`# On ice\n\nIt drifts [1].\n\n## References\n\n${list}\n`, 'markdown');
}

const abel = 'Abel, R. (1990). Bees and the sun. Journal of Bees, 1(1), 1–9.';
const brandt = 'Brandt, S. (1991). Errors of the dance. Journal of Bees, 2(1), 10–19.';
const corvin = 'Corvin, T. (1992). Measuring a waggle. Journal of Bees, 3(1), 20–29.';

suite('The readings of entries', () => {
  let asked: string[];
  const read: ReferenceReader = (text, id = '') => {
    asked.push(text);
    return { item: { id, type: 'book', title: text }, confidence: 1, spans: { title: null, container: null } };
  };

  const tools: ReferenceTools = { read, exportEntries, copyEntry };

  setup(() => {
    asked = [];
  });

  test('are made once for each article', async () => {
    const readings = new EntryReadings(async () => tools);
    const article = articleWith(abel, brandt);
    const [first, second] = await Promise.all([readings.of(article), readings.of(article)]);
    assert.strictEqual(first, second);
    assert.deepEqual(asked, [abel, brandt]);
    assert.deepEqual(
      first.map(({ item }) => item.id),
      ['ref-1', 'ref-2'],
    );
  });

  test('of the next version take what is read already, under its new id', async () => {
    const readings = new EntryReadings(async () => tools);
    const before = readings.of(articleWith(abel, brandt));
    const after = await readings.of(articleWith(corvin, abel, brandt));
    await before;
    assert.deepEqual(asked, [abel, brandt, corvin]);
    assert.deepEqual(
      after.map(({ item }) => [item.id, item.title]),
      [
        ['ref-1', corvin],
        ['ref-2', abel],
        ['ref-3', brandt],
      ],
    );
  });

  test('are tried again after the tools could not be had', async () => {
    let attempts = 0;
    const readings = new EntryReadings(async () => {
      if (++attempts === 1) throw new Error('not there');
      return tools;
    });
    const article = articleWith(abel, brandt);
    const failed = await readings.of(article).catch((error: unknown) => String(error));
    assert.equal(failed, 'Error: not there');
    assert.lengthOf(await readings.of(article), 2);
  });

  test('ask for no tools where there is no list', async () => {
    const readings = new EntryReadings(() => Promise.reject(new Error('asked')));
    assert.deepEqual(await readings.of(parseArticle('# On ice\n', 'markdown')), []);
  });
});
