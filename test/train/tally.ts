import type { Model } from '../../src/core/reference/model.ts';
import { itemOf, readReferenceWith } from '../../src/core/reference/readReference.ts';
import { segmentsOf } from '../../src/core/reference/segments.ts';
import { tokenize } from '../../src/core/reference/tokenize.ts';
import type { Example } from './example.ts';
import { isWithin } from './masks.ts';
import { type Comparable, comparableGold, comparableItem, f1, score } from './score.ts';

/** What is expected of an example, and the fields that its data know. */
export type Gold = (example: Example) => { readonly gold: Comparable; readonly names: readonly string[] };

export const allNames = ['author', 'issued', 'title', 'container-title', 'volume', 'issue', 'page', 'DOI'];

/** The fields as the data have them. Data without lists of authors know nothing of issues and identifiers either. */
export const goldAsPrinted: Gold = ({ fields }) => ({
  gold: comparableGold(fields),
  names: Array.isArray(fields['authors']) ? allNames : ['issued', 'title', 'container-title', 'volume', 'page'],
});

/** The same for data that have the titles of books apart from those of journals. */
export const goldWithBooks: Gold = (example) => {
  const { gold, names } = goldAsPrinted(example);
  const book = comparableGold({ title: example.fields['book'] })['title'];
  if (book === undefined || gold['container-title'] !== undefined) return { gold, names };
  const [printed] = Array.isArray(example.fields['book']) ? example.fields['book'] : [];
  const isContainer = gold['title'] !== undefined || isWithin(example.text, example.text.indexOf(String(printed)));
  return { gold: { ...gold, [isContainer ? 'container-title' : 'title']: book }, names };
};

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

const percent = (x: number) => (100 * x).toFixed(1);

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
    const { all, fields, references, whole, right } = this.#score();
    console.log(
      `\n${name}: ${references} references; fields F1 ${percent(f1(all))}; whole reference ${percent(whole / references)} %`,
    );
    console.log(
      `  ${Object.entries(fields)
        .map(([field, count]) => `${field} ${percent(f1(count))}`)
        .join('  ')}`,
    );
    const wrong = this.#cases.filter((_, i) => right[i] !== true).slice(0, worst);
    for (const { text, gold, item } of wrong) console.log(`  ${JSON.stringify({ text, gold, item })}`);
  }

  /** How many points of the fields' F1 and of whole references this is below the other. */
  printLoss(name: string, other: Tally): void {
    const [own, others] = [this.#score(), other.#score()];
    const fields = percent(f1(others.all) - f1(own.all));
    const whole = percent(others.whole / others.references - own.whole / own.references);
    console.log(`  ${name}: fields F1 ${fields} points lower, whole references ${whole} points lower`);
  }

  /** For each least confidence: how many references have it, how many of these are right, and how many of the others. */
  printConfidence(): void {
    const { right, references } = this.#score();
    console.log('  confidence  references  whole right  fields right  whole right below');
    for (const least of [0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]) {
      const at = this.#cases.map(({ confidence }) => confidence >= least);
      const sure = right.filter((_, i) => at[i]);
      const others = right.filter((_, i) => !at[i]);
      const part = new Tally(
        this.#cases.filter((_, i) => at[i]),
        this.#names,
      );
      const share = (some: readonly boolean[]) => percent(some.filter(Boolean).length / Math.max(1, some.length));
      const { all } = part.#score();
      const fieldsRight = percent(all.right / Math.max(1, all.gold));
      console.log(
        `  ${least.toFixed(2).padStart(10)}  ${percent(sure.length / references).padStart(8)} %  ${share(sure).padStart(9)} %  ${fieldsRight.padStart(10)} %  ${share(others).padStart(15)} %`,
      );
    }
  }

  #score() {
    return score(
      this.#cases.map(({ gold }) => gold),
      this.#cases.map(({ item }) => item),
      this.#names,
    );
  }
}

/** What a perfect labeller would get: the labelled stretches through the rules, against the same as they are printed. */
export function ceilingOf(examples: readonly Example[]): Tally {
  const cases = examples.map((example): Case => {
    const item = goldThroughRules(example).gold;
    return { text: example.text, gold: goldAsPrinted(example).gold, item, confidence: 1 };
  });
  const [first] = examples;
  return new Tally(cases, first === undefined ? allNames : goldAsPrinted(first).names);
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
