import type { CslItem, CslName } from '../bibliography/cslItem.ts';
import { emptyWords } from './emptyWords.ts';
import { transliterate } from './transliterate.ts';

const longestName = 24;
const longestWord = 20;

/**
 * A key for each entry of a reference list, by its id: `spechler2010foreign`, of the first author's name, the year and the
 * first telling word of the title; in ASCII. Entries that would share one get `a`, `b`, … in the order of the list. Of what no
 * Latin letters can be made, the key is the entry's place in the list: `ref14`.
 * @param items the whole list, whatever is exported of it, so that an entry's key is always the same.
 */
export function citationKeys(items: readonly CslItem[]): ReadonlyMap<string, string> {
  const bases = items.map(baseKey);
  const counts = new Map<string, number>();
  for (const base of bases) counts.set(base, (counts.get(base) ?? 0) + 1);
  const taken = new Set(bases.filter((base) => counts.get(base) === 1));
  const keys = new Map<string, string>();
  items.forEach(({ id }, at) => {
    const base = bases[at] ?? '';
    let key = base;
    for (let n = 0; counts.get(base) !== 1 && (n === 0 || taken.has(key)); n++) key = base + letterOf(n);
    taken.add(key);
    keys.set(id, key);
  });
  return keys;
}

function baseKey(item: CslItem, at: number): string {
  const name = nameKey(item.author?.[0] ?? item.editor?.[0] ?? item.director?.[0]);
  const year = String(item.issued?.['date-parts'][0]?.[0] ?? '');
  const words = tellingWords(item.title ?? item['container-title'] ?? '');
  // Where nobody is named, the title stands first and twice as long.
  const [first = '', second = ''] = words;
  if (name !== '') return name + year + first;
  return first === '' ? `ref${item['citation-number'] ?? at + 1}` : first + year + second;
}

function nameKey(name: CslName | undefined): string {
  if (name === undefined) return '';
  if (name.family === undefined) return tellingWords(name.literal ?? name.given ?? '')[0] ?? '';
  return transliterate(name.family).slice(0, longestName);
}

function tellingWords(text: string): readonly string[] {
  return text
    .split(/[\s/–—:;,.()[\]"“”„«»]+/)
    .filter((word) => !emptyWords.has(word.toLowerCase()))
    .map((word) => transliterate(word.replace(/['’]s$/i, '')).slice(0, longestWord))
    .filter((word) => /[a-z]{2}/.test(word));
}

/** a to z, then aa, ab, … */
function letterOf(n: number): string {
  const letter = String.fromCharCode('a'.charCodeAt(0) + (n % 26));
  return n < 26 ? letter : letterOf(Math.floor(n / 26) - 1) + letter;
}
