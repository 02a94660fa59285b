import type { OffsetRange } from './offsetRange.ts';

/** A stop with what closes behind it: quotation marks, brackets, and numbers of notes and citations. */
const stop =
  /(?:[.!?…]+["'”’»)\]]*(?:\[[\d\s,;–-]+\]|(?<=\p{L}[.!?…]["”’)]?)\d{1,3}(?:[,–-]\d{1,3})*)*(?=\s|$)|[。！？]+[」』”’）]*)\s*/gu;

/** Words that end in a full stop and end no sentence before a capital letter or a number. */
const abbreviation =
  /(?:^|[\s([–-])(?:\p{Lu}|(?:\p{L}\.)+\p{L}|al|approx|art|ca|cf|ch|chap|col|dr|ed|eds|eq|eqn|eqns|eqs|et|etc|fig|figs|ibid|inc|jr|lit|ltd|mr|mrs|ms|no|nos|nr|op|p|pp|prof|pt|ref|refs|resp|sec|sect|sp|spp|sr|st|suppl|tab|viz|vol|vols|vs|abb|bd|bzw|hrsg|usw|рис|табл|см|стр|др)$/iu;

/** Such a word before a number is always one: `Fig. 2`, `No. 7`. */
const beforeNumber = /^\d/;

/**
 * The sentences of a stretch of text, without the white space between them; ascending. Where a full stop may end an
 * abbreviation or a sentence, it ends the abbreviation: two sentences in one are read more easily than half of one.
 * @param range of one block: no sentence goes over its ends.
 */
export function sentencesIn(text: string, range: OffsetRange): readonly OffsetRange[] {
  const [start, end] = range;
  const slice = text.slice(start, end);
  const sentences: [number, number][] = [];
  let from = 0;
  const add = (to: number): void => {
    const sentence = slice.slice(from, to);
    const length = sentence.trim().length;
    const lead = sentence.length - sentence.trimStart().length;
    if (length > 0) sentences.push([start + from + lead, start + from + lead + length]);
    from = to;
  };
  for (const { 0: match, index } of slice.matchAll(stop)) {
    const to = index + match.length;
    if (endsSentence(slice.slice(Math.max(index - 30, 0), index), match, slice.slice(to, to + 2))) add(to);
  }
  add(slice.length);
  return sentences;
}

/** The sentence that `offset` stands in, or the one before it where it stands between two; undefined where is none. */
export function sentenceAt(text: string, range: OffsetRange, offset: number): OffsetRange | undefined {
  const sentences = sentencesIn(text, range);
  return sentences.findLast(([start]) => start <= offset) ?? sentences[0];
}

function endsSentence(before: string, match: string, after: string): boolean {
  if (after === '') return true;
  if (/^\p{Ll}/u.test(after)) return false;
  if (!match.startsWith('.')) return true;
  if (match.trimEnd() !== '.') return true;
  return !(abbreviation.test(before) || (beforeNumber.test(after) && /(?:^|\s)\p{L}{1,4}$/u.test(before)));
}
