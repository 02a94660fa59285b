import type { RawBlock } from '../article/rawBlock.ts';
import { EndPattern } from '../text/endPattern.ts';
import { joinBlocks } from './joinBlocks.ts';

/** A shorter line may be a label that its paragraph goes on from. */
const shortestLine = 30;
/** A heading of more characters is none. */
const longestHeading = 300;
/** The first line of a paragraph is about as long as a line. */
const shortestProseLine = 40;

const cutWord = new EndPattern(/\p{Ll}[-\u2010\u00ad]/u);
const openEnd = new EndPattern(/[\p{L}\p{N},)]/u);
const sentenceEnd = new EndPattern(/[.!?:;][”"’)\]]*(?:\s*\[[\d, –-]+\])?/u);

/**
 * Makes whole what a converter cut: a heading of several lines of which it took only the first for one, and a paragraph
 * whose first line it took for a heading. Both go on with a small letter, or inside a bracket; a heading goes on with a short
 * line that is no sentence, a paragraph with sentences.
 */
export function joinHeadings(blocks: readonly RawBlock[]): readonly RawBlock[] {
  const joined: RawBlock[] = [];
  for (const block of blocks) {
    const heading = joined.at(-1);
    const whole = heading && join(heading, block);
    if (whole === undefined) joined.push(block);
    else joined[joined.length - 1] = whole;
  }
  return joined;
}

/** Undefined where the one does not go on with the other. */
function join(heading: RawBlock, next: RawBlock): RawBlock | undefined {
  if (heading.kind !== 'heading' || next.kind !== 'paragraph') return undefined;
  if (heading.containers.length > 0 || next.containers.length > 0) return undefined;
  const before = heading.content.text.trim();
  const after = next.content.text.trim();
  if (!/\p{Ll}/u.test(before) || !goesOn(before, after)) return undefined;
  const isSentence = sentenceEnd.test(after);
  if (!isSentence && before.length + after.length <= longestHeading) return joinBlocks(heading, next);
  // Where the paragraph's second line starts afresh, its first is the rest of the heading, and the text begins behind it.
  const beginsAfresh = /^[^\n]*\n\s*\p{Lu}/u.test(after);
  if (!isSentence || before.length < shortestProseLine || beginsAfresh) return undefined;
  const { level: _, ...paragraph } = heading;
  return joinBlocks({ ...paragraph, kind: 'paragraph' }, next);
}

function goesOn(before: string, after: string): boolean {
  if (cutWord.test(before)) return /^\p{Ll}/u.test(after);
  if (before.length < shortestLine || !openEnd.test(before)) return false;
  return /^\p{Ll}{2,}(?:[-’']\p{L}+)*(?:[\s,;)]|$)/u.test(after) || (isOpen(before) && /^[^()]*\)/u.test(after));
}

/** Whether a bracket that opens in it is not closed in it. */
function isOpen(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}
