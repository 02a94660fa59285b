import type { EntryLine } from './entryLine.ts';

/** How many numbered lines back the line before in the count is looked for: longer runs of stray numbers do not occur. */
const window = 40;

/**
 * Which of the lines that start with a number start an entry: those of the best ascending count. A line that merely begins
 * with a number (a year, a volume) breaks the count and loses.
 * @returns indices into `lines`, ascending.
 */
export function numberChain(lines: readonly EntryLine[]): readonly number[] {
  const candidates = lines.flatMap((line, i) => (line.number === undefined ? [] : [i]));
  const mainShape = mostFrequent(candidates.map((i) => lines[i]?.shape ?? ''));
  const scores: number[] = [];
  const previous: number[] = [];
  candidates.forEach((i, k) => {
    const line = lines[i] as EntryLine;
    const number = line.number ?? 0;
    const own = (line.shape === mainShape ? 1 : 0.4) + (line.startsBlock ? 0.3 : 0);
    // A count starts at 1 as a rule; the further off, the less likely.
    let best = own - Math.min(4, 0.5 * Math.abs(number - 1));
    let from = -1;
    for (let j = Math.max(0, k - window); j < k; j++) {
      const step = number - (lines[candidates[j] as number]?.number ?? 0);
      if (step <= 0) continue;
      const score = (scores[j] ?? 0) + own - (step === 1 ? 0 : Math.min(4, 0.35 * step));
      if (score > best) [best, from] = [score, j];
    }
    scores.push(best);
    previous.push(from);
  });
  const chain: number[] = [];
  for (let k = scores.indexOf(Math.max(...scores)); k >= 0; k = previous[k] ?? -1) chain.push(candidates[k] as number);
  return chain.reverse();
}

function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
