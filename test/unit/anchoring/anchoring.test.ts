import { assert } from 'chai';
import fc from 'fast-check';
import { anchorAnnotation } from '../../../src/core/anchoring/anchor.ts';
import type { AnchorState, TextChange } from '../../../src/core/anchoring/anchored.ts';
import { describeQuote, describeRange } from '../../../src/core/anchoring/describe.ts';
import { sameWords } from '../../../src/core/anchoring/sameWords.ts';
import type { Annotation, TextPositionSelector, TextQuoteSelector } from '../../../src/core/annotation/annotation.ts';
import { indexOf } from '../../support/articles.ts';

function annotationOf(selector: readonly [TextQuoteSelector, TextPositionSelector?]): Annotation {
  return {
    id: 'a',
    type: 'Annotation',
    motivation: 'highlighting',
    created: '',
    modified: '',
    body: [],
    target: { source: '', styleClass: 'yellow', selector },
  };
}

/** The annotation of the only, or first, occurrence of a quote. */
function annotate(text: string, exact: string): Annotation {
  const start = text.indexOf(exact);
  assert.isAtLeast(start, 0, exact);
  return annotationOf(describeRange(text, [start, start + exact.length]));
}

function joined(changes: readonly TextChange[], without: TextChange['kind']): string {
  const kept = changes.filter(({ kind }) => kind !== without);
  return kept.map(({ text }) => text).join('');
}

const words = ['the', 'model', 'of', 'accuracy', 'was', 'é\u0301', '𝒳', 'in', 'data', '—', 'control,'];
const prose = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 120 })
  .map((chosen) => chosen.join(' ').replaceAll('was ', 'was\n'));

/** A text and a range in it that is not empty. */
const passage = prose.chain((text) =>
  fc
    .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: text.length }))
    .map(([start, length]) => ({ text, start, end: Math.min(text.length, start + length) })),
);

suite('Describing a passage', () => {
  test('gives what stands there', () => {
    fc.assert(
      fc.property(passage, ({ text, start, end }) => {
        const { exact, prefix, suffix } = describeQuote(text, [start, end]);
        assert.equal(exact, text.slice(start, end));
        assert.isTrue(text.slice(0, start).endsWith(prefix));
        assert.isTrue(text.slice(end).startsWith(suffix));
      }),
    );
  });

  test('gives 32 code units of context or more, as far as there are any', () => {
    fc.assert(
      fc.property(passage, ({ text, start, end }) => {
        const { prefix, suffix } = describeQuote(text, [start, end]);
        assert.isAtLeast(prefix.length, Math.min(32, start));
        assert.isAtLeast(suffix.length, Math.min(32, text.length - end));
      }),
    );
  });

  test('grows the context until the passage is told from all that are like it', () => {
    const row = 'The treatment had a significant effect on all of the groups that were tested. ';
    const text = `First of all. ${row.repeat(3)}And last of all.`;
    const start = 14 + row.length + 4;
    const { prefix, exact, suffix } = describeQuote(text, [start, start + 9]);
    const whole = prefix + exact + suffix;
    assert.equal(exact, 'treatment');
    assert.equal(text.indexOf(whole), text.lastIndexOf(whole));
  });

  test('ends at word boundaries', () => {
    const text = 'A measurement of internationalisation shows that institutional arrangements matter enormously here.';
    const { prefix, suffix } = describeQuote(text, [text.indexOf('shows'), text.indexOf('shows') + 5]);
    assert.equal(prefix, 'measurement of internationalisation ');
    assert.equal(suffix, ' that institutional arrangements');
  });

  test('does not cut a character in two', () => {
    const text = '𝒳'.repeat(100);
    const { prefix, suffix } = describeQuote(text, [101 - 1, 104]);
    assert.equal(prefix.length % 2, 0);
    assert.equal(suffix.length % 2, 0);
  });

  test('ends with text that repeats without end', () => {
    const { prefix, suffix } = describeQuote('ab '.repeat(10_000), [15_000, 15_002]);
    assert.isBelow(prefix.length + suffix.length, 2000);
  });
});

suite('Anchoring an annotation', () => {
  test('finds what was described, in the same text', () => {
    fc.assert(
      fc.property(passage, ({ text, start, end }) => {
        const { state, textRange } = anchorAnnotation(indexOf(text), annotationOf(describeRange(text, [start, end])));
        assert.deepEqual({ state, textRange }, { state: 'exact', textRange: [start, end] });
      }),
    );
  });

  test('finds what was described after something was put in above or below', () => {
    fc.assert(
      fc.property(passage, prose, fc.boolean(), ({ text, start, end }, added, above) => {
        // Words that the text does not have, so that they put in no second passage that is like it.
        const foreign = `${added.toUpperCase()}\n`;
        const edited = above ? foreign + text : `${text}\n${foreign}`;
        const annotation = annotationOf(describeRange(text, [start, end]));
        const { state, textRange } = anchorAnnotation(indexOf(edited), annotation);
        const shift = above ? foreign.length : 0;
        if (state === 'exact' || state === 'moved') assert.deepEqual(textRange, [start + shift, end + shift]);
      }),
    );
  });

  test('is never exact or moved where the words are not those of the quote, and says how they changed', () => {
    fc.assert(
      fc.property(passage, prose, ({ text, start, end }, other) => {
        const quote = text.slice(start, end);
        const annotation = annotationOf(describeRange(text, [start, end]));
        const { state, textRange, changes } = anchorAnnotation(indexOf(other), annotation);
        assert.equal(textRange === null, state === 'ambiguous' || state === 'orphaned');
        if (textRange === null) return;
        const now = other.slice(...textRange);
        const same = sameWords({ text: quote, callouts: [] }, { text: now, callouts: [] });
        assert.equal(same, state !== 'changed');
        if (state !== 'changed') return;
        assert.equal(joined(changes, 'inserted'), quote);
        assert.equal(joined(changes, 'deleted'), now);
      }),
    );
  });

  const alpha = 'Team Alpha reached an accuracy of 0.82 on the held-out set, which is better than chance.';
  const beta = 'Team Beta reached an accuracy of 0.28 on the held-out set, which is worse than chance.';
  const intro = 'We compare two teams that were given the same data and the same amount of time to work on it.';
  const outro = 'Both results were confirmed by a third party that had no part in the work of either team.';
  const article = [intro, alpha, beta, outro].join('\n');

  const cases: readonly {
    readonly title: string;
    readonly quote: string;
    readonly edited: string;
    readonly state: AnchorState;
    /** What stands at the place now, where it is not the quote. */
    readonly now?: string;
  }[] = [
    { title: 'nothing changed', quote: '0.82', edited: article, state: 'exact' },
    { title: 'a paragraph was put in above', quote: alpha, edited: `A preface.\n${article}`, state: 'exact' },
    {
      title: 'a paragraph was put in right before the passage',
      quote: alpha,
      edited: article.replace(alpha, `A new one.\n${alpha}`),
      state: 'exact',
    },
    {
      title: 'a word was changed beside it',
      quote: 'an accuracy of 0.82',
      edited: article.replace('held-out set', 'test set'),
      state: 'exact',
    },
    {
      title: 'paragraphs changed places',
      quote: alpha,
      edited: [intro, beta, alpha, outro].join('\n'),
      state: 'orphaned',
    },
    {
      title: 'it was deleted, and a twin stays',
      quote: alpha,
      edited: [intro, beta, outro].join('\n'),
      state: 'orphaned',
    },
    {
      title: 'it was deleted, and its words stand elsewhere in a sentence that is alike',
      quote: 'on the held-out set',
      edited: [intro, beta, outro].join('\n'),
      state: 'orphaned',
    },
    {
      title: 'a short word was deleted, and stands elsewhere',
      quote: '0.82',
      edited: `${[intro, beta, outro].join('\n')}\nSee p. 0.82 there.`,
      state: 'orphaned',
    },
    {
      title: 'a short word was deleted, and is part of a longer one',
      quote: 'Team',
      edited: 'Teamwork is what this is about, and nothing else at all.',
      state: 'orphaned',
    },
    {
      title: 'it was edited in place, and an exact copy stands far away',
      quote: 'an accuracy of 0.82',
      edited: `${article.replace('0.82', '0.83')}\nIn short, there was an accuracy of 0.82 in the other study.`,
      state: 'changed',
      now: 'an accuracy of 0.83',
    },
    {
      title: 'a negation was put into it',
      quote: 'is better than chance',
      edited: article.replace('is better', 'is not better'),
      state: 'changed',
      now: 'is not better than chance',
    },
    {
      title: 'everything was copied below',
      quote: 'an accuracy of 0.82',
      edited: `${article}\n${article}`,
      state: 'exact',
    },
    {
      title: 'everything was copied below, and a preface put in',
      quote: 'an accuracy of 0.82',
      edited: `A preface.\n${article}\n${article}`,
      state: 'ambiguous',
    },
    {
      title: 'it began the article, and something else does that begins alike',
      quote: 'We',
      edited: `We thank nobody.\n${article}`,
      state: 'orphaned',
    },
    { title: 'nothing is left', quote: alpha, edited: '', state: 'orphaned' },
    { title: 'it is all there is', quote: alpha, edited: alpha, state: 'ambiguous' },
  ];
  for (const { title, quote, edited, state, now = quote } of cases) {
    test(`${title}: ${state}`, () => {
      const anchored = anchorAnnotation(indexOf(edited), annotate(article, quote));
      const start = edited.indexOf(now);
      const found = state !== 'orphaned' && state !== 'ambiguous';
      assert.deepEqual(
        { state: anchored.state, textRange: anchored.textRange },
        { state, textRange: found ? [start, start + now.length] : null },
      );
    });
  }

  test('tells twins apart when the text above them changed', () => {
    const text = [intro, 'The result was significant.', beta, 'The result was significant.', outro].join('\n');
    const second = text.lastIndexOf('The result');
    const annotation = annotationOf(describeRange(text, [second, second + 26]));
    const edited = `A preface.\n${text}`;
    const { state, textRange } = anchorAnnotation(indexOf(edited), annotation);
    assert.deepEqual({ state, textRange }, { state: 'exact', textRange: [second + 11, second + 37] });
  });

  suite('without a context, as other programs may leave it', () => {
    const bare = (exact: string, start?: number) => {
      const quote = { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' } as const;
      const end = (start ?? 0) + exact.length;
      return annotationOf(start === undefined ? [quote] : [quote, { type: 'TextPositionSelector', start, end }]);
    };

    test('takes a long quote that is there once', () => {
      assert.equal(anchorAnnotation(indexOf(article), bare(alpha)).state, 'moved');
    });

    test('takes no short quote, but where it was recorded and nowhere else', () => {
      assert.equal(anchorAnnotation(indexOf(article), bare('0.82')).state, 'orphaned');
      assert.equal(anchorAnnotation(indexOf(article), bare('0.82', article.indexOf('0.82'))).state, 'exact');
      assert.equal(anchorAnnotation(indexOf(article), bare('accuracy', article.indexOf('accuracy'))).state, 'orphaned');
    });
  });
});
