import type { Callout } from './callout.ts';
import { isBehindUnit } from './lookAlikes/exponents.ts';
import { around, type SearchedBlock } from './searchedBlock.ts';
import { type FindEntry, weigh } from './styleEvidence.ts';

/** From this share of first mentions in order on, a number that is missing from them tells something. */
const leastOrder = 0.85;

/**
 * Raised numbers behind a unit that are no powers but the first mention that the count lacks: where 1 is cited before and 3
 * behind, and nothing cites 2 up to there, the 2 of `8 dS/m²` does. Only one place may be in question.
 * @param accepted the citations of an article that cites in raised numbers; @param powers what was left out as powers.
 */
export function findMissingMentions(
  accepted: readonly Callout[],
  powers: readonly Callout[],
  blocks: readonly SearchedBlock[],
  findEntry: FindEntry,
): readonly Callout[] {
  const candidates = powers.filter((callout) => isUnitPower(callout, blocks));
  const cited = accepted.toSorted((a, b) => a.textRange[0] - b.textRange[0]);
  if (candidates.length === 0 || weigh(cited, findEntry).order < leastOrder) return [];
  const found: Callout[] = [];
  for (const { number, from, to } of gapsOf(cited)) {
    const inGap = candidates.filter(
      ({ items, textRange: [start] }) => items[0]?.number === number && start > from && start < to,
    );
    const [only, ...others] = inGap;
    if (only !== undefined && others.length === 0 && findEntry(number, only.textRange[0]) !== null) found.push(only);
  }
  return found;
}

function isUnitPower({ shape, items, textRange, block }: Callout, blocks: readonly SearchedBlock[]): boolean {
  const searched = blocks[block];
  if (shape !== 'superscript' || items.length !== 1 || searched === undefined) return false;
  const { before } = around(searched, [textRange[0] - searched.start, textRange[1] - searched.start]);
  return isBehindUnit(before);
}

/** A number, and where its first mention must stand: behind that of the number before, ahead of the next. */
interface Gap {
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

/** Powers are small: gaps beyond are not asked for. */
const highestPower = 3;

function gapsOf(cited: readonly Callout[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let highest = 0;
  let from = 0;
  for (const { items, textRange } of cited) {
    const fresh = items.map(({ number }) => number).filter((number) => number > highest);
    if (fresh.length === 0) continue;
    const missing = highest + 1;
    if (missing > highestPower) break;
    if (!fresh.includes(missing) && fresh.includes(missing + 1)) gaps.push({ number: missing, from, to: textRange[0] });
    highest = fresh.reduce((most, number) => Math.max(most, number), highest);
    from = textRange[1];
  }
  return gaps;
}
