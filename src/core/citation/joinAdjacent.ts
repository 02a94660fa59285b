import type { Callout } from './callout.ts';
import { countOut, dashes } from './numberList.ts';

const between = new RegExp(`^\\s{0,2}(?:([,;]|[${dashes}]{1,2})\\s{0,2})?$`, 'u');

/** No callout cites more works than this. */
const most = 200;

/**
 * Makes one callout of those that stand side by side: `[1][2]`, `[1], [2]`, and `[1]–[3]`, whose numbers between are cited
 * too.
 * @param callouts in the order of the text, apart from one another.
 */
export function joinAdjacent(callouts: readonly Callout[], text: string): readonly Callout[] {
  const joined: Callout[] = [];
  for (const callout of callouts) {
    const last = joined.at(-1);
    const both = last === undefined ? undefined : join(last, callout, text);
    if (both === undefined) joined.push(callout);
    else joined[joined.length - 1] = both;
  }
  return joined;
}

function join(a: Callout, b: Callout, text: string): Callout | undefined {
  if (a.block !== b.block || a.shape !== b.shape || b.textRange[0] - a.textRange[1] > 6) return undefined;
  if (a.items.length + b.items.length > most) return undefined;
  const gap = text.slice(a.textRange[1], b.textRange[0]);
  const match = between.exec(gap);
  // Parentheses do not stand side by side for one citation, but for two things.
  if (match === null || (gap.trim() === '' && a.shape === 'parenthesis')) return undefined;
  const isRange = match[1] !== undefined && !/[,;]/.test(match[1]);
  const items = isRange ? [...a.items, ...middleOf(a, b), ...b.items] : [...a.items, ...b.items];
  return { ...a, textRange: [a.textRange[0], b.textRange[1]], items };
}

/** The numbers between the end of one callout and the start of the next. */
function middleOf(a: Callout, b: Callout): readonly { readonly number: number }[] {
  const from = a.items.at(-1)?.number ?? 0;
  const to = b.items[0]?.number ?? 0;
  if (to <= from) return [];
  return (countOut(String(from), String(to)) ?? []).slice(1, -1).map((number) => ({ number }));
}
