import type { OffsetRange } from '../text/offsetRange.ts';
import type { Label } from './labels.ts';
import { closedGaps, type Segment } from './segments.ts';

/** Where title and container stand in a reference, without the marks around them; null where there is none. */
export function spansOf(
  text: string,
  segments: readonly Segment[],
): { readonly title: OffsetRange | null; readonly container: OffsetRange | null } {
  const whole = closedGaps(segments);
  return { title: longest(text, whole, ['title']), container: longest(text, whole, ['journal', 'container']) };
}

function longest(text: string, segments: readonly Segment[], labels: readonly Label[]): OffsetRange | null {
  let best: OffsetRange | null = null;
  for (const { label, start, end } of segments) {
    if (!labels.includes(label)) continue;
    const range = trimmed(text, start, end, label);
    if (range[1] > range[0] && (best === null || range[1] - range[0] > best[1] - best[0])) best = range;
  }
  return best;
}

/**
 * Without the marks that part it from its neighbours, the `In` before a container, and the sign behind a title that says what
 * kind of work it is. A bracket that is opened in it is closed in it.
 */
function trimmed(text: string, start: number, end: number, label: Label): OffsetRange {
  const sign = label === 'title' ? (signBehind.exec(text.slice(start, end))?.[0].length ?? 0) : 0;
  const part = text.slice(start, end - sign);
  const before = /^[\s.,;:()[\]"“”„«»‘’'*_/–—-]*/.exec(part)?.[0].length ?? 0;
  const isIn = label === 'title' ? null : /^(?:in|dans|em|en|из|в)(?:[:\s]\s*)(?=\S)/i.exec(part.slice(before));
  const behind = /[\s.,;:([\]"“”„«»‘’'*_/–—-]*$/.exec(part)?.[0].length ?? 0;
  const from = start + before + (isIn?.[0].length ?? 0);
  const to = Math.max(start, end - sign - behind);
  const inside = text.slice(from, to);
  const closes = behind > 0 && text[to] === ']' && inside.lastIndexOf('[') > inside.lastIndexOf(']');
  return [from, closes ? to + 1 : to];
}

/** As the Chinese standard GB/T 7714 has them. */
const signBehind = /\s?[[［][A-Z]{1,2}(?:\/[A-Z]{2})?[\]］][\s.．]*$/u;
