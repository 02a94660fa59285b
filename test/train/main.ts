/**
 * `npm run train -- --data DIR [--write] [--folds N] [--worst N] [--keep FOLDER] [--lists FOLDER]`
 *
 * DIR holds `hand-labelled.jsonl`, `jats.jsonl` and `publishers.jsonl`. Prints how well references are read that the
 * model has not seen, and with `--write` trains on all of them and writes the weights that ship. `--keep FOLDER` keeps the
 * weights of each training there and takes them instead of training again: for changes of rules, not of features.
 * `--lists FOLDER`, with `--write`: the articles there have their reference lists in `NAME/gold.json`; how much does it help to
 * know the rest of a list?
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readModel } from '../../src/core/reference/model.ts';
import { readReferenceWith } from '../../src/core/reference/readReference.ts';
import { type Corpus, readCorpus } from './corpus.ts';
import { damage } from './damage.ts';
import type { Example } from './example.ts';
import { printLists } from './lists.ts';
import { allLabels } from './masks.ts';
import { addNonsense, nonsenseOf, printNonsense } from './nonsense.ts';
import { randomNumbers } from './randomNumbers.ts';
import { type Sequence, sequenceOf } from './sequence.ts';
import { ceilingOf, goldAsPrinted, goldThroughRules, goldWithBooks, type Tally, tallyOf } from './tally.ts';
import { train } from './trainer.ts';
import { printTypes } from './types.ts';
import { encodeWeights } from './weightsFile.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    write: { type: 'boolean', default: false },
    folds: { type: 'string', default: '5' },
    worst: { type: 'string', default: '0' },
    keep: { type: 'string' },
    lists: { type: 'string' },
  },
});

const weightsFile = 'media/reference-weights.txt';

const settings = { rounds: 4, minCount: 5, dropout: 0.4, l1: 6, l2: 0, rate: 0.1 };

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

/** The weights that are learned from these references, as they ship. */
function trainOn(name: string, { hand, jats, publishers }: Corpus): string {
  const kept = values.keep === undefined ? null : join(values.keep, `${name.replaceAll(' ', '-')}.txt`);
  if (kept !== null && existsSync(kept)) return readFileSync(kept, 'utf8');
  const started = performance.now();
  const copies = Array.from({ length: copiesOfHandLabelled }, (_, copy) => sequencesOf(hand, copy + 1)).flat();
  const trained = train([...copies, ...sequencesOf(jats, 11), ...sequencesOf(publishers, 12)], settings);
  const { text, features } = encodeWeights(trained);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(
    `\n${name}: ${features} features, ${(text.length / 1000).toFixed(0)} kB as text, trained in ${seconds} s`,
  );
  if (kept !== null) writeFileSync(kept, text);
  return text;
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
    const model = readModel(trainOn(`fold ${fold + 1} of ${folds}`, seen));
    add('hand-labelled', tallyOf(model, hand.unseen, goldThroughRules));
    add('hand-labelled, damaged', tallyOf(model, damaged(hand.unseen), goldThroughRules));
    add('hand-labelled, against the labelled stretches as printed', tallyOf(model, hand.unseen, goldAsPrinted));
    add('  the same, were every word labelled right', ceilingOf(hand.unseen));
    add('jats', tallyOf(model, jats.unseen, goldAsPrinted));
    add('jats, damaged', tallyOf(model, damaged(jats.unseen), goldAsPrinted));
    add('publishers', tallyOf(model, publishers.unseen, goldAsPrinted));
    add('publishers, titles of books counted too', tallyOf(model, publishers.unseen, goldWithBooks));
    for (const [name, texts] of nonsenseOf(hand.unseen)) addNonsense(name, model, texts);
  }
  console.log(`\n== ${folds}-fold cross-validation: what was not seen in training`);
  for (const [name, tally] of tallies) {
    tally.print(name, Number(values.worst));
    const plain = tallies.get(name.replace(', damaged', ''));
    if (plain !== undefined && plain !== tally) tally.printLoss('against the same undamaged', plain);
    if (name === 'hand-labelled' || name === 'publishers') tally.printConfidence();
  }
  printNonsense();
}

function withoutJats(corpus: Corpus): void {
  const model = readModel(trainOn('without jats', { ...corpus, jats: [] }));
  console.log('\n== trained without jats');
  const plain = tallyOf(model, corpus.jats, goldAsPrinted);
  const worse = tallyOf(model, damaged(corpus.jats), goldAsPrinted);
  plain.print('jats', 0);
  plain.printConfidence();
  worse.print('jats, damaged', 0);
  worse.printLoss('against the same undamaged', plain);
}

function ship(corpus: Corpus): void {
  const text = trainOn('all', corpus);
  writeFileSync(weightsFile, `${text}\n`);
  readModel(text);
  const started = performance.now();
  const model = readModel(text);
  const loading = performance.now() - started;
  console.log(`\n== the model that ships, in ${weightsFile}, read in ${loading.toFixed(1)} ms`);
  tallyOf(model, corpus.hand, goldThroughRules).print('hand-labelled', 0);
  const jats = tallyOf(model, corpus.jats, goldAsPrinted);
  const worse = tallyOf(model, damaged(corpus.jats), goldAsPrinted);
  jats.print('jats', 0);
  worse.print('jats, damaged', 0);
  worse.printLoss('against the same undamaged', jats);
  tallyOf(model, corpus.publishers, goldAsPrinted).print('publishers', 0);
  printTypes(model, corpus.jats);
  if (values.lists !== undefined) printLists(model, values.lists);
  const texts = corpus.jats.map((example) => example.text);
  const characters = texts.join('').length;
  const reading = performance.now();
  for (const one of texts) readReferenceWith(model, one, 'ref-1');
  const each = ((performance.now() - reading) / characters) * 1e6;
  console.log(`a million characters of references in ${each.toFixed(0)} ms`);
}

if (values.data === undefined) {
  console.error(
    'usage: npm run train -- --data DIR [--write] [--folds N] [--worst N] [--keep FOLDER] [--lists FOLDER]',
  );
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
