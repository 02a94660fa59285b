import type { Callout } from '../callout.ts';
import { dashes, readNumberList } from '../numberList.ts';
import type { SearchedBlock } from '../searchedBlock.ts';
import {
  conjunctions,
  countedWords,
  equationWords,
  intervalWords,
  labelWords,
  orderedNouns,
  rangeWords,
  reportVerbs,
  sentenceWords,
  units,
} from '../words.ts';

/** Where a plain number stands: an article prints its callouts in few of these places, again and again. */
export type PlainPlace =
  | 'behind word'
  | 'behind name'
  | 'behind mark'
  | 'behind comma'
  | 'between sentences'
  | 'before blank and mark'
  | 'before mark'
  | 'in sentence';

/** A number without brackets or raising that could be a callout. */
export interface PlainCallout extends Callout {
  readonly place: PlainPlace;
  /**
   * What its place in the sentence says for it: 2 and more where prose hardly ever prints a number so, below 0 where it is
   * rather a count.
   */
  readonly weight: number;
}

const list = new RegExp(
  `(?<=[\\p{L}\\p{M})\\]”"’'.,;:!?*…»—]|\\s)\\d{1,3}(?:\\s?(?:,\\s?|[${dashes}]\\s?)\\d{1,3}(?!\\d)){0,30}(?![\\d\\p{L}%°‰]|[.,:/]\\d)`,
  'gu',
);

/** A number from here on is seldom part of a name that stands without one too. */
const leastHigh = 10;

/** A plain range of more numbers is more often a measure: `residues 31–49`. */
const longestList = 10;

/** A word and its number that come this often are a name: `HEV3`, `SOS1`. */
const leastName = 3;

const gluedToken = /(?<![\p{L}\p{N}])[\p{L}-]{1,20}$/u;

/** Numbers glued to the word before them or set apart from it, as converters leave those that were raised. */
export function plainCallouts(blocks: readonly SearchedBlock[], from: number): readonly PlainCallout[] {
  const callouts: PlainCallout[] = [];
  const tokens: string[] = [];
  const counts = new Map<string, number>();
  for (const [index, { block, text, start, scripts, closed, cell }] of blocks.entries()) {
    if (index < from || block.kind === 'heading' || cell !== undefined) continue;
    for (const match of text.matchAll(list)) {
      const end = match.index + match[0].length;
      const range = [match.index, end] as const;
      if (scripts.find(range) !== undefined || closed.find(range) !== undefined) continue;
      const before = text.slice(Math.max(0, match.index - 40), match.index);
      const place = placeOf(before, text.slice(end, end + 30), match[0]);
      const items = place === undefined ? undefined : readNumberList(match[0]);
      if (place === undefined || items === undefined) continue;
      const textRange = [match.index + start, end + start] as const;
      const weight = place.weight - (items.length > longestList ? 2 : 0);
      callouts.push({ shape: 'plain', textRange, items, block: index, place: place.place, weight });
      const token = `${gluedToken.exec(before)?.[0] ?? ''}${match[0]}`;
      tokens.push(token);
      counts.set(token, (counts.get(token) ?? 0) + 1);
    }
  }
  const single = callouts.filter((_, i) => {
    const token = tokens[i] ?? '';
    return !/^\p{L}/u.test(token) || (counts.get(token) ?? 0) < leastName;
  });
  return weighNames(single, blocks);
}

/**
 * A number glued to a name or a short word is more likely apart from it where the word stands elsewhere without a number:
 * GARD in `GARD22` may, `nad` in `nad1` does not.
 */
function weighNames(callouts: readonly PlainCallout[], blocks: readonly SearchedBlock[]): readonly PlainCallout[] {
  const wordOf = ({ block, textRange }: PlainCallout) => {
    const { text, start } = blocks[block] as SearchedBlock;
    const at = textRange[0] - start;
    return gluedToken.exec(text.slice(Math.max(0, at - 24), at))?.[0] ?? '';
  };
  const names = new Map<string, number>();
  for (const callout of callouts) if (callout.place === 'behind name') names.set(wordOf(callout), 0);
  if (names.size === 0) return callouts;
  for (const { text } of blocks) {
    for (const [word] of text.matchAll(/(?<![\p{L}\p{N}-])[\p{L}-]{1,20}(?![\p{L}\p{N}])/gu)) {
      const count = names.get(word);
      if (count !== undefined) names.set(word, count + 1);
    }
  }
  return callouts.map((callout) => {
    if (callout.place !== 'behind name' || (names.get(wordOf(callout)) ?? 0) < 2) return callout;
    if (/^\p{Ll}/u.test(wordOf(callout))) return { ...callout, weight: 1 };
    // Names are told apart by small numbers.
    const isHigh = callout.items.every(({ number }) => number >= leastHigh);
    return { ...callout, weight: isHigh ? 1.5 : 0 };
  });
}

interface Place {
  readonly place: PlainPlace;
  readonly weight: number;
}

/** Undefined where the number is plainly none: a figure with its unit, the number of a table. */
function placeOf(before: string, after: string, numbers: string): Place | undefined {
  const word = /(?<![\p{L}\p{N}])(\p{L}[\p{L}-]{0,24})[.,;:]?\s?$/u.exec(before)?.[1] ?? '';
  const next = /^\s{0,2}([\p{L}%°‰µμ/]{1,24})/u.exec(after)?.[1]?.toLowerCase() ?? '';
  const name = word.toLowerCase();
  if ((units.has(next) && next !== 'in' && next !== 'a') || labelWords.has(name) || intervalWords.has(name))
    return undefined;
  if (
    /[=<>≤≥±×~≈+/#@$€£№⁻]\s?$|(?<!(?<![\d.])(?:1[5-9]|20)\d)\d[.,:]$/u.test(before) ||
    /^\s?[=<>≤≥±×≈+/*^°$€£%]/u.test(after)
  )
    return undefined;
  if (/^,?\s(?:1[5-9]|20)\d\d(?!\d)|^\s?:\s?\d/.test(after) || /(?:^|[^\p{L}\p{M}])\p{L}$/u.test(before))
    return undefined;
  const isList = /[^\d]/.test(numbers);
  const bonus = isList ? 1.5 : 0;
  if (!/\s$/.test(before)) return glued(before, after, name, numbers, bonus);
  const text = before.trimEnd();
  if (text === '' || /[([{–—-]$/u.test(text)) return undefined;
  if (/(?:^|[^\p{L}\p{M}])\p{L}$/u.test(text) && numbers.length === 1) return undefined;
  if (/^\s[.,;:)](?!\d)/.test(after)) {
    return { place: 'before blank and mark', weight: numberBefore(text) };
  }
  if (/\d$/.test(text)) return undefined;
  // Behind the end of a sentence its last word announces nothing, but for an abbreviation.
  const announces = /[\p{L}\p{M}]$/u.test(text) || (name.length <= 3 && text.endsWith('.'));
  // "losses of N 21, 22.": a sign of one capital letter has one number behind it, not a list.
  const isSign = isList && /^\p{Lu}$/u.test(word);
  if (announces && !isSign && (countedWords.has(name) || equationWords.has(name))) return undefined;
  // "lanes 1, 2 and 3": the list goes on in words.
  const joint = /^,?\s(\p{L}{1,5})\s\d/u.exec(after)?.[1]?.toLowerCase() ?? '';
  if (conjunctions.has(joint) || rangeWords.has(joint)) return { place: 'in sentence', weight: -2 };
  return setApart(text, after, word, next, bonus - (announces && orderedNouns.has(name) ? 1 : 0));
}

/** Behind a year a callout may stand, behind another figure hardly: `2 4 )` was a power. */
function numberBefore(text: string): number {
  if (!/\d$/.test(text)) return 3;
  return /(?<!\d)(?:1[5-9]|20)\d\d$/.test(text) ? 1.5 : -1;
}

/** `worldwide1.`, `(OMAP)11`, `snails.8 The`, `GARD22`. */
function glued(before: string, after: string, word: string, numbers: string, bonus: number): Place | undefined {
  if (!/^(?:\s|[.,;:)\]?!”’»—–]|$)/u.test(after)) return undefined;
  if (/(?<![\p{L}\p{N}])\p{L}?\p{Ll}{3,}$/u.test(before)) {
    // A program, a strain, a product: Primer3.
    if (/(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+$/u.test(before) && numbers.length === 1 && !/^[.,;:)]|^$/.test(after)) {
      return { place: 'behind name', weight: 0 };
    }
    return word.length > 3 ? { place: 'behind word', weight: bonus + 2.5 } : { place: 'behind name', weight: -0.5 };
  }
  if (/\p{Ll}{4}$/u.test(before)) return { place: 'behind word', weight: bonus + 2 };
  if (/[)\]”"’»]$/u.test(before)) return { place: 'behind mark', weight: bonus + 2 };
  if (/(?<!\p{L})al\.$/u.test(before)) return { place: 'behind mark', weight: 2.5 };
  if (/[.!?]$/.test(before)) {
    const isEnd = /(?:\p{L}{2}|[)\]”]|(?<![\d.])(?:1[5-9]|20)\d\d)[.!?]$/u.test(before);
    const isStart = /^(?:\s["“‘«(]?[\p{Lu}\p{Lo}]|\s*$)/u.test(after);
    return { place: 'behind mark', weight: isEnd && isStart ? 2.5 : isEnd ? 1 : 0 };
  }
  if (/[,;:]$/.test(before)) {
    return { place: 'behind mark', weight: /(?:\p{Ll}{2}|[)\]”])[,;:]$/u.test(before) && /^\s/.test(after) ? 2 : 0 };
  }
  return /[\p{L}\p{M}]$/u.test(before) ? { place: 'behind name', weight: -0.5 } : undefined;
}

/** `every year. 1`, `crop growth 52.`, `exercises, 7 extracorporeal`, `Wentzel 71 reported`. */
function setApart(before: string, after: string, word: string, next: string, bonus: number): Place {
  if (/(?<!\p{L})al\.?$/u.test(before)) return { place: 'in sentence', weight: 2 };
  if (/[.!?]$/.test(before)) {
    const isStart = /^\s["“‘«(]?[\p{Lu}\p{Lo}]/u.test(after);
    const weight = /^\s*$/.test(after) ? 2.5 : isStart ? 2 : -1;
    return { place: 'between sentences', weight: weight + bonus };
  }
  if (/[,;:]$/.test(before)) return { place: 'behind comma', weight: -0.5 + bonus };
  if (/^[.,;:)?!](?:\s|$|[)\]])/.test(after) || /^\s*$/.test(after)) return { place: 'before mark', weight: 1 + bonus };
  if (/^\s?[—(]/.test(after)) return { place: 'in sentence', weight: 0.5 + bonus };
  if (reportVerbs.has(next) && /^\p{Lu}\p{Ll}/u.test(word)) return { place: 'in sentence', weight: 1.5 };
  return { place: 'in sentence', weight: (sentenceWords.has(next) ? 0.5 : -1.5) + bonus };
}
