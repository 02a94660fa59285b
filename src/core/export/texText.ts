import { emptyWords } from './emptyWords.ts';

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces even where they are escaped.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text for the value of a BibTeX field. What TeX would take for its own is escaped; all else stays as it is, in UTF-8. */
export function texText(text: string): string {
  return escaped(oneLine(text));
}

/** For fields that are taken letter by letter: addresses and identifiers. */
export function verbatimText(text: string): string {
  return oneLine(text).replaceAll('{', '%7B').replaceAll('}', '%7D');
}

/**
 * A title, with braces around the words whose capitals a bibliography style must leave alone. In a title in sentence case these
 * are all words with a capital but the first; in one with a capital at each word those that have another one inside.
 */
export function texTitle(title: string): string {
  const text = oneLine(title);
  if (!/\p{Ll}/u.test(text)) return escaped(text);
  const words = [...text.matchAll(wordPattern)];
  const telling = words.slice(1).filter(([word]) => word.length > 2 && !emptyWords.has(word));
  const small = telling.filter(([word]) => /^\p{Ll}/u.test(word)).length;
  let tex = '';
  let from = 0;
  for (const { 0: word, index } of words) {
    // Styles keep the capital that begins a title, and the one behind a colon.
    const begins = index === 0 || /:\s$/.test(text.slice(Math.max(index - 2, 0), index));
    const isName = small * 2 >= telling.length && !begins && /^\p{Lu}/u.test(word);
    const isInitial = !begins && /^\p{Lu}$/u.test(word) && word !== 'A';
    if (!isName && !isInitial && !/.\p{Lu}/u.test(word)) continue;
    tex += `${escaped(text.slice(from, index))}{${escaped(word)}}`;
    from = index + word.length;
  }
  return tex + escaped(text.slice(from));
}

/** Text without line breaks and other control characters. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

const wordPattern = /[\p{L}\p{N}\p{M}]+(?:[.&'’/][\p{L}\p{N}\p{M}]+)*/gu;

function escaped(text: string): string {
  return text.replace(/[\\{}~^&%$#_]/g, (sign) => commands[sign] ?? `\\${sign}`);
}
