import type { Callout, CalloutShape } from './callout.ts';
import { choosePlain } from './plainStyle.ts';
import type { NumberedList } from './referenceParts.ts';
import type { PlainCallout } from './shapes/plainNumbers.ts';
import { entriesOf, type StyleEvidence, strength, weigh } from './styleEvidence.ts';

/** Shapes in which an article cites throughout. */
const styles = ['bracket', 'superscript', 'parenthesis', 'link'] as const satisfies readonly CalloutShape[];

/** How much of the list a shape must explain to be the style of the article; brackets are seldom anything else. */
const leastStrength: Readonly<Record<string, number>> = { bracket: 0, superscript: 0.2, parenthesis: 0.25, link: 0.2 };
const bracketFavour = 1.3;

/** A list without printed numbers is counted through only where one shape explains at least so much of it. */
const leastUnprinted = 0.6;

/** A shape beside the style of the article needs as many entries that nothing else cites, and such a share of the list. */
const leastGain = 3;
const leastShare: Readonly<Record<string, number>> = { bracket: 0.06, superscript: 0.15, parenthesis: 0.25, link: 0.1 };

/** Where marked callouts explain so much of the list, plain numbers are not looked for. */
const enough = 0.9;

export interface NumberedStyle {
  /** Undefined where the article does not cite by number. */
  readonly dominant: CalloutShape | undefined;
  readonly accepted: readonly Callout[];
}

/**
 * Weighs the shapes against the reference list, and takes what the style of the article and its gaps speak for.
 * @param callouts with their look-alikes left out; @param findPlain finds the plain numbers, which takes time.
 */
export function chooseStyle(
  callouts: readonly Callout[],
  findPlain: () => readonly PlainCallout[],
  list: NumberedList,
): NumberedStyle {
  const { size, findEntry } = list;
  const evidence = new Map<CalloutShape, StyleEvidence>();
  for (const shape of styles) {
    const own = callouts.filter((callout) => callout.shape === shape && callout.isGarbled !== true);
    evidence.set(shape, weigh(own, findEntry));
  }
  if (size === 0) return styleWithoutList(evidence);
  let dominant = dominantOf(evidence, list);
  const accepted: Callout[] = [];
  const cited = new Set<string>();
  const accept = (callout: Callout) => {
    accepted.push(callout);
    for (const id of entriesOf(callout, findEntry) ?? []) cited.add(id);
  };
  const explained = dominant === undefined ? 0 : (evidence.get(dominant)?.cited.size ?? 0) / size;
  const plain = explained >= enough || !list.isPrinted ? [] : findPlain();
  if (dominant === 'parenthesis' || dominant === 'superscript') {
    // Values in parentheses and powers may be all that is left of marks in an article whose raised numbers lost theirs.
    const alone = weigh(choosePlain(plain, [], cited, size, findEntry), findEntry);
    const own = evidence.get(dominant);
    if (own !== undefined && strength(alone, size) > strength(own, size)) dominant = 'plain';
  }
  for (const callout of callouts) {
    const isValid = entriesOf(callout, findEntry) !== undefined;
    const isOwn = callout.shape === dominant && (isValid || (callout.isGarbled !== true && isPlausible(callout, list)));
    const isAnnounced = list.isPrinted && (callout.shape === 'word' || callout.shape === 'column');
    const isNested = dominant === 'parenthesis' && callout.isNested === true;
    if (isOwn || (isValid && (isAnnounced || isNested || callout.isLinked === true))) accept(callout);
  }
  for (const callout of choosePlain(plain, accepted, cited, size, findEntry)) accept(callout);
  for (const shape of list.isPrinted ? styles : []) {
    if (shape === dominant) continue;
    const { valid, cited: own, breadth } = evidence.get(shape) as StyleEvidence;
    const gain = Math.min(breadth, [...own].filter((id) => !cited.has(id)).length);
    const isStyle = gain >= Math.max(leastGain, (leastShare[shape] ?? 1) * size) && gain >= 0.5 * own.size;
    if (isStyle) for (const callout of valid) accept(callout);
  }
  return { dominant, accepted };
}

function dominantOf(
  evidence: ReadonlyMap<CalloutShape, StyleEvidence>,
  { size, isPrinted }: NumberedList,
): CalloutShape | undefined {
  let best: CalloutShape | undefined;
  let most = 0;
  for (const [shape, found] of evidence) {
    const own = strength(found, size) * (shape === 'bracket' ? bracketFavour : 1);
    const least = isPrinted ? (leastStrength[shape] ?? 1) : leastUnprinted;
    if (own > most && own >= least) [best, most] = [shape, own];
  }
  return best;
}

/** A number that the list lacks: lost from it, or in brackets a mistake of the author; far beyond it a year, a page, an index. */
function isPlausible({ items, shape }: Callout, { highest }: NumberedList): boolean {
  const limit = shape === 'bracket' ? Math.max(1.5 * highest, highest + 5) : highest;
  return items.every(({ number }) => number <= limit);
}

/** Without a list only brackets tell, and only where there are several that count from low numbers on. */
function styleWithoutList(evidence: ReadonlyMap<CalloutShape, StyleEvidence>): NumberedStyle {
  const brackets =
    evidence.get('bracket')?.callouts.filter(({ items }) => items.every(({ number }) => number <= 999)) ?? [];
  const numbers = new Set(brackets.flatMap(({ items }) => items.map(({ number }) => number)));
  const isCount = brackets.length >= 3 && numbers.has(1) && Math.max(...numbers) <= 3 * numbers.size;
  return isCount ? { dominant: 'bracket', accepted: brackets } : { dominant: undefined, accepted: [] };
}
