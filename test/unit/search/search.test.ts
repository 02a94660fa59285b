import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findMatches } from '../../../src/core/search/findMatches.ts';
import { type SearchQuery, searchPattern } from '../../../src/core/search/searchPattern.ts';

const plain = { matchCase: false, wholeWord: false, isRegularExpression: false };

function hits(text: string, query: string, options: Partial<SearchQuery> = {}, limit = 100): readonly string[] {
  const pattern = searchPattern({ ...plain, text: query, ...options });
  assert.ok(pattern.ok);
  return findMatches(text, pattern.value.source, pattern.value.flags, limit).map(([start, end]) =>
    text.slice(start, end),
  );
}

const cases: readonly (readonly [
  what: string,
  text: string,
  query: string,
  Partial<SearchQuery>,
  readonly string[],
])[] = [
  ['any case', 'Bee, bee, BEE', 'bee', {}, ['Bee', 'bee', 'BEE']],
  ['this case', 'Bee, bee, BEE', 'bee', { matchCase: true }, ['bee']],
  ['letters of every script in any case', 'ÜBER über ЁЖ ёж', 'ёЖ', {}, ['ЁЖ', 'ёж']],
  ['whole words', 'a bee, beehive, bee-line, bee_', 'bee', { wholeWord: true }, ['bee', 'bee']],
  ['whole words in other scripts', 'мёд медом мёд', 'мёд', { wholeWord: true }, ['мёд', 'мёд']],
  ['signs as they are', 'f(x) = [1, 2]; fx', 'f(x)', {}, ['f(x)']],
  ['every sign of a pattern', 'a\\^$.*+?()[]{}|/b', '\\^$.*+?()[]{}|/', {}, ['\\^$.*+?()[]{}|/']],
  ['over the end of a line', 'honey\nbee and honey  bee', 'honey bee', {}, ['honey\nbee', 'honey  bee']],
  ['printed apostrophes', "the bee’s and the bee's", "bee's", {}, ['bee’s', "bee's"]],
  ['printed quotation marks', 'a “bee” here', '"bee"', {}, ['“bee”']],
  ['printed dashes', 'pages 3–5 and 3-5', '3-5', {}, ['3–5', '3-5']],
  ['nothing for nothing', 'text', '', {}, []],
  ['an expression', 'a1 b22 c333', '[a-z]\\d{2,}', { isRegularExpression: true }, ['b22', 'c333']],
  [
    'an expression, whole words',
    'one ones two',
    'ones?|tw',
    { isRegularExpression: true, wholeWord: true },
    ['one', 'ones'],
  ],
  ['lines in an expression', 'one\ntwo', '^\\w+$', { isRegularExpression: true }, ['one', 'two']],
  ['an expression that matches nothing everywhere', 'abc', 'x*', { isRegularExpression: true }, []],
];

describe('search', () => {
  for (const [what, text, query, options, expected] of cases) {
    it(`finds ${what}`, () => assert.deepEqual(hits(text, query, options), expected));
  }

  it('stops at a limit', () => assert.equal(hits('aaaa', 'a', {}, 3).length, 3));

  for (const text of ['(', '[a', 'a**', '\\', 'a)(b', '(?<x']) {
    it(`says what is wrong with /${text}/`, () => {
      for (const wholeWord of [false, true]) {
        const pattern = searchPattern({ ...plain, text, wholeWord, isRegularExpression: true });
        assert.ok(!pattern.ok);
        assert.match(pattern.error, /\S/);
        assert.doesNotMatch(pattern.error, /Invalid regular expression/);
      }
    });
  }

  it('takes any text for what it is, and finds it where it stands', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.string({ minLength: 1, maxLength: 8 }), (before, wanted) => {
        const text = `${before} ${wanted}`;
        const pattern = searchPattern({ ...plain, text: wanted, matchCase: true });
        assert.ok(pattern.ok);
        const found = findMatches(text, pattern.value.source, pattern.value.flags, 1000);
        if (wanted.trim() === wanted) assert.ok(found.length > 0);
        for (const [start, end] of found) assert.ok(start < end && end <= text.length);
      }),
    );
  });

  it('can be sent to a worker as its source', () => {
    const rebuilt = new Function(`return (${findMatches.toString()})`)();
    assert.deepEqual(rebuilt('a b a', 'a', 'g', 10), [
      [0, 1],
      [4, 5],
    ]);
  });
});
