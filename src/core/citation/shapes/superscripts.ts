import type { OffsetRange } from '../../text/offsetRange.ts';
import type { Callout } from '../callout.ts';
import { dashes, readNumberList } from '../numberList.ts';
import type { SearchedBlock } from '../searchedBlock.ts';

const raisedFigures = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const longest = 120;

/** Raised figures of Unicode with the commas and dashes between them. */
const raisedList = new RegExp(
  `[${raisedFigures}]{1,4}(?:\\s?(?:[,;˒᾽ʼ‚]\\s?|[${dashes}]\\s?)[${raisedFigures}]{1,4}){0,40}`,
  'gu',
);

/** Numbers in raised text, whether raised by markup (`<sup>12</sup>`) or by their characters (`¹²⁻¹⁴`). */
export function superscriptCallouts(block: SearchedBlock, index: number): readonly Callout[] {
  const { text, start, raised, hasRaisedFigures } = block;
  if (raised.length === 0 && !hasRaisedFigures) return [];
  const callouts: Callout[] = [];
  const add = (range: OffsetRange, list: string) => {
    const items = readNumberList(list, { blanks: true });
    if (items === undefined) return;
    callouts.push({ shape: 'superscript', textRange: [range[0] + start, range[1] + start], items, block: index });
  };
  for (const range of raised) {
    if (range[1] - range[0] > longest) continue;
    // A full stop or a comma of the sentence may have been raised with the number.
    const inner = /^[\s([]{0,2}(.*?)[\s)\].,]{0,3}$/s.exec(text.slice(...range))?.[1] ?? '';
    if (/^\d/.test(inner)) add(range, inner);
  }
  if (!hasRaisedFigures) return callouts;
  for (const match of text.matchAll(raisedList)) {
    const plain = match[0].replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (figure) => String(raisedFigures.indexOf(figure)));
    add([match.index, match.index + match[0].length], plain.replace(/[˒᾽ʼ‚]/g, ','));
  }
  return callouts.sort((a, b) => a.textRange[0] - b.textRange[0]);
}
