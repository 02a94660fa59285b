import { joinTexts, type MappedText, unmapped } from '../text/mappedText.ts';
import type { EntryLine } from './entryLine.ts';
import { numberChain } from './numberChain.ts';

/** An entry of a reference list whose lines are not joined yet. */
export interface DraftEntry {
  readonly number: number | null;
  readonly numberInferred: boolean;
  readonly content: MappedText;
}

/** A list counts as numbered when this share of its blocks starts with a number of the count. */
const leastNumbered = 0.3;

/** What stands in a stretch of the article that was found to be a reference list. */
export interface ListContent {
  /** Lines before the first entry. */
  readonly before: readonly MappedText[];
  readonly entries: readonly DraftEntry[];
  /** Lines behind the last entry that do not belong to it. */
  readonly after: readonly MappedText[];
}

/** Makes entries of the lines of a reference list. */
export function readEntries(lines: readonly EntryLine[]): ListContent {
  const chain = numberChain(lines);
  const blocks = lines.filter((line) => line.startsBlock).length;
  const isNumbered = chain.length >= 2 && chain.length >= leastNumbered * blocks;
  if (!isNumbered) return readUnnumbered(lines);
  const numbers = new Map<number, { number: number; inferred: boolean }>();
  for (const i of chain) numbers.set(i, { number: lines[i]?.number ?? 0, inferred: false });
  let before = -1;
  for (const i of chain) {
    for (const [at, number] of inferNumbers(lines, before, i)) numbers.set(at, { number, inferred: true });
    before = i;
  }
  const starts = [...numbers.keys()].sort((a, b) => a - b);
  const end = listEnd(lines, starts.at(-1) ?? 0);
  const entries = starts.map((start, k): DraftEntry => {
    const { number, inferred } = numbers.get(start) ?? { number: 0, inferred: false };
    const parts = lines.slice(start, starts[k + 1] ?? end).map((line) => line.whole);
    const first = lines[start] as EntryLine;
    parts[0] = inferred ? first.whole : first.content;
    return { number, numberInferred: inferred, content: joinLineTexts(parts) };
  });
  return {
    before: lines.slice(0, starts[0]).map((line) => line.whole),
    entries,
    after: lines.slice(end).map((line) => line.whole),
  };
}

/** The index behind the last line of the last entry: what follows it in blocks of their own may be something else. */
function listEnd(lines: readonly EntryLine[], lastStart: number): number {
  const hasItems = lines[lastStart]?.isListItem ?? false;
  for (let i = lastStart + 1; i < lines.length; i++) {
    const line = lines[i] as EntryLine;
    if (!line.startsBlock) continue;
    const entry = lines
      .slice(lastStart, i)
      .map((other) => other.whole.text)
      .join(' ');
    const isCutOff = !/[.\d)\]]$/.test(entry) || /^[\p{Ll}(]|^https?:/u.test(line.whole.text);
    const bringsAddress = /https?:|www\.|\bdoi\b/i.test(line.whole.text) && !/https?:|www\./.test(entry);
    if (!isCutOff && !(bringsAddress && line.whole.text.length < 200 && hasItems)) return i;
  }
  return lines.length;
}

function joinLineTexts(parts: readonly MappedText[]): MappedText {
  return joinTexts(parts.flatMap((part, i) => (i === 0 ? [part] : [unmapped('\n'), part])));
}

/**
 * Lines between two of the count that start an entry whose number was lost: as many as the count lacks there, the likeliest.
 * @returns line index and number.
 */
function inferNumbers(lines: readonly EntryLine[], before: number, after: number): readonly [number, number][] {
  const from = before < 0 ? 0 : (lines[before]?.number ?? 0);
  const missing = (lines[after]?.number ?? 0) - from - 1;
  if (missing <= 0) return [];
  const candidates: { at: number; likelihood: number }[] = [];
  for (let at = before + 1; at < after; at++) {
    const likelihood = startLikelihood(lines, at);
    if (likelihood > 0) candidates.push({ at, likelihood });
  }
  const chosen = candidates
    .toSorted((a, b) => b.likelihood - a.likelihood)
    .slice(0, missing)
    .map((candidate) => candidate.at)
    .sort((a, b) => a - b);
  // With fewer entries than lost numbers nobody can tell which of them is which, but at a known end of the gap.
  if (chosen.length < missing && before >= 0) return chosen.map((at, i) => [at, from + 1 + i]);
  return chosen.map((at, i) => [at, from + missing - chosen.length + 1 + i]);
}

/** How much a line looks like the start of an entry; 0 where it cannot be one. */
function startLikelihood(lines: readonly EntryLine[], at: number): number {
  const line = lines[at] as EntryLine;
  const previous = lines[at - 1]?.content.text.trimEnd() ?? '';
  if (/[-\u2010,&]$/.test(previous) || !/^["“«\p{Lu}\p{Lo}]/u.test(line.content.text)) return 0;
  let likelihood = 0.2;
  if (line.startsBlock) likelihood += 1;
  if (line.isListItem) likelihood += 1;
  if (/[.\d]$/.test(previous)) likelihood += 0.5;
  if (/^\p{Lu}[\p{L}'’-]+,?\s(?:\p{Lu}\.|\p{Lu}{1,3}\b)/u.test(line.content.text)) likelihood += 1;
  return likelihood;
}

/** Author-year lists: each block is an entry, unless it plainly goes on the one before. */
function readUnnumbered(lines: readonly EntryLine[]): ListContent {
  const entries: MappedText[][] = [];
  for (const line of lines) {
    const last = entries.at(-1);
    const goesOn = last !== undefined && (!line.startsBlock || /^[\p{Ll}\d(]|^https?:/u.test(line.whole.text));
    if (goesOn) last.push(line.whole);
    else entries.push([line.whole]);
  }
  const drafts = entries.map((parts) => ({ number: null, numberInferred: false, content: joinLineTexts(parts) }));
  return { before: [], entries: drafts, after: [] };
}
