import { assert } from 'chai';
import { anchorAll } from '../../../src/core/anchoring/anchorAll.ts';
import { ArticleIndex } from '../../../src/core/anchoring/articleIndex.ts';
import { Placements } from '../../../src/core/anchoring/placements.ts';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import { annotationAt, annotationOn } from '../../support/annotate.ts';
import { articleOf, indexOf } from '../../support/articles.ts';

const text = [
  'The keepers wrote down the weather every night, in all of the nine stations.',
  'Nobody read what they wrote until the stations were closed, and the logs put away.',
  'A hundred years later the logs were read again, and found to be exact.',
].join('\n');

/** The words at the places of annotations after one text became another, and another. */
function follow(annotations: readonly Annotation[], ...texts: readonly string[]) {
  const placements = new Placements();
  return texts.map((each) =>
    placements.place(indexOf(each), annotations).anchored.map(({ state, textRange }) => ({
      state,
      words: textRange && each.slice(...textRange),
    })),
  );
}

suite('Annotations of an open article', () => {
  const words = 'Nobody read what they wrote';
  const annotation = annotationOn(indexOf(text), words);

  const edits: readonly {
    readonly title: string;
    readonly to: string;
    readonly state: string;
    readonly words: string | null;
  }[] = [
    { title: 'typed above it', to: `So. ${text}`, state: 'exact', words },
    {
      title: 'replaced its first letter',
      to: text.replace(words, `And n${words.slice(1)}`),
      state: 'changed',
      words: 'And nobody read what they wrote',
    },
    { title: 'typed right behind it', to: text.replace(words, `${words}, ever,`), state: 'exact', words },
    {
      title: 'typed inside it',
      to: text.replace('read what', 'ever read what'),
      state: 'changed',
      words: 'Nobody ever read what they wrote',
    },
    { title: 'deleted a part of it', to: text.replace('what they ', ''), state: 'changed', words: 'Nobody read wrote' },
    {
      title: 'deleted its end and more',
      to: text.replace('they wrote until the', ''),
      state: 'changed',
      words: 'Nobody read what ',
    },
    {
      title: 'changed words in it and a paragraph above it at once',
      to: text
        .replace(
          'The keepers wrote',
          'There was weather, and more of it than anybody had asked for.\nThe keepers wrote',
        )
        .replace('logs put away', 'books put away')
        .replace('read what', 'ever read a word of what'),
      state: 'changed',
      words: 'Nobody ever read a word of what they wrote',
    },
    {
      title: 'put a paragraph above it and changed its middle',
      to: text.replace('Nobody read what', 'Rain fell on all of them alike.\nNobody read most of what'),
      state: 'changed',
      words: 'Nobody read most of what they wrote',
    },
    { title: 'deleted it', to: text.replace(`${words} until`, 'Until'), state: 'orphaned', words: null },
    {
      title: 'split its block',
      to: text.replace('read what', 'read\nwhat'),
      state: 'exact',
      words: 'Nobody read\nwhat they wrote',
    },
  ];
  for (const { title, to, state, words: expected } of edits) {
    test(`follow a reader who ${title}`, () => {
      assert.deepEqual(follow([annotation], text, to)[1], [{ state, words: expected }]);
    });
  }

  test('come back when the edit is undone', () => {
    const [first, , last] = follow([annotation], text, text.replace(words, ''), text);
    assert.deepEqual(last, first);
  });

  test('follow a paragraph that is cut and put in elsewhere', () => {
    const [one = '', two = '', three = ''] = text.split('\n');
    const longWords = 'until the stations were closed, and the logs put away';
    const annotations = [annotationOn(indexOf(text), longWords)];
    const [, cut, put] = follow(annotations, text, [one, three].join('\n'), [one, three, two].join('\n'));
    assert.deepEqual(cut, [{ state: 'orphaned', words: null }]);
    assert.deepEqual(put, [{ state: 'moved', words: longWords }]);
  });

  test('are moved while they stand elsewhere among the others, and exact where they are back', () => {
    const [one = '', two = '', three = ''] = text.split('\n');
    const longWords = 'until the stations were closed, and the logs put away';
    const annotations = [annotationOn(indexOf(text), longWords)];
    const moved = [one, three, two].join('\n');
    const anew = anchorAll(indexOf(moved), annotations).map(({ state }) => state);
    assert.deepEqual(anew, ['moved']);
    const placements = new Placements();
    const states = [moved, `So. ${moved}`, text].map(
      (each) => placements.place(indexOf(each), annotations).anchored[0]?.state,
    );
    assert.deepEqual(states, ['moved', 'moved', 'exact']);
  });

  test('follow a change of the same words in all places', () => {
    const annotations = ['weather every night', 'the logs put away', 'the logs were read'].map((each) =>
      annotationOn(indexOf(text), each),
    );
    const [, after] = follow(
      annotations,
      text,
      text.replaceAll('the logs', 'all journals').replace('keepers', 'two keepers'),
    );
    assert.deepEqual(
      after?.map((each) => each.words),
      ['weather every night', 'all journals put away', 'all journals were read'],
    );
  });

  test('are looked for anew where their selectors are others', () => {
    const placements = new Placements();
    placements.place(indexOf(text), [annotation]);
    const other = { ...annotationOn(indexOf(text), 'nine stations'), id: annotation.id };
    const [placed] = placements.place(indexOf(text), [other]).anchored;
    assert.equal(placed?.textRange && text.slice(...placed.textRange), 'nine stations');
  });
});

suite('Annotations near each other', () => {
  const row = 'The lamp was lit.';
  const table = [
    'First of all the stations.',
    ...Array.from({ length: 200 }, () => row),
    'Last of all the stations.',
  ].join('\n');
  const index = indexOf(table);
  const quoteOnly = (annotation: Annotation): Annotation => {
    const { block: _, ...target } = annotation.target;
    return { ...annotation, target };
  };
  const middle = table.indexOf(row) + 100 * (row.length + 1);
  const annotations = [
    annotationOn(index, 'First of all'),
    annotationAt(index, [middle, middle + row.length], 'middle'),
    annotationOn(index, 'Last of all'),
  ].map(quoteOnly);

  test('decide which of many places it is', () => {
    const to = `A preface.\n${table}`;
    const anchored = anchorAll(indexOf(to), annotations);
    assert.deepEqual(anchored[1]?.textRange, [middle + 11, middle + 11 + row.length]);
    assert.equal(anchored[1]?.state, 'exact');
  });

  test('decide nothing where they did not move alike', () => {
    const to = `A preface.\n${table.replace(`${row}\n`, '')}`;
    assert.equal(anchorAll(indexOf(to), annotations)[1]?.state, 'ambiguous');
  });
});

suite('Ten thousand annotations', () => {
  const lines = Array.from(
    { length: 10_000 },
    (_, i) =>
      `Entry ${i}: wind from the ${['north', 'east', 'south'][i % 3]}, ${i * 7919} miles, and a glass that fell by ${i % 41}.`,
  );
  const all = lines.join('\n');
  const made = indexOf(all);
  let start = 0;
  const annotations = lines.map((line, i) => {
    const annotation = annotationAt(made, [start, start + line.length], String(i));
    start += line.length + 1;
    return annotation;
  });

  /** An article that counts how often its blocks are looked at. */
  function counted(content: string) {
    const article = articleOf(content);
    let looks = 0;
    const index = new ArticleIndex({
      text: content,
      citations: [],
      get blocks() {
        looks++;
        return article.blocks;
      },
    });
    return { index, looks: () => looks };
  }

  test('are placed in the same article without a look at its blocks', () => {
    const { index, looks } = counted(all);
    const { anchored, isComplete } = new Placements().place(index, annotations, () => false);
    assert.isTrue(isComplete);
    assert.isTrue(anchored.every(({ state }) => state === 'exact'));
    assert.equal(looks(), 0);
  });

  test('follow an edit without being looked for', () => {
    const placements = new Placements();
    placements.place(counted(all).index, annotations);
    const { index, looks } = counted(`A preface.\n${all}`);
    const { anchored, isComplete } = placements.place(index, annotations, () => false);
    assert.isTrue(isComplete);
    assert.isTrue(anchored.every(({ state }) => state === 'exact'));
    assert.equal(looks(), 0);
  });

  test('are looked for in another version in slices, with one look at its blocks', () => {
    const { index, looks } = counted(`A preface.\n${all}`);
    const placements = new Placements();
    let slices = 0;
    for (let isComplete = false; !isComplete; slices++) {
      let left = 2500;
      const placed = placements.place(index, annotations, () => left-- > 0);
      isComplete = placed.isComplete;
      assert.isAtLeast(placed.anchored.length, Math.min(10_000, 2500 * (slices + 1)));
      if (isComplete) assert.isTrue(placed.anchored.every(({ state }) => state === 'exact'));
    }
    assert.equal(slices, 4);
    assert.equal(looks(), 1);
  });
});
