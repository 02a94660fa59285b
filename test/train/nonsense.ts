import type { Model } from '../../src/core/reference/model.ts';
import { readReferenceWith } from '../../src/core/reference/readReference.ts';
import type { Example } from './example.ts';
import { randomNumbers, shuffle } from './randomNumbers.ts';

const confidences = new Map<string, number[]>();

/** Texts that are no references: the words of one in any order, and the middles of several one after another. */
export function nonsenseOf(examples: readonly Example[]): readonly (readonly [string, readonly string[]])[] {
  const random = randomNumbers(5);
  const words = examples.map(({ text }) => text.split(' '));
  const shuffled = words.map((some) => {
    const order = some.map((_, i) => i);
    shuffle(order, random);
    return order.map((i) => some[i] ?? '').join(' ');
  });
  const pieces = words.map((some) =>
    some.slice(Math.floor(some.length / 3), Math.ceil((2 * some.length) / 3)).join(' '),
  );
  const glued = pieces.map((_, i) => [0, 7, 19].map((step) => pieces[(i + step) % pieces.length] ?? '').join(' '));
  return [
    ['words of a reference in any order', shuffled],
    ['middles of three references', glued],
  ];
}

export function addNonsense(name: string, model: Model, texts: readonly string[]): void {
  const some = confidences.get(name) ?? [];
  confidences.set(name, some);
  for (const text of texts) some.push(readReferenceWith(model, text, '').confidence);
}

export function printNonsense(): void {
  console.log('\nnonsense: how many are taken with at least this confidence');
  for (const [name, all] of confidences) {
    const shares = [0.2, 0.4, 0.5, 0.6, 0.8].map((least) => {
      const share = all.filter((confidence) => confidence >= least).length / Math.max(1, all.length);
      return `${least}: ${(100 * share).toFixed(1)} %`;
    });
    console.log(`  ${name}: ${shares.join('  ')}`);
  }
}
