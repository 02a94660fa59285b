import type { PageCitationItem } from '../../core/page/page.ts';
import { findReadingPosition } from '../../core/reading/findReadingPosition.ts';
import type { OffsetRange } from '../../core/text/offsetRange.ts';
import type { PinPart } from '../../protocol/readingMessages.ts';
import type { ArticleView } from '../articleView.ts';
import type { PinnedSubject } from './pinnedSubject.ts';

/** So much of an entry or a thing tells it from all others, in UTF-16 code units. */
const quoteLength = 400;

/** So much must be the same at the start of what was found by its quote. */
const leastQuote = 12;

/** So many of its words must stay for it to be the same, with others in it. */
const leastShared = 0.5;

/** What a pinned card is of, by what it says. */
export function partsOf(view: ArticleView, subject: PinnedSubject): readonly PinPart[] {
  const { text, things, blocks } = view.page;
  const at = (kind: 'entry' | 'thing', range: OffsetRange): PinPart => {
    return { kind, textOffset: range[0], quote: text.slice(...range).slice(0, quoteLength) };
  };
  if (subject.kind === 'works') {
    return subject.items.map(({ entryId, citationNumber: number, names }) => {
      const entry = entryId === null ? undefined : view.entry(entryId);
      return entry === undefined ? { kind: 'missing', number, names } : at('entry', entry.textRange);
    });
  }
  return subject.things.map((thing) => {
    const own = blocks.slice(...(things[thing]?.blocks ?? [0, 0]));
    return at('thing', own.find(([start, end]) => start < end) ?? own[0] ?? [0, 0]);
  });
}

export interface FoundPin {
  /** Undefined where none of it is in the article any more. */
  readonly subject: PinnedSubject | undefined;
  /** With their new places; what is gone stays as it was, as it may come back. */
  readonly parts: readonly PinPart[];
  /** How many are gone. */
  readonly gone: number;
}

/** What a pinned card is of in the article that is on the page. `follow`: where an offset into the text before is now. */
export function findPin(view: ArticleView, parts: readonly PinPart[], follow: (offset: number) => number): FoundPin {
  const items: PageCitationItem[] = [];
  const things: number[] = [];
  let gone = 0;
  const found = parts.map((each): PinPart => {
    if (each.kind === 'missing') {
      items.push({ citationNumber: each.number, entryId: null, names: each.names });
      return each;
    }
    const isAt = each.kind === 'entry' ? findEntry(view, each, follow) : findThing(view, each, follow);
    if (isAt === undefined) {
      gone++;
      return each;
    }
    if ('item' in isAt) items.push(isAt.item);
    else things.push(isAt.thing);
    return partsOf(view, isAt.subject)[0] ?? each;
  });
  const subject: PinnedSubject | undefined =
    items.length > 0 ? { kind: 'works', items } : things.length > 0 ? { kind: 'things', things } : undefined;
  return { subject, parts: found, gone };
}

type Sought = Extract<PinPart, { textOffset: number }>;

function findEntry({ page }: ArticleView, sought: Sought, follow: (offset: number) => number) {
  const entry = findAmong(page.entries, ({ textRange }) => textRange, page.text, sought, follow);
  if (entry === undefined) return undefined;
  const item: PageCitationItem = { citationNumber: entry.citationNumber, entryId: entry.id, names: null };
  return { item, subject: { kind: 'works', items: [item] } as const };
}

function findThing({ page }: ArticleView, sought: Sought, follow: (offset: number) => number) {
  const extents = page.things.map(({ blocks: [start, end] }, thing) => {
    const range: OffsetRange = [page.blocks[start]?.[0] ?? 0, page.blocks[end - 1]?.[1] ?? 0];
    return { thing, range };
  });
  const found = findAmong(extents, ({ range }) => range, page.text, sought, follow);
  return found && { thing: found.thing, subject: { kind: 'things', things: [found.thing] } as const };
}

/** The one that says what was quoted; where it says something else by now, the one in its place, if it is like it. */
function findAmong<Candidate>(
  candidates: readonly Candidate[],
  rangeOf: (candidate: Candidate) => OffsetRange,
  text: string,
  { textOffset, quote }: Sought,
  follow: (offset: number) => number,
): Candidate | undefined {
  const around = (offset: number): Candidate | undefined =>
    candidates.find((candidate) => rangeOf(candidate)[0] <= offset && offset <= rangeOf(candidate)[1]);
  const place = follow(textOffset);
  const quoted = findReadingPosition(text, { textOffset: place, quote });
  const isQuoted = quote !== '' && text.startsWith(quote.slice(0, leastQuote), quoted);
  const [best] = [isQuoted ? around(quoted) : undefined, around(place)]
    .flatMap((candidate) => (candidate === undefined ? [] : [candidate]))
    .map((candidate) => ({ candidate, share: shared(quote, text.slice(...rangeOf(candidate))) }))
    .sort((one, other) => other.share - one.share);
  return best !== undefined && best.share >= leastShared ? best.candidate : undefined;
}

/** Which part of the words of one text another has too. */
function shared(one: string, other: string): number {
  const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const words = new Set(wordsOf(one));
  const others = new Set(wordsOf(other));
  return words.size === 0 ? 1 : [...words].filter((word) => others.has(word)).length / words.size;
}
