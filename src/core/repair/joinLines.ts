import { type MappedText, type Replacement, replaceParts } from '../text/mappedText.ts';
import type { Lexicon } from './lexicon.ts';

const softHyphen = '\u00ad';

/**
 * Makes one line of a block that was set in several: a line feed becomes a blank, or nothing where the script has none
 * (Chinese, Japanese), where a hyphen cut a word, or after a dash between figures. Breaks that the author asked for stay.
 */
export function joinLines(content: MappedText, lexicon: Lexicon): MappedText {
  if (!content.text.includes('\n') && !content.text.includes(softHyphen)) return content;
  const kept = new Set<number>();
  for (const mark of content.marks) if (mark.tag === 'br') kept.add(mark.textRange[0]);
  const replacements: Replacement[] = [];
  for (let i = 0; i < content.text.length; i++) {
    const character = content.text[i];
    if (character === softHyphen) {
      const next = content.text[i + 1] === '\n' ? i + 2 : i + 1;
      replacements.push({ range: [i, next], text: '' });
      i = next - 1;
    } else if (character === '\n' && !kept.has(i)) replacements.push(joinAt(content.text, i, lexicon));
  }
  return replaceParts(content, replacements);
}

const scriptWithoutBlanks = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** What becomes of the line feed at `i`. */
function joinAt(text: string, i: number, lexicon: Lexicon): Replacement {
  const before = text.slice(Math.max(0, i - 80), i);
  const after = text.slice(i + 1, i + 81);
  const last = before.at(-1) ?? '';
  const first = after[0] ?? '';
  if (/[-\u2010\u2011]/.test(last) && /\p{L}/u.test(before.at(-2) ?? '')) {
    if (isSmallWord(before.slice(0, -1), after, lexicon)) return { range: [i, i + 1], text: ' ' };
    const keepsHyphen =
      isInAddress(before) || /[^\p{Ll}]/u.test(first) || isCompound(before.slice(0, -1), after, lexicon);
    if (/[\p{L}\p{N}]/u.test(first)) return { range: [keepsHyphen ? i : i - 1, i + 1], text: '' };
  }
  if (/[-\u2010-\u2015]/.test(last) && /\d/.test(before.at(-2) ?? '') && /\d/.test(first)) {
    return { range: [i, i + 1], text: '' };
  }
  if (scriptWithoutBlanks.test(last) && scriptWithoutBlanks.test(first)) return { range: [i, i + 1], text: '' };
  return { range: [i, i + 1], text: ' ' };
}

/** Whether what a hyphen at a line's end parts is written with a hyphen, as far as the rest of the article tells. */
function isCompound(before: string, after: string, lexicon: Lexicon): boolean {
  const head = /[\p{L}-]+$/u.exec(before)?.[0] ?? '';
  const tail = /^\p{L}+/u.exec(after)?.[0] ?? '';
  if (lexicon.has(head + tail)) return false;
  return (
    lexicon.has(`${head}-${tail}`) || (head.length > 3 && tail.length > 3 && lexicon.has(head) && lexicon.has(tail))
  );
}

/** So often stand only the small words that every sentence has: "pre- and post-treatment". */
const leastForSmall = 8;

function isSmallWord(before: string, after: string, lexicon: Lexicon): boolean {
  const head = /[\p{L}-]+$/u.exec(before)?.[0] ?? '';
  const tail = /^\p{L}{1,5}(?=\s)/u.exec(after)?.[0] ?? '';
  return tail !== '' && lexicon.count(tail) >= leastForSmall && !lexicon.has(head + tail);
}

function isInAddress(before: string): boolean {
  return /(?:https?:|www\.|10\.\d{4,9}\/)\S*$/.test(before);
}
