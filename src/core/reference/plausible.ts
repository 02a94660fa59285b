import { withoutEndings } from './endings.ts';
import { withKnownPhrases } from './knownPhrases.ts';
import type { Label } from './labels.ts';
import { moveEdges } from './moveEdges.ts';
import { quotedTitles } from './quotedTitle.ts';
import { editing, isContainer, relabel } from './relabel.ts';
import { closedGaps, type Segment } from './segments.ts';
import { splitFields } from './splitFields.ts';

/**
 * Mends what no reference can mean, after the labeller, which sees only a few tokens at a time: a field of nothing but
 * marks, a title of a journal or list of names that changes its kind half way, a second title behind the editors.
 */
export function plausible(text: string, segments: readonly Segment[]): readonly Segment[] {
  const apart = closedGaps(withoutMarks(text, quotedTitles(text, withKnownPhrases(text, segments))));
  const named = sameNames(text, oneField(relabel(text, placesWithin(text, apart))));
  return withoutEndings(text, moveEdges(text, splitFields(text, named)));
}

/** Marks alone belong to what is before them. */
function withoutMarks(text: string, segments: readonly Segment[]): readonly Segment[] {
  const kept: Segment[] = [];
  for (const segment of segments) {
    const last = kept.at(-1);
    const isMarks = !/[\p{L}\p{N}_—–]/u.test(text.slice(segment.start, segment.end));
    if (last !== undefined && (isMarks || last.label === segment.label)) {
      kept[kept.length - 1] = { ...last, end: segment.end };
    } else kept.push(segment);
  }
  return kept;
}

/**
 * Places that end a title (`Salt of Ontario, Canada. Geology 12`) or a journal (`Proc Clocks USA 12`): an article has no place of its
 * own before its journal, and no mark parts the place from the journal.
 */
function placesWithin(text: string, segments: readonly Segment[]): readonly Segment[] {
  const imprint = (one: Segment | undefined) => one?.label === 'location' || one?.label === 'publisher';
  const result = [...segments];
  for (let i = 1; i < result.length; i++) {
    const before = result[i - 1];
    if (before === undefined || !imprint(result[i])) continue;
    let next = i;
    while (imprint(result[next])) next++;
    const follows = result[next]?.label;
    const mark = text.slice(before.start, before.end).trimEnd().at(-1) ?? '';
    const isTitle = before.label === 'title' && mark === ',' && follows === 'journal';
    const place = text.slice(result[i]?.start, result[i]?.end);
    const isLast = !place.startsWith('(') && next === i + 1 && (follows === 'date' || follows === 'volume');
    const isJoined = /\p{L}/u.test(mark) || (mark === '.' && /^U\.?\s?S\.?\s?A\b\W*$/.test(place));
    const isJournal = isContainer(before.label) && isLast && isJoined;
    if (!isTitle && !isJournal) continue;
    const last = result[next - 1];
    result.splice(i - 1, next - i + 1, { ...before, end: last?.end ?? before.end });
  }
  return result;
}

/** Neighbours of one kind are one; of journal and book beside each other the longer part says which it is. */
function oneField(segments: readonly Segment[]): readonly Segment[] {
  return joined(segments, (before, segment) => {
    if (before.label === segment.label) return segment.label;
    if (!isContainer(before.label) || !isContainer(segment.label)) return null;
    return before.end - before.start >= segment.end - segment.start ? before.label : segment.label;
  });
}

/** Authors and editors beside each other are one list, of editors where it says so and does not begin a new one. */
function sameNames(text: string, segments: readonly Segment[]): readonly Segment[] {
  return joined(segments, (before, segment) => {
    const labels = [before.label, segment.label];
    if (!labels.includes('author') || !labels.includes('editor')) return null;
    const whole = text.slice(before.start, segment.end);
    const behind = text.slice(segment.start, segment.end);
    if (/^(?:in|dans|em)[\s:]/i.test(behind)) return null;
    if (!editing.test(whole)) return 'author';
    return segment.label === 'editor' && /^(?:and|&|und|et|y|e)[\s]/i.test(behind) ? 'editor' : null;
  });
}

function joined(
  segments: readonly Segment[],
  labelOf: (before: Segment, segment: Segment) => Label | null,
): readonly Segment[] {
  const result: Segment[] = [];
  for (const segment of segments) {
    const before = result.at(-1);
    const label = before === undefined ? null : labelOf(before, segment);
    if (before === undefined || label === null) result.push(segment);
    else result[result.length - 1] = { label, start: before.start, end: segment.end };
  }
  return result;
}
