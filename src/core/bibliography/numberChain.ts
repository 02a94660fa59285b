import { pushAll } from '../text/pushAll.ts';
import type { EntryPiece } from './entryPiece.ts';
import { garbledShape } from './printedNumber.ts';

/** How many numbered pieces back the one before in the count is looked for: longer runs of stray numbers do not occur. */
const window = 60;
/** What it costs to go back in the count, as where columns or pages changed places. */
const costOfReturn = 2.6;
/** What it costs to print a number twice. */
const costOfDouble = 1.5;

/**
 * Which of the pieces that start with a number start an entry: those of the best ascending count. A line that merely begins
 * with a number (a year, a volume) breaks the count and loses.
 * @param first the number that the count is expected to start with.
 * @returns indices into `pieces`, ascending.
 */
export function numberChain(pieces: readonly EntryPiece[], first: number): readonly number[] {
  const candidates = pieces.flatMap((piece, i) => (piece.number === undefined ? [] : [i]));
  const mainShape = mostFrequent(
    candidates.flatMap((i) =>
      pieces[i]?.startsLine && pieces[i]?.shape !== garbledShape ? (pieces[i]?.shape ?? []) : [],
    ),
  );
  const scores: number[] = [];
  const previous: number[] = [];
  candidates.forEach((i, k) => {
    const piece = pieces[i] as EntryPiece;
    const number = piece.number ?? 0;
    const own = ownScore(piece, mainShape);
    // A count starts at its first number as a rule; the further off, the less likely.
    let best = isDoubtful(piece) && number !== first ? -9 : own - Math.min(4, 0.5 * Math.abs(number - first));
    let from = -1;
    for (let j = Math.max(0, k - window); j < k; j++) {
      const before = pieces[candidates[j] as number] as EntryPiece;
      const step = number - (before.number ?? 0);
      const isNamed = piece.shape === mainShape && own > 0.8;
      const score = (scores[j] ?? 0) + own - stepCost(step, isDoubtful(piece), isNamed);
      if (score > best) [best, from] = [score, j];
    }
    scores.push(best);
    previous.push(from);
  });
  const chain: number[] = [];
  let top = 0;
  for (let k = 1; k < scores.length; k++) if ((scores[k] ?? 0) > (scores[top] ?? 0)) top = k;
  for (let k = scores.length === 0 ? -1 : top; k >= 0; k = previous[k] ?? -1) chain.push(candidates[k] as number);
  return chain.reverse();
}

/** A number that counts only as the very next one: in mid-line, or garbled. */
function isDoubtful(piece: EntryPiece): boolean {
  return !piece.startsLine || piece.shape === garbledShape;
}

function ownScore(piece: EntryPiece, mainShape: string): number {
  if (!piece.startsLine) return piece.shape === mainShape ? (piece.head === 'none' ? 0.3 : 0.9) : -0.2;
  if (piece.shape === garbledShape) return 0.3;
  const looks = piece.head === 'none' ? 0 : 0.6;
  return (piece.shape === mainShape ? 1 : 0.4) + (piece.startsBlock ? 0.3 : 0) + looks;
}

function stepCost(step: number, doubtful: boolean, isNamed: boolean): number {
  if (step === 1) return 0;
  if (step === 0) return isNamed && !doubtful ? costOfDouble : 99;
  // In mid-line, a name behind the number makes up for a few lost ones.
  if (doubtful) return isNamed && step > 0 && step <= 6 ? 0.3 * step : 99;
  return step < 0 ? costOfReturn : Math.min(4, 0.35 * step);
}

function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** So many stray numbers in a row are no accident. */
const shortestRun = 2;
/** Entries that changed places with a neighbour are at most so far from where the count would have them. */
const farthestSwap = 3;

/**
 * Columns and pages that changed places leave runs of entries out of the count: numbers that it lacks, one after another
 * (27, 28, 29 behind 35). A single one counts where it changed places with a neighbour and starts as entries do (7, 6, 8).
 * @returns the count and those runs, ascending by place.
 */
export function withStrayRuns(pieces: readonly EntryPiece[], chain: readonly number[]): readonly number[] {
  const counted = new Set(chain);
  const used = new Set(chain.map((at) => pieces[at]?.number ?? 0));
  const shapes = new Set(chain.map((at) => pieces[at]?.shape ?? ''));
  const strays: number[] = [];
  let run: number[] = [];
  let last = 0;
  const isSwapped = (piece: EntryPiece | undefined, next: number) => {
    const number = piece?.number ?? 0;
    const isNear = [last - number, number - next].some((distance) => distance >= 1 && distance <= farthestSwap);
    return isNear && piece?.startsLine === true && piece.head !== 'none';
  };
  const flush = (next = Number.POSITIVE_INFINITY) => {
    const isSingle = run.length === 1 && isSwapped(pieces[run[0] ?? -1], next);
    if (run.length >= shortestRun || isSingle) pushAll(strays, run);
    run = [];
  };
  for (const [at, piece] of pieces.entries()) {
    if (piece.number === undefined) continue;
    if (run.length > 0 && counted.has(at)) flush(piece.number);
    if (counted.has(at)) last = piece.number;
    const isStray = !counted.has(at) && !used.has(piece.number) && piece.startsLine && shapes.has(piece.shape);
    const isNext = piece.number === (pieces[run.at(-1) ?? -1]?.number ?? 0) + 1;
    if (run.length > 0 && !(isStray && isNext)) flush();
    if (isStray && piece.shape !== garbledShape) run.push(at);
  }
  flush();
  return [...chain, ...strays].sort((a, b) => a - b);
}
