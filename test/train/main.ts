/**
 * `npm run train -- --data DIR [--write] [--folds N] [--worst N]`
 *
 * DIR holds `hand-labelled.jsonl`, `jats.jsonl` and `publishers.jsonl`. Prints how well references are read that the
 * model has not seen, and with `--write` trains on all of them and writes the weights that ship.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readModel } from '../../src/core/reference/model.ts';
import { readReferenceWith } from '../../src/core/reference/readReference.ts';
import { type Corpus, readCorpus } from './corpus.ts';
import { damage } from './damage.ts';
import type { Example } from './example.ts';
import { allLabels } from './masks.ts';
import { type Sequence, sequenceOf } from './sequence.ts';
import { goldAsPrinted, goldThroughRules, type Tally, tallyOf } from './tally.ts';
import { randomNumbers, type Trained, train } from './trainer.ts';
import { encodeWeights } from './weightsFile.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    write: { type: 'boolean', default: false },
    folds: { type: 'string', default: '5' },
    worst: { type: 'string', default: '0' },
    rounds: { type: 'string', default: '5' },
    l1: { type: 'string', default: '4' },
  },
});

const weightsFile = 'media/reference-weights.txt';

const settings = { rounds: Number(values.rounds), minCount: 5, l1: Number(values.l1), l2: 0, rate: 0.1 };

/** The hand-labelled references are few and say the most: they count as often as this. */
const copiesOfHandLabelled = 3;

function sequencesOf(examples: readonly Example[], seed: number): Sequence[] {
  const random = randomNumbers(seed);
  // A part of them damaged: converters' texts are what is read in the end.
  return examples.flatMap((example, i) => {
    const plain = sequenceOf(example, allLabels);
    return i % 3 === 0 ? [plain, sequenceOf(damage(example, random), allLabels)] : [plain];
  });
}

function trainOn(name: string, { hand, jats, publishers }: Corpus): { trained: Trained; text: string } {
  const started = performance.now();
  const copies = Array.from({ length: copiesOfHandLabelled }, (_, copy) => sequencesOf(hand, copy + 1)).flat();
  const trained = train([...copies, ...sequencesOf(jats, 11), ...sequencesOf(publishers, 12)], settings);
  const { text, features } = encodeWeights(trained);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(
    `\n${name}: ${features} features, ${(text.length / 1000).toFixed(0)} kB as text, trained in ${seconds} s`,
  );
  return { trained, text };
}

const damaged = (examples: readonly Example[]) => {
  const random = randomNumbers(99);
  return examples.map((example) => damage(example, random));
};

/** A part of the examples for testing, the rest for training. */
function part(examples: readonly Example[], fold: number, folds: number): { seen: Example[]; unseen: Example[] } {
  const unseen = examples.filter((_, i) => i % folds === fold);
  return { seen: examples.filter((_, i) => i % folds !== fold), unseen };
}

function crossValidate(corpus: Corpus, folds: number): void {
  const tallies = new Map<string, Tally>();
  const add = (name: string, tally: Tally) => tallies.set(name, tallies.get(name)?.plus(tally) ?? tally);
  for (let fold = 0; fold < folds; fold++) {
    const [hand, jats, publishers] = [corpus.hand, corpus.jats, corpus.publishers].map((all) => part(all, fold, folds));
    if (hand === undefined || jats === undefined || publishers === undefined) return;
    const seen = { hand: hand.seen, jats: jats.seen, publishers: publishers.seen };
    const model = readModel(trainOn(`fold ${fold + 1} of ${folds}`, seen).text);
    add('hand-labelled, spans through the rules', tallyOf(model, hand.unseen, goldThroughRules));
    add('hand-labelled, damaged', tallyOf(model, damaged(hand.unseen), goldThroughRules));
    add('hand-labelled, spans as printed', tallyOf(model, hand.unseen, goldAsPrinted));
    add('jats', tallyOf(model, jats.unseen, goldAsPrinted));
    add('jats, damaged', tallyOf(model, damaged(jats.unseen), goldAsPrinted));
    add('publishers', tallyOf(model, publishers.unseen, goldAsPrinted));
  }
  console.log(`\n== ${folds}-fold cross-validation: what was not seen in training`);
  for (const [name, tally] of tallies) tally.print(name, Number(values.worst));
}

function withoutJats(corpus: Corpus): void {
  const model = readModel(trainOn('without jats', { ...corpus, jats: [] }).text);
  console.log('\n== trained without jats');
  tallyOf(model, corpus.jats, goldAsPrinted).print('jats', 0);
}

function ship(corpus: Corpus): void {
  const { text } = trainOn('all', corpus);
  writeFileSync(weightsFile, `${text}\n`);
  const started = performance.now();
  const model = readModel(text);
  const loading = performance.now() - started;
  console.log(`\n== the model that ships, in ${weightsFile}, read in ${loading.toFixed(1)} ms`);
  tallyOf(model, corpus.hand, goldThroughRules).print('hand-labelled, spans through the rules', 0);
  tallyOf(model, corpus.jats, goldAsPrinted).print('jats', 0);
  tallyOf(model, damaged(corpus.jats), goldAsPrinted).print('jats, damaged', 0);
  tallyOf(model, corpus.publishers, goldAsPrinted).print('publishers', 0);
  const texts = corpus.jats.map((example) => example.text);
  const characters = texts.join('').length;
  const reading = performance.now();
  for (const one of texts) readReferenceWith(model, one, 'ref-1');
  const each = ((performance.now() - reading) / characters) * 1e6;
  console.log(`a million characters of references in ${each.toFixed(0)} ms`);
}

if (values.data === undefined) {
  console.error('usage: npm run train -- --data DIR [--write] [--folds N] [--worst N]');
  process.exitCode = 2;
} else {
  const corpus = readCorpus(values.data);
  const folds = Number(values.folds);
  if (folds > 1) {
    crossValidate(corpus, folds);
    withoutJats(corpus);
  }
  if (values.write) ship(corpus);
}
