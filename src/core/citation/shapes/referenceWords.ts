import { EndPattern } from '../../text/endPattern.ts';
import type { Callout } from '../callout.ts';
import { dashes, readNumberList } from '../numberList.ts';
import type { SearchedBlock } from '../searchedBlock.ts';
import { referenceWords, units } from '../words.ts';

/** The word before numbers, with the marks and blanks that may stand between. */
const announced = new EndPattern(/(?<![\p{L}\d])(\p{L}{2,12})(?:\.|\(s\))?(?:\s{1,2}|(?<=\.))(?:(?:nos?|nr)\.?\s)?/iu);
/** The last letters of the words that announce numbers, and the marks that may stand behind them. */
const lastLetters = new Set(
  [...referenceWords]
    .flatMap((word) => [word.at(-1) ?? '', word.at(-1)?.toUpperCase() ?? ''])
    .concat(')', '.', ...'osrOSR'),
);
const numberStart = /[\s.]\d/g;
const list = new RegExp(
  `\\d{1,4}(?:(?:\\s?(?:[,;]\\s?|[${dashes}]\\s?)|,?\\s\\p{L}{1,5}\\s)\\d{1,4}(?!\\d)){0,30}`,
  'uy',
);

/** `reference 45`, `refs. 3 and 4`: numbers that a word announces. The callout is the numbers alone. */
export function referenceWordCallouts({ text, start }: SearchedBlock, index: number): readonly Callout[] {
  const callouts: Callout[] = [];
  numberStart.lastIndex = 0;
  while (numberStart.test(text)) {
    const from = numberStart.lastIndex - 1;
    if (!canBeAnnounced(text, from)) continue;
    const word = announced.group(text, from);
    if (word === undefined || !referenceWords.has(word.toLowerCase())) continue;
    list.lastIndex = from;
    const printed = list.exec(text)?.[0] ?? '';
    const first = /^\d{1,4}/.exec(printed)?.[0] ?? '';
    const whole = [printed, first].find(
      (one) => readNumberList(one) !== undefined && endsHere(text.slice(from + one.length, from + one.length + 12)),
    );
    const items = whole === undefined ? undefined : readNumberList(whole);
    if (whole === undefined || items === undefined) continue;
    callouts.push({ shape: 'word', textRange: [from + start, from + whole.length + start], items, block: index });
  }
  return callouts;
}

/** Most numbers stand behind no such word: their neighbours tell at a glance. */
function canBeAnnounced(text: string, at: number): boolean {
  const last = text[at - 2] ?? '';
  return text[at - 1] === '.' || lastLetters.has(/\s/.test(last) ? (text[at - 3] ?? '') : last);
}

/** Whether what follows a number leaves it one: no further figures, no unit, no number of a file (`13/LO/1670`). */
function endsHere(after: string): boolean {
  const unit = /^\s?([^\s\d,.;:)]{1,8})/.exec(after)?.[1]?.toLowerCase() ?? '';
  return !/^[\p{L}\d%]|^[.:/–-][\p{L}\d]|^,\d{3}/u.test(after) && !units.has(unit);
}
