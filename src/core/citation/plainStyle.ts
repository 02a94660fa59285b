import type { Callout } from './callout.ts';
import { MentionOrder } from './mentionOrder.ts';
import type { PlainCallout, PlainPlace } from './shapes/plainNumbers.ts';
import { entriesOf, type FindEntry, type StyleEvidence, weigh } from './styleEvidence.ts';

/** What a number needs to be a callout in an article that cites so. */
const leastWeight = 1.5;

/** The weight of numbers that tell the style of the article: places where prose seldom prints a number. */
const strongWeight = 2;

/** What a place gains that is a habit of the article. */
const habit = 1;

/** From this share of first mentions in order on, the list counts as one in order of citation. */
const ordered = 0.5;

/** Fewer entries that nothing else cites do not make a style, nor does a smaller share of the list. */
const leastGain = 5;
const leastShare = 0.12;

/** How many of the numbers must be in the list, and how many of those cite what nothing else does. */
const leastValid = 0.75;
const leastNew = 0.4;

/**
 * Takes plain numbers for callouts where the article cites so: those in one kind of place, or those in the strongest places
 * of all kinds, must explain a good part of the list that no other callout explains. Each is then judged by its place and by
 * the order of first mentions.
 * @param accepted the callouts of other shapes; @param cited the entries that they cite.
 */
export function choosePlain(
  callouts: readonly PlainCallout[],
  accepted: readonly Callout[],
  cited: ReadonlySet<string>,
  entries: number,
  findEntry: FindEntry,
): readonly Callout[] {
  const known = new Set(cited);
  const isStyle = (
    { callouts: all, valid, cited: own }: StyleEvidence,
    leastPart: number,
    leastFresh: number,
  ): boolean => {
    const gain = [...own].filter((id) => !known.has(id)).length;
    const isEnough = gain >= Math.max(leastGain, leastPart * entries) && gain >= leastFresh * own.size;
    return isEnough && valid.length >= leastValid * all.length;
  };
  const habits = new Set<PlainPlace>();
  const byPlace = habitual
    .map((place) => ({
      place,
      evidence: weigh(
        callouts.filter((callout) => callout.place === place && callout.weight >= 0.5),
        findEntry,
      ),
    }))
    .sort((a, b) => b.evidence.cited.size - a.evidence.cited.size);
  for (const { place, evidence } of byPlace) {
    // What is cited in the first place need not be cited in the next one too.
    const isFirst = habits.size === 0;
    if (!isStyle(evidence, isFirst ? leastShare : leastShare / 2, isFirst ? leastNew : leastNew / 2)) continue;
    habits.add(place);
    for (const id of evidence.cited) known.add(id);
  }
  if (habits.size === 0) {
    const strong = callouts.filter((callout) => callout.weight >= strongWeight);
    if (!isStyle(weigh(strong, findEntry), leastShare, leastNew)) return [];
  }
  const isGlued = habits.has('behind word');
  const weightOf = ({ weight, place }: PlainCallout) => {
    // Where numbers are not glued to words, those glued to names belong to them.
    if (place === 'behind name' && !isGlued) return Math.min(weight, 0);
    return weight + (habits.has(place) && weight >= 0.5 ? habit : 0);
  };
  const evidence = weigh(
    callouts.filter((callout) => weightOf(callout) >= strongWeight),
    findEntry,
  );
  const marked = accepted.filter((callout) => callout.shape !== 'column');
  const sure = weigh(
    [...marked, ...evidence.valid].toSorted((a, b) => a.textRange[0] - b.textRange[0]),
    findEntry,
  );
  const order = sure.order >= ordered ? new MentionOrder(sure.valid) : undefined;
  return callouts.filter((callout) => {
    if (entriesOf(callout, findEntry) === undefined) return false;
    const weight = weightOf(callout);
    const inOrder = order?.weightOf(callout) ?? 0;
    const isTaken = weight + (weight >= strongWeight ? Math.max(0, inOrder) : inOrder) >= leastWeight;
    if (isTaken) order?.pass(callout);
    return isTaken;
  });
}

/** Places that can become a habit; in the others counts and names stand too. */
const habitual: readonly PlainPlace[] = [
  'behind word',
  'behind mark',
  'between sentences',
  'before blank and mark',
  'before mark',
  'in sentence',
];
