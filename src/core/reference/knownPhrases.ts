import type { Label } from './labels.ts';
import type { Segment } from './segments.ts';

interface Phrase {
  readonly label: Label;
  readonly pattern: RegExp;
  /** Something quick that is in every match. */
  readonly sign: RegExp;
}

/** What is so rare in lists of references that the labeller hardly knows it, and so regular that a pattern does. */
const phrases: readonly Phrase[] = [
  // `Date Views 26.03.2014`
  {
    label: 'note',
    sign: /\bdate (?:of )?(?:view|access|visit|retriev)/i,
    pattern:
      /(?:^|(?<=[\s.,;([]))date (?:views?|viewed|accessed|visited|retrieved|of (?:access|viewing|visit|retrieval)):?\s(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:\d{1,2}\s)?\p{L}{3,9}\.?(?:\s\d{1,2},)?\s(?:19|20)\d\d)/iu,
  },
  {
    label: 'genre',
    sign: /pat/i,
    pattern:
      /\b(?:U\.?\s?S\.?|European|German|Japanese|United States|International|EP|WO)\s+Pat(?:ent)?\b\.?(?:\s(?:App(?:lication|l)?|No|Number)\b\.?|\s?#)*\s?[A-Z]{0,2}\s?(?=\d[\d,/ ]{4})\d(?:[\d/]|[, ]\d{3}(?!\d))+(?:\s?[A-Z]\d?\b)?/i,
  },
  {
    label: 'title',
    sign: /\d\/\d/,
    pattern:
      /(?:^|(?<=[.,;\]]\s))(?:Council |Commission |Framework )?(?:Directive|Regulation|Decision)\s(?:\((?:EU|EC|EEC|Euratom)\)\s)?(?:No\.?\s)?\d{1,4}\/\d{1,4}(?:\/[A-Z]{2,3})?(?:\sof\s(?:[^.,;[]|(?<=\d),)+)?/,
  },
];

/** Labels the phrases that patterns know, whatever the labeller took their words for. */
export function withKnownPhrases(text: string, segments: readonly Segment[]): readonly Segment[] {
  let result = segments;
  for (const { label, sign, pattern } of phrases) {
    const match = sign.test(text) ? pattern.exec(text) : null;
    if (match === null) continue;
    const start = match.index;
    const end = start + match[0].length;
    const around = result.flatMap((segment) => [
      { ...segment, end: Math.min(segment.end, start) },
      { ...segment, start: Math.max(segment.start, end) },
    ]);
    const kept = around.filter((segment) => /[\p{L}\p{N}]/u.test(text.slice(segment.start, segment.end)));
    result = [...kept, { label, start, end }].sort((a, b) => a.start - b.start);
  }
  return result;
}
