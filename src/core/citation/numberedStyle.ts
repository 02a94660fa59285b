import type { Callout, CalloutShape } from './callout.ts';
import { choosePlain } from './plainStyle.ts';
import type { PlainCallout } from './shapes/plainNumbers.ts';
import { entriesOf, type FindEntry, type StyleEvidence, strength, weigh } from './styleEvidence.ts';

/** Shapes in which an article cites throughout. */
const styles = ['bracket', 'superscript', 'parenthesis', 'link'] as const satisfies readonly CalloutShape[];

/** How much of the list a shape must explain to be the style of the article; brackets are seldom anything else. */
const leastStrength: Readonly<Record<string, number>> = { bracket: 0, superscript: 0.2, parenthesis: 0.25, link: 0.2 };

/** A shape beside the style of the article needs as many entries that nothing else cites, and such a share of the list. */
const leastGain = 3;
const leastShare: Readonly<Record<string, number>> = { bracket: 0.06, superscript: 0.15, parenthesis: 0.25, link: 0.1 };

export interface NumberedStyle {
  /** Undefined where the article does not cite by number. */
  readonly dominant: CalloutShape | undefined;
  readonly accepted: readonly Callout[];
}

/** Weighs the shapes against the reference list, and takes what the style of the article and its gaps speak for. */
export function chooseStyle(
  callouts: readonly Callout[],
  plain: readonly PlainCallout[],
  entries: number,
  findEntry: FindEntry,
): NumberedStyle {
  const evidence = new Map<CalloutShape, StyleEvidence>();
  for (const shape of styles) {
    const own = callouts.filter((callout) => callout.shape === shape && callout.isGarbled !== true);
    evidence.set(shape, weigh(own, findEntry));
  }
  const dominant = dominantOf(evidence, entries);
  const accepted: Callout[] = [];
  const cited = new Set<string>();
  const accept = (callout: Callout) => {
    accepted.push(callout);
    for (const id of entriesOf(callout, findEntry) ?? []) cited.add(id);
  };
  if (dominant !== undefined) {
    for (const callout of callouts) {
      if (callout.shape === dominant && (callout.isGarbled !== true || entriesOf(callout, findEntry) !== undefined))
        accept(callout);
    }
  }
  for (const callout of callouts) {
    if ((callout.shape === 'word' || callout.shape === 'column') && entriesOf(callout, findEntry) !== undefined)
      accept(callout);
  }
  if (dominant === 'parenthesis') {
    for (const callout of callouts) {
      if (callout.isNested === true && entriesOf(callout, findEntry) !== undefined) accept(callout);
    }
  }
  for (const callout of choosePlain(plain, accepted, cited, entries, findEntry)) accept(callout);
  for (const shape of styles) {
    if (shape === dominant) continue;
    const { valid, cited: own, breadth } = evidence.get(shape) as StyleEvidence;
    const gain = Math.min(breadth, [...own].filter((id) => !cited.has(id)).length);
    const isStyle = gain >= Math.max(leastGain, (leastShare[shape] ?? 1) * entries) && gain >= 0.5 * own.size;
    if (isStyle) for (const callout of valid) accept(callout);
  }
  return { dominant, accepted };
}

function dominantOf(evidence: ReadonlyMap<CalloutShape, StyleEvidence>, entries: number): CalloutShape | undefined {
  let best: CalloutShape | undefined;
  let most = 0;
  for (const [shape, found] of evidence) {
    const own = strength(found, entries) * (shape === 'bracket' ? 1.3 : 1);
    if (own > most && own >= (leastStrength[shape] ?? 1)) [best, most] = [shape, own];
  }
  return best;
}
