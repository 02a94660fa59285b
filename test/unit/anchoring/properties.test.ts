import { assert } from 'chai';
import fc from 'fast-check';
import { anchorAnnotation } from '../../../src/core/anchoring/anchor.ts';
import { anchorAll } from '../../../src/core/anchoring/anchorAll.ts';
import { ArticleIndex } from '../../../src/core/anchoring/articleIndex.ts';
import { EditMap } from '../../../src/core/anchoring/editMap.ts';
import { canonicalForm, sameWords } from '../../../src/core/anchoring/sameWords.ts';
import { skeletonOf } from '../../../src/core/anchoring/skeleton.ts';
import { readAnnotation } from '../../../src/core/annotation/readAnnotation.ts';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';
import type { OffsetRange } from '../../../src/core/text/offsetRange.ts';
import { annotationAt, annotationOn } from '../../support/annotate.ts';
import { indexOf } from '../../support/articles.ts';

const words = [
  'the',
  'lamp',
  'of',
  'Øster',
  'oﬃce',
  'was',
  'é\u0301',
  '𝒳',
  'inter-',
  'national',
  '“lit”',
  '—',
  '0.82',
  '(p',
  '<',
];
const line = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 30 }).map((chosen) => chosen.join(' '));
const lines = fc.array(line, { minLength: 1, maxLength: 8 });

/** Some text, of words or of anything. */
const anyText = fc.oneof(
  lines.map((each) => each.join('\n')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

/** A text and a range in it that is not empty. */
const passage = anyText
  .filter((text) => text !== '')
  .chain((text) =>
    fc
      .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: text.length }))
      .map(([start, length]) => ({ text, range: [start, Math.min(text.length, start + length)] as OffsetRange })),
  );

suite('Finding passages again', () => {
  test('gives every range of an article that nobody touched, exact', () => {
    fc.assert(
      fc.property(passage, ({ text, range }) => {
        const { state, textRange } = anchorAnnotation(indexOf(text), annotationAt(indexOf(text), range));
        assert.deepEqual({ state, textRange }, { state: 'exact', textRange: range });
      }),
    );
  });

  test('gives the same words after blocks were put in elsewhere', () => {
    // Every line has a word of its own, so that each block is told from the others.
    const distinct = lines.map((each) =>
      each.map((text, i) => `${'abcdefgh'.charAt(i).repeat(4)} begins what nobody takes for another ${text}`),
    );
    fc.assert(
      fc.property(distinct, fc.nat(), fc.nat(), fc.nat(), (blocks, which, place, seed) => {
        const from = blocks.join('\n');
        const start = from.indexOf(blocks[which % blocks.length] ?? '');
        const block = blocks[which % blocks.length] ?? '';
        const range: OffsetRange = [start, start + 1 + (seed % block.length)];
        const quote = from.slice(...range);
        // Half a character has no words.
        fc.pre(!/\p{Cs}/u.test(quote) && !/^\p{M}/u.test(from.slice(range[1])) && /[\p{L}\p{N}]/u.test(quote));
        const at = place % (blocks.length + 1);
        const to = [...blocks.slice(0, at), 'Something that was not there.', ...blocks.slice(at)].join('\n');
        const { state, textRange } = anchorAnnotation(indexOf(to), annotationAt(indexOf(from), range));
        assert.include(['exact', 'moved'], state);
        assert.equal(to.slice(...(textRange ?? [0, 0])), from.slice(...range));
      }),
    );
  });

  test('is exact or moved only where the words are the same, and inside the text', () => {
    fc.assert(
      fc.property(passage, anyText, ({ text, range }, other) => {
        const annotation = annotationAt(indexOf(text), range);
        const { state, textRange, candidates } = anchorAnnotation(indexOf(other), annotation);
        for (const [start, end] of [...candidates, ...(textRange === null ? [] : [textRange])]) {
          assert.isTrue(start >= 0 && start < end && end <= other.length);
        }
        assert.equal(textRange !== null, ['exact', 'moved', 'changed'].includes(state));
        assert.equal(candidates.length > 0, state === 'ambiguous');
        if (textRange === null) return;
        const [quote, now] = [text.slice(...range), other.slice(...textRange)].map((part) => ({
          text: part,
          callouts: [],
        }));
        assert.equal(quote !== undefined && now !== undefined && sameWords(quote, now), state !== 'changed');
      }),
    );
  });

  test('takes any selectors from a file', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('the lamp', 'a-b', '0-0 9-1', 'zzzz zzzz'));
    const selector = fc.record(
      {
        type: fc.constantFrom('TextQuoteSelector', 'TextPositionSelector', 'lectern:BlockSelector'),
        exact: text,
        prefix: text,
        suffix: text,
        start: fc.oneof(fc.integer(), fc.double()),
        end: fc.oneof(fc.integer(), fc.double()),
        article: text,
        block: text,
        offset: fc.oneof(fc.integer(), fc.double()),
        copies: fc.integer(),
        before: text,
        after: text,
        callouts: text,
      },
      { requiredKeys: ['type'] },
    );
    const quote = { type: 'TextQuoteSelector', exact: 'the lamp' };
    fc.assert(
      fc.property(fc.array(selector), fc.array(selector), anyText, (selectors, confirmed, text) => {
        const target = { selector: [quote, ...selectors], 'lectern:confirmed': { selector: confirmed } };
        const item = JSON.parse(JSON.stringify({ id: 'a', type: 'Annotation', target }));
        const annotation = readAnnotation(item);
        assert.isDefined(annotation);
        assert.lengthOf(anchorAll(indexOf(text), annotation === undefined ? [] : [annotation]), 1);
      }),
    );
  });

  suite('with citations', () => {
    const body = (first: string, second: string) =>
      `# Lamps\n\nThe keepers wrote down all storms that they saw ${first}, and some that they only heard of ${second}. Nobody read it.\n\n` +
      'The lamps were lit at dusk.\n\n## References\n\n[1] Berg A. Keepers. 1999.\n\n[2] Dahl B. Weather. 2001.\n\n[3] Lund C. Logs. 2003.\n';
    const from = new ArticleIndex(parseArticle(body('[1]', '[2, 3]'), 'markdown'));

    const cases: readonly { readonly quote: string; readonly to: readonly [string, string]; readonly now: string }[] = [
      {
        quote: 'saw [1], and some that they only heard of [2, 3].',
        to: ['[3]', '[1]'],
        now: 'saw [3], and some that they only heard of [1].',
      },
      { quote: '[1], and some that', to: ['[2, 3]', '[1]'], now: '[2, 3], and some that' },
      { quote: 'they only heard of [2, 3]', to: ['[1]', '[1]'], now: 'they only heard of [1]' },
      { quote: '3]. Nobody read it', to: ['[2]', '[2, 3]'], now: '3]. Nobody read it' },
      { quote: 'they only heard of [2,', to: ['[1]', '[2, 3]'], now: 'they only heard of [2,' },
    ];
    for (const { quote, to, now } of cases) {
      test(`that another converter numbered anew: ${quote} is ${now}`, () => {
        const other = new ArticleIndex(parseArticle(`A preface.\n\n${body(...to)}`, 'markdown'));
        const { state, textRange } = anchorAnnotation(other, annotationOn(from, quote));
        assert.equal(other.text.slice(...(textRange ?? [0, 0])), now);
        assert.equal(state, 'exact');
      });
    }
  });
});

suite('The forms that texts are compared in', () => {
  test('lead back to places in the text, in their order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded, starts, ends } = skeletonOf(text);
        assert.equal(starts.length, folded.length);
        for (const [i, start] of starts.entries()) {
          const end = ends[i] ?? -1;
          assert.isTrue(start >= 0 && start < end && end <= text.length);
          if (i > 0) assert.isTrue(start >= (starts[i - 1] ?? 0) && end >= (ends[i - 1] ?? 0));
        }
      }),
    );
  });

  test('are forms of themselves', () => {
    fc.assert(
      fc.property(lines, (each) => {
        const once = canonicalForm({ text: each.join('\n'), callouts: [] });
        assert.equal(canonicalForm({ text: once, callouts: [] }), once);
        const skeleton = skeletonOf(each.join('\n')).text;
        assert.equal(skeletonOf(skeleton).text, skeleton);
      }),
    );
  });
});

suite('Following an edit', () => {
  const edit = fc.record({ text: anyText, at: fc.nat(), removed: fc.nat(20), inserted: anyText });

  test('finds what was not touched, and stays inside what was', () => {
    fc.assert(
      fc.property(edit, fc.nat(), fc.nat(), ({ text, at, removed, inserted }, from, length) => {
        if (text === '') return;
        const start = at % (text.length + 1);
        const after = text.slice(0, start) + inserted + text.slice(start + removed);
        const first = from % text.length;
        const range: OffsetRange = [first, Math.min(text.length, first + 1 + (length % 12))];
        const followed = new EditMap(text, after).follow(range);
        if (followed === undefined) return;
        assert.isTrue(followed.range[0] >= 0 && followed.range[0] < followed.range[1]);
        assert.isAtMost(followed.range[1], after.length);
        if (followed.isUntouched) assert.equal(after.slice(...followed.range), text.slice(...range));
      }),
    );
  });

  test('finds all of it again where nothing changed', () => {
    fc.assert(
      fc.property(passage, ({ text, range }) => {
        assert.deepEqual(new EditMap(text, text).follow(range), { range, isUntouched: true, isCut: false });
      }),
    );
  });
});
