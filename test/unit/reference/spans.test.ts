import { assert } from 'chai';
import { spansOf } from '../../../src/core/reference/spans.ts';

suite('Where the title of a reference stands', () => {
  for (const [title, expected] of [
    ['“Rain and tea.” ', 'Rain and tea'],
    ['潮汐综述[J]', '潮汐综述'],
    ['Attention for tides[J/OL]. ', 'Attention for tides'],
    ['潮汐研究［J］', '潮汐研究'],
    ['Rain (a history). ', 'Rain (a history)'],
    ['Rain [in Swedish].', 'Rain [in Swedish]'],
    ['[Rain], ', 'Rain'],
  ] as const) {
    test(title, () => {
      const text = `Abel R. ${title}Weather, 1990.`;
      const segments = [{ label: 'title', start: 8, end: 8 + title.length }] as const;
      assert.equal(text.slice(...(spansOf(text, segments).title ?? [0, 0])), expected);
    });
  }
});
