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

/** Without the marks that part it from its neighbours, and the `In` before a container. */
function trimmed(text: string, start: number, end: number, label: Label): OffsetRange {
  const part = text.slice(start, end);
  const before = /^[\s.,;:()[\]"“”„«»‘’'*_/–—-]*/.exec(part)?.[0].length ?? 0;
  const isIn = label === 'title' ? null : /^(?:in|dans|em|en|из|в)(?:[:\s]\s*)(?=\S)/i.exec(part.slice(before));
  const behind = /[\s.,;:([\]"“”„«»‘’'*_/–—-]*$/.exec(part)?.[0].length ?? 0;
  return [start + before + (isIn?.[0].length ?? 0), Math.max(start, end - behind)];
}
