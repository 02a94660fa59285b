import type { Model } from '../../src/core/reference/model.ts';
import { itemOf, readReferenceWith } from '../../src/core/reference/readReference.ts';
import { segmentsOf } from '../../src/core/reference/segments.ts';
import { tokenize } from '../../src/core/reference/tokenize.ts';
import type { Example } from './example.ts';
import { type Comparable, comparableGold, comparableItem, f1, score } from './score.ts';

/** What is expected of an example, and the fields that its data know. */
export type Gold = (example: Example) => { readonly gold: Comparable; readonly names: readonly string[] };

const allNames = ['author', 'issued', 'title', 'container-title', 'volume', 'issue', 'page', 'DOI'];

/** The fields as the data have them. Data without lists of authors know nothing of issues and identifiers either. */
export const goldAsPrinted: Gold = ({ fields }) => ({
  gold: comparableGold(fields),
  names: Array.isArray(fields['authors']) ? allNames : ['issued', 'title', 'container-title', 'volume', 'page'],
});

/**
 * What our rules make of the labelled stretches. Data that label `Vol. 12(3),` or `In Proceedings of …` as one stretch
 * can be compared with an item only so.
 */
export const goldThroughRules: Gold = ({ text, masks }) => {
  const tokens = tokenize(text);
  const path = Uint8Array.from(tokens, ({ start }) => 31 - Math.clz32(masks[start] ?? 1));
  const identifiers = tokens.flatMap(({ identifier }) => (identifier === null ? [] : [identifier]));
  return { gold: comparableItem(itemOf(text, segmentsOf(tokens, path), identifiers, '')), names: allNames };
};

interface Case {
  readonly text: string;
  readonly gold: Comparable;
  readonly item: Comparable;
  readonly confidence: number;
}

/** References read, and what they should have said. */
export class Tally {
  readonly #cases: readonly Case[];
  readonly #names: readonly string[];

  constructor(cases: readonly Case[], names: readonly string[]) {
    this.#cases = cases;
    this.#names = names;
  }

  plus(other: Tally): Tally {
    return new Tally([...this.#cases, ...other.#cases], this.#names);
  }

  print(name: string, worst: number): void {
    const golds = this.#cases.map(({ gold }) => gold);
    const items = this.#cases.map(({ item }) => item);
    const { all, fields, references, whole, right } = score(golds, items, this.#names);
    const percent = (x: number) => (100 * x).toFixed(1);
    console.log(
      `\n${name}: ${references} references; fields F1 ${percent(f1(all))}; whole reference ${percent(whole / references)} %`,
    );
    console.log(
      `  ${Object.entries(fields)
        .map(([field, count]) => `${field} ${percent(f1(count))}`)
        .join('  ')}`,
    );
    const rightAbove = [0.9, 0.5, 0.1].map((least) => {
      const sure = this.#cases.flatMap(({ confidence }, i) => (confidence >= least ? [right[i] === true] : []));
      return `${percent(sure.length / references)} % from ${least}: ${percent(sure.filter(Boolean).length / Math.max(1, sure.length))} % right`;
    });
    console.log(`  by confidence: ${rightAbove.join('; ')}`);
    const wrong = this.#cases.filter((_, i) => right[i] !== true).slice(0, worst);
    for (const { text, gold, item } of wrong) console.log(`  ${JSON.stringify({ text, gold, item })}`);
  }
}

export function tallyOf(model: Model, examples: readonly Example[], goldOf: Gold): Tally {
  const [first] = examples;
  const names = first === undefined ? allNames : goldOf(first).names;
  const cases = examples.map((example): Case => {
    const { gold } = goldOf(example);
    const { item, confidence } = readReferenceWith(model, example.text, '');
    return { text: example.text, gold, item: comparableItem(item), confidence };
  });
  return new Tally(cases, names);
}
