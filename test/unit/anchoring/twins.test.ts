import { assert } from 'chai';
import { anchorAnnotation } from '../../../src/core/anchoring/anchor.ts';
import type { AnchorState } from '../../../src/core/anchoring/anchored.ts';
import { ArticleIndex } from '../../../src/core/anchoring/articleIndex.ts';
import { describePassage } from '../../../src/core/anchoring/describePassage.ts';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';
import { annotationAt, annotationOn } from '../../support/annotate.ts';
import { indexOf } from '../../support/articles.ts';

const before = [
  'The wells of the valley were dug by hand, and nobody has kept a list of them since the mill was closed.',
  'We went from one to the next with a rope and a lantern, and wrote down what we saw on the way back.',
];
const after = [
  'Water was taken with a bucket of tin and kept in the dark until it could be looked at in the school.',
  'What was spilled on the way is given in the last table, with the name of the person who carried it.',
];
const article = (...paragraphs: readonly string[]) => [...before, ...paragraphs, ...after].join('\n');

const fall = (month: string, sign: string) =>
  `From ${month} on the level of the water and the number of the visitors went together, with r = ${sign}0.43 for the wells by the road and for those in the woods.`;
const shares = (first: string, second: string, third: string) =>
  `What we asked of each owner was the depth of the well, the age of the ${first}, the kind of stone, the state of the ${second}, the price of the rope and the colour of the ${third}.`;
const dry = 'No water was found in it.';
const cells = (name: string, depth: string) => [name, depth, 'km'];

interface Twin {
  readonly title: string;
  readonly from: string;
  readonly quote: string;
  /** Which of the places of the quote, from 0. */
  readonly nth?: number;
  readonly to: string;
  readonly state: readonly AnchorState[];
  /** The words at the place in `to`; undefined where there must be none. */
  readonly now?: string;
}

const nowhere: readonly AnchorState[] = ['orphaned', 'ambiguous'];

const twins: readonly Twin[] = [
  {
    title: 'a sentence was deleted that differed from another in a hyphen for a minus',
    from: article(`In wet years all was well. ${fall('May', '-')}`, `In dry years it was not. ${fall('May', '')}`),
    quote: 'the number of the visitors went together, with r = -0.43 for the wells',
    to: article('In wet years all was well.', `In dry years it was not. ${fall('May', '')}`),
    state: nowhere,
  },
  {
    title: 'one of two sentences of a paragraph was deleted, of which a quarter differed',
    from: article(`${shares('beam', 'chain', 'wheel')} ${shares('wall', 'door', 'lid')}`),
    quote: 'the age of the wall, the kind of stone, the state of the door, the price of the rope',
    to: article(shares('beam', 'chain', 'wheel')),
    state: nowhere,
  },
  {
    title: 'one of two such sentences was changed less than they differed',
    from: article(`${shares('beam', 'chain', 'wheel')} ${shares('wall', 'door', 'lid')}`),
    quote: 'the age of the wall, the kind of stone, the state of the door, the price of the rope',
    to: article(`${shares('beam', 'chain', 'wheel')} ${shares('wall', 'doors', 'lid')}`),
    state: ['changed'],
    now: 'the age of the wall, the kind of stone, the state of the doors, the price of the rope',
  },
  {
    title: 'it was edited, and the same words stand in the paragraph after it',
    from: article(`At noon, ${fall('May', '')}`, `At night, ${fall('May', '')}`),
    quote: 'the level of the water and the number of the visitors went together',
    to: article(`At noon, ${fall('May', '').replace('went', 'never went')}`, `At night, ${fall('May', '')}`),
    state: ['changed', ...nowhere],
    now: 'the level of the water and the number of the visitors never went together',
  },
  {
    title: 'the first of two equal sentences side by side was deleted',
    from: article(`The last well was deep. ${dry} ${dry} It was filled with stones.`),
    quote: dry,
    nth: 1,
    to: article(`The last well was deep. ${dry} It was filled with stones.`).replace('deep. No', 'far away. No'),
    state: nowhere,
  },
  {
    title: 'the row of a table was deleted, and the row above has the same unit',
    from: article(...cells('Mill', '12'), ...cells('Road', '31'), ...cells('Wood', '7')),
    quote: 'km',
    nth: 1,
    to: article(...cells('Mill', '12'), ...cells('Wood', '7')),
    state: nowhere,
  },
  {
    title: 'a row of a table was edited, and another has the same words',
    from: article('Mill', 'dry in the', '12 m', 'Road', 'dry in the', '7 m'),
    quote: 'dry in',
    to: article('Mill', 'not dry in the', '13 m', 'Road', 'dry in the', '7 m'),
    state: ['changed', ...nowhere],
    now: 'not dry in',
  },
  {
    title: 'a section stands twice below what was put in above it',
    from: [...before, ...after].join('\n'),
    quote: 'a bucket of tin and kept in the dark',
    to: ['A preface.', ...before, ...after, ...before, ...after].join('\n'),
    state: ['ambiguous'],
  },
  {
    title: 'a sentence was put in before it, between all that stood beside it',
    from: article(`${dry} The rope was wet, and so were we. ${dry} We sat down.`),
    quote: 'The rope was wet, and so were we.',
    to: article(`${dry} It rained all day. The rope was wet, and so were we. ${dry} We sat down.`),
    state: ['exact', 'moved'],
    now: 'The rope was wet, and so were we.',
  },
  {
    title: 'a word of Chinese gave way to a paragraph',
    from: article('这口井在旱季的平均深度为十二米，村民们每天清晨来取水，并在石头上记下日期。'),
    quote: '村民们',
    to: article(
      '这口井在旱季的平均深度为十二米，',
      '磨坊关闭以后没有人再来过这里。',
      '每天清晨来取水，并在石头上记下日期。',
    ),
    state: nowhere,
  },
  {
    title: 'a negation was put into a sentence of Chinese that has a twin',
    from: article('第三号井的水在旱季是可以饮用的，村民们知道。', '第七号井的水在旱季是可以饮用的，村民们知道。'),
    quote: '第三号井的水在旱季是可以饮用的',
    to: article('第三号井的水在旱季是不可以饮用的，村民们知道。', '第七号井的水在旱季是可以饮用的，村民们知道。'),
    state: ['changed'],
    now: '第三号井的水在旱季是不可以饮用的',
  },
  {
    title: 'a sentence of Russian was deleted, and one with another number stays',
    from: article('Глубина колодца у дороги составляла 31 метр.', 'Глубина колодца у дороги составляла 17 метров.'),
    quote: 'Глубина колодца у дороги составляла 31 метр.',
    to: article('Глубина колодца у дороги составляла 17 метров.'),
    state: nowhere,
  },
];

suite('Passages that are like one another', () => {
  for (const { title, from, quote, nth = 0, to, state, now } of twins) {
    test(`${title}: ${state.join(' or ')}`, () => {
      const index = indexOf(from);
      let start = from.indexOf(quote);
      for (let i = 0; i < nth; i++) start = from.indexOf(quote, start + 1);
      const anchored = anchorAnnotation(indexOf(to), annotationAt(index, [start, start + quote.length]));
      const there = anchored.textRange === null ? undefined : to.slice(...anchored.textRange);
      assert.include(state, anchored.state, there);
      if (anchored.textRange !== null) assert.equal(there, now);
    });
  }

  test('but for a citation are told apart by more of their context', () => {
    const claim = 'The wells of this kind have remained hard to find for strangers, and for many who live there.';
    const cited = claim.replace('strangers,', 'strangers [1],');
    const list = '## References\n\n[1] Miller A. Wells. J Wells 1990;1:1-9.\n[2] Smith B. Ropes. J Wells 1991;2:1-9.';
    const read = (...paragraphs: readonly string[]) => {
      const source = [...before, ...paragraphs, `${after[0]} They were counted before [2].`, list].join('\n\n');
      return new ArticleIndex(parseArticle(source, 'markdown'));
    };
    const index = read(`In short: ${claim} So we say.`, `To begin with: ${cited} We agree.`);
    const annotation = annotationOn(index, 'kind have remained hard to find for strangers [1], and for many');
    const { state } = anchorAnnotation(read(`In short: ${claim} So we say.`), annotation);
    assert.include(nowhere, state);
  });

  test('are recorded with how much they have in common', () => {
    const block = (text: string, quote: string) => describePassage(indexOf(text), annotationRange(text, quote))[2];
    const two = article(`${shares('beam', 'chain', 'wheel')} ${shares('wall', 'door', 'lid')}`);
    assert.closeTo(block(two, shares('wall', 'door', 'lid'))?.likeness ?? 0, 0.88, 0.06);
    assert.equal(block(two, 'the price of the rope')?.likeness, 1);
    assert.equal(block(two, 'the price of the rope')?.shared, '0-17');
    assert.isUndefined(block(article(dry), dry)?.likeness);
    assert.isUndefined(block(article(dry), dry)?.shared);
  });
});

function annotationRange(text: string, quote: string): readonly [number, number] {
  const start = text.indexOf(quote);
  return [start, start + quote.length];
}
