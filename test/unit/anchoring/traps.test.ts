import { assert } from 'chai';
import { anchorAnnotation } from '../../../src/core/anchoring/anchor.ts';
import type { AnchorState } from '../../../src/core/anchoring/anchored.ts';
import { annotationOn } from '../../support/annotate.ts';
import { indexOf } from '../../support/articles.ts';

const before = [
  'Lighthouse logs are a source that few historians of the weather have used so far, and none has used in full.',
  'We read the logs of nine stations on the northern coast, from the first entry of each to the day it was closed.',
];
const after = [
  'All readings were checked by a second person, who did not know what the first one had written down.',
  'What could not be read was left out, which was the case for less than one entry in a hundred.',
];
const far = [
  'The stations were manned by two keepers each, who took turns every six hours in winter and every eight in summer.',
  'In the following we say what this means for the study of storms, and what it does not mean for anything else.',
];

const alpha =
  'Station Alpha reported 412 storms in nine years, most of them in November, and lost its roof in two of them.';
const beta =
  'Station Beta reported 287 storms in nine years, most of them in November, and lost its roof in one of them.';
const rain =
  'For rain the correlation with the modern record was r = 0.82 in the years before the move of the station.';
const snow =
  'For snow the correlation with the modern record was r = 0.28 in the years before the move of the station.';
const names = 'It was Linus who kept the fire that night, as his father had done before him on the same rock.';
const machines = 'The machines that replaced the keepers needed no fire, and nobody was there to write anything down.';
const accuracy = 'We take the accuracy of a log to be the share of its entries that agree with those of a neighbour.';
const treated =
  'The treatment of the lamps with oil was effective in all of the stations that we have looked at so far.';
const long = Array.from(
  { length: 16 },
  (_, i) =>
    `In year ${1880 + i} the keeper of the eastern light counted ${211 + 7 * i} ships that passed before dawn, and wrote it down.`,
).join(' ');
const filler = Array.from(
  { length: 3000 },
  (_, i) =>
    `Entry ${i}: wind from the ${['north', 'east', 'south', 'west'][i % 4]}, force ${i % 9}, glass at ${980 + (i % 41)}, log ${i * 7919}.`,
);

const article = (...paragraphs: readonly string[]) => [...before, ...paragraphs, ...after, ...far].join('\n');

interface Trap {
  readonly title: string;
  readonly from: string;
  readonly quote: string;
  readonly to: string;
  readonly state: readonly AnchorState[];
  /** The words at the place in `to`; undefined where there must be none. */
  readonly now?: string;
}

const nowhere: readonly AnchorState[] = ['orphaned', 'ambiguous'];

const traps: readonly Trap[] = [
  {
    title: 'a paragraph with a near twin was deleted',
    from: article(alpha, beta),
    quote: alpha,
    to: article(beta),
    state: nowhere,
  },
  {
    title: 'a paragraph with a near twin far away was deleted',
    from: [...before, alpha, ...after, ...far, beta].join('\n'),
    quote: 'storms in nine years, most of them in November, and lost its roof in two of them',
    to: [...before, ...after, ...far, beta].join('\n'),
    state: nowhere,
  },
  {
    title: 'a sentence was deleted, its sibling with other numbers stays in the paragraph',
    from: article(`${rain} ${snow}`),
    quote: rain,
    to: article(snow),
    state: nowhere,
  },
  {
    title: 'a short word was deleted, and is a part of a longer one',
    from: article(names, machines),
    quote: 'Linus',
    to: article(machines.replace('machines', 'malinused')),
    state: nowhere,
  },
  {
    title: 'a word was deleted with its sentence, and stands elsewhere',
    from: article(accuracy, 'Nothing else is said of accuracy in the logs.'),
    quote: 'accuracy',
    to: article('Nothing else is said of accuracy in the logs.'),
    state: nowhere,
  },
  {
    title: 'it was edited in its place, and an exact copy was put far away',
    from: article(alpha),
    quote: 'reported 412 storms in nine years',
    to: [...before, alpha.replace('412', '421'), ...after, ...far, `In short: ${alpha}`].join('\n'),
    state: ['changed'],
    now: 'reported 421 storms in nine years',
  },
  {
    title: 'a negation was put into it',
    from: article(treated),
    quote: 'was effective in all of the stations',
    to: article(treated.replace('was effective', 'was not effective')),
    state: ['changed'],
    now: 'was not effective in all of the stations',
  },
  {
    title: 'another converter kept its ligatures',
    from: article('The first flood in the office files was of no significance for the offshore lights.'),
    quote: 'first flood in the office files',
    to: article('The ﬁrst ﬂood in the oﬃce ﬁles was of no signiﬁcance for the oﬀshore lights.'),
    state: ['exact', 'moved'],
    now: 'ﬁrst ﬂood in the oﬃce ﬁles',
  },
  {
    title: 'another converter kept the hyphens at the ends of its lines',
    from: article('The administrative correspondence of the international commission was lost in a fire.'),
    quote: 'administrative correspondence of the international commission',
    to: article('The adminis- trative correspon\u00addence of the inter-\u2028national commission was lost in a fire.'),
    state: ['exact', 'moved'],
    now: 'adminis- trative correspon\u00addence of the inter-\u2028national commission',
  },
  {
    title: 'a sentence was put into the middle of it',
    from: article('The keepers counted every ship that passed the light before the sun had risen.'),
    quote: 'counted every ship that passed the light before the sun',
    to: article(
      'The keepers counted every ship that passed (by which we mean any vessel with a mast, whatever its size may have been, and wherever it came from) the light before the sun had risen.',
    ),
    state: ['changed'],
    now: 'counted every ship that passed (by which we mean any vessel with a mast, whatever its size may have been, and wherever it came from) the light before the sun',
  },
  { title: 'everything is gone', from: article(alpha), quote: alpha, to: far.join('\n'), state: ['orphaned'] },
  { title: 'the article is empty', from: article(alpha), quote: alpha, to: '', state: ['orphaned'] },
  {
    title: 'a quote of 1,600 characters stands elsewhere in 300 KB',
    from: [...filler.slice(0, 1500), long, ...filler.slice(1500)].join('\n'),
    quote: long.slice(0, 1600),
    to: [...filler.slice(0, 700), 'Something new.', ...filler.slice(700), long].join('\n'),
    state: ['moved'],
    now: long.slice(0, 1600),
  },
  {
    title: 'a quote of 1,600 characters was changed a little in 300 KB',
    from: [...filler.slice(0, 1500), long, ...filler.slice(1500)].join('\n'),
    quote: long.slice(0, 1600),
    to: ['Something new.', ...filler.slice(0, 1500), long.replace('1885', '1985'), ...filler.slice(1500)].join('\n'),
    state: ['changed'],
    now: long.replace('1885', '1985').slice(0, 1600),
  },
];

const changes: readonly { readonly title: string; readonly from: string; readonly to: string }[] = [
  { title: 'a number', from: 'with 12 of the lamps', to: 'with 13 of the lamps' },
  { title: 'a decimal', from: 'a mean of 0.05 degrees', to: 'a mean of 0.5 degrees' },
  { title: 'a unit', from: 'a dose of 5 mg of oil', to: 'a dose of 5 µg of oil' },
  { title: 'a sign of comparison', from: 'where p < 0.05 held', to: 'where p > 0.05 held' },
  { title: 'a sign', from: 'a drift of +3 points', to: 'a drift of −3 points' },
  { title: 'an exponent', from: 'some 10² of the lamps', to: 'some 102 of the lamps' },
  { title: 'a negation in German', from: 'Das Licht war nachts sichtbar', to: 'Das Licht war nachts nicht sichtbar' },
  { title: 'a negation in French', from: 'La lampe était visible', to: "La lampe n'était pas visible" },
  { title: 'a negation in Spanish', from: 'La lámpara era visible', to: 'La lámpara no era visible' },
  { title: 'a negation in Chinese', from: '这盏灯在夜间是可见的', to: '这盏灯在夜间是不可见的' },
  { title: 'a prefix', from: 'the effect was significant', to: 'the effect was insignificant' },
];

const likeness: readonly { readonly title: string; readonly from: string; readonly to: string }[] = [
  { title: 'quotation marks', from: 'the “old” light’s keeper', to: 'the "old" light\'s keeper' },
  { title: 'dashes', from: 'the years 1880–1890 — ten', to: 'the years 1880-1890 - ten' },
  { title: 'blanks', from: 'the old light', to: 'the\u00a0old  light' },
  { title: 'composed letters', from: 'the café was open', to: 'the cafe\u0301 was open' },
  { title: 'a blank before a sign', from: 'where p<0.05 held', to: 'where p < 0.05 held' },
];

suite('The known traps of finding a passage again', () => {
  for (const { title, from, quote, to, state, now } of traps) {
    test(`${title}: ${state.join(' or ')}`, () => {
      const anchored = anchorAnnotation(indexOf(to), annotationOn(indexOf(from), quote));
      assert.include(state, anchored.state, anchored.textRange ? to.slice(...anchored.textRange) : '');
      assert.equal(anchored.textRange === null ? undefined : to.slice(...anchored.textRange), now);
    });
  }

  for (const { title, from, to } of changes) {
    test(`${title} that is another is a change of words`, () => {
      const { state, textRange } = anchorIn(from, to);
      assert.equal(state, 'changed');
      assert.equal(textRange, to);
    });
  }

  for (const { title, from, to } of likeness) {
    test(`${title} in another form are no change of words`, () => {
      const { state, textRange } = anchorIn(from, to);
      assert.include(['exact', 'moved'], state);
      assert.equal(textRange, to);
    });
  }

  function anchorIn(from: string, to: string) {
    const old = indexOf(article(`As it was said before, ${from}, for all that we know.`));
    const text = article(`As it was said before, ${to}, for all that we know.`);
    const { state, textRange } = anchorAnnotation(indexOf(text), annotationOn(old, from));
    return { state, textRange: textRange && text.slice(...textRange) };
  }
});
