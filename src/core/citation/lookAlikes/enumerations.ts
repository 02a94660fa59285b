import { pushAll } from '../../text/pushAll.ts';
import { conjunctions } from '../words.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * `(1) sowing, (2) weeding and (3) harvest`: numbers that count on and each stand before what they number, behind a comma,
 * a colon or nothing. A callout stands behind what it proves.
 * @param all the candidates of an article, in the order of the text.
 * @returns those that number a list.
 */
export function findEnumerations(all: readonly Surroundings[]): ReadonlySet<Surroundings> {
  const found = new Set<Surroundings>();
  const candidates = all.filter(isCandidate);
  let run: Surroundings[] = [];
  const flush = () => {
    const first = run[0]?.numbers[0] ?? 0;
    const stand = run.filter((one, i) => standsBefore(one, i === 0)).length;
    // A list that goes on from a lost beginning must be marked all through.
    const isMarked = run.length >= 3 && run.every((one, i) => i === run.length - 1 || /[;:]\s{0,2}$/.test(one.before));
    if (run.length >= 2 && stand >= 0.7 * run.length && (first === 1 || isMarked)) {
      for (const one of run) found.add(one);
    }
    run = [];
  };
  for (const one of candidates) {
    const last = run.at(-1);
    const goesOn = last !== undefined && one.numbers[0] === (last.numbers[0] ?? 0) + 1 && isNear(last, one);
    if (!goesOn) {
      // What interrupts a count inside a sentence does not end it: "(1) as shown before (12), (2) …".
      if (last !== undefined && one.callout.block === last.callout.block && !standsBefore(one, false)) continue;
      flush();
    }
    if (goesOn || isWordBehind(one)) run.push(one);
  }
  flush();
  for (const one of findNamedSeries(candidates)) found.add(one);
  return found;
}

/** How near the next of a series of names and numbers stands, and how many make one. */
const nearest = 60;
const leastNamed = 4;

/** `mannose (1), mannobiose (2), mannotriose (3)`: a count from 1 on, long after higher numbers were cited. */
function findNamedSeries(candidates: readonly Surroundings[]): readonly Surroundings[] {
  const found: Surroundings[] = [];
  let highest = 0;
  for (let i = 0; i < candidates.length; ) {
    let end = i + 1;
    while (isNext(candidates[end - 1], candidates[end])) end++;
    const run = candidates.slice(i, end);
    const last = run.at(-1)?.numbers[0] ?? 0;
    if (run[0]?.numbers[0] === 1 && run.length >= leastNamed && highest > last) pushAll(found, run);
    else highest = Math.max(highest, last);
    i = end;
  }
  return found;
}

function isNext(a: Surroundings | undefined, b: Surroundings | undefined): boolean {
  if (a === undefined || b === undefined || a.callout.block !== b.callout.block) return false;
  const isNear = b.callout.textRange[0] - a.callout.textRange[1] <= nearest;
  return isNear && a.callout.shape === b.callout.shape && b.numbers[0] === (a.numbers[0] ?? 0) + 1;
}

function isCandidate({ callout, numbers }: Surroundings): boolean {
  return (callout.shape === 'parenthesis' || callout.shape === 'bracket') && numbers.length === 1;
}

/** An item of a list inside a paragraph is no longer than this. */
const farthest = 2500;

/** In one block, or each at the start of its own. */
function isNear(a: Surroundings, b: Surroundings): boolean {
  if (a.callout.shape !== b.callout.shape) return false;
  if (a.callout.block === b.callout.block) return b.callout.textRange[0] - a.callout.textRange[1] < farthest;
  return a.before === '' && b.before === '' && b.callout.block - a.callout.block < 4;
}

function isWordBehind({ after }: Surroundings): boolean {
  return /^\s{0,2}["“‘«(]?[\p{L}\d]/u.test(after);
}

/** The first may follow on the words that announce the list. */
function standsBefore(one: Surroundings, isFirst: boolean): boolean {
  if (!isWordBehind(one)) return false;
  if (isFirst && one.numbers[0] === 1) return true;
  if (/(?:^|[:;,—–?!|•])\s{0,2}$/u.test(one.before) || conjunctions.has(one.wordBefore)) return true;
  return /(?:\p{L}{3}|[\d)\]”"])\.\s{0,2}$/u.test(one.before) && /^\s{0,2}["“‘«(]?[\p{Lu}\p{Lo}]/u.test(one.after);
}
