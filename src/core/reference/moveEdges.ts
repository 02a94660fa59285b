import type { Label } from './labels.ts';
import { lexiconOf, word } from './lexicon.ts';
import type { Segment } from './segments.ts';

/** Where the border between two neighbours lies too far to one side. */
interface Edge {
  readonly before: readonly Label[];
  readonly behind: readonly Label[];
  /** Not where the one before has this. */
  readonly unless?: RegExp;
  /** Only where the one behind is this. */
  readonly only?: RegExp;
  /** Where in the one before, or in the one behind, the border really is; null where it is right. */
  readonly inBefore?: (text: string) => number | null;
  readonly inBehind?: (text: string) => number | null;
}

const isPlace = (one: string) => (lexiconOf(one) & word.place) !== 0;

const directions = new Set('new north south west east n s w e upper lower'.split(' '));

/** `New Jersey`, `W. Germany`. */
function isWherever(text: string): boolean {
  const words = wordsOf(text);
  return words.some(isPlace) && words.every((one) => isPlace(one) || directions.has(one));
}

const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? [];

function cutBy(pattern: RegExp): (text: string) => number | null {
  return (text) => {
    const found = pattern.exec(text);
    return found === null || found.index === 0 ? null : found.index;
  };
}

/** A field that begins so begins here. */
const beginsAnew = /^(?:in|dans|em)[:\s]/i;

const name = "\\p{Lu}[\\p{L}'’-]+";

/** The given name that follows a family name, and those who are joined to it. */
const givenFirst = new RegExp(
  `^${name}(?:\\s\\p{Lu}\\.?)*(?:\\s\\(${name}(?:\\s${name})*\\))?(?:(?:,? and|,? &) ${name}(?:\\s\\p{Lu}\\.)*\\s${name},? editors?)?\\.\\s(?=\\S{2})`,
  'u',
);

/** The rest of a list of whole names, up to the last, which is joined to it. */
const furtherNames = new RegExp(
  `^(?:(?:${name}(?:\\s\\p{Lu}\\.)*\\s${name},\\s){0,12}and\\s${name}(?:\\s\\p{Lu}\\.)*(?:\\s${name}){1,2}\\.|${name}\\s(?:und|and|et)\\s${name},\\s${name}[:.])\\s(?=\\S)`,
  'u',
);

/** Where a list of names that are all printed in one way ends with a single word, which is no name: that word. */
function loneWord(text: string): number | null {
  const last = /,\s(\p{Lu}\p{Ll}{3,})[,:]\s?$/u.exec(text);
  if (last === null) return null;
  const names = text.slice(0, last.index).replace(/^\W*\d+\W+/, '');
  const isDirect = names.split(/,\s/).every((one) => /^(?:\p{Lu}[\p{L}.’'-]*\s){1,4}\p{Lu}[\p{L}’'-]+$/u.test(one));
  const isInverted = /^(?:(?:^|,\s)\p{Lu}[\p{L}’'-]+,\s(?:\p{Lu}\.[\s-]?){1,4}(?=,|$))+$/u.test(names);
  return isDirect || isInverted ? last.index + 2 : null;
}

const edges: readonly Edge[] = [
  // `Marlowe, Felise. Woman, | Mother and Bride`
  { before: ['author'], behind: ['title'], inBefore: cutBy(/(?<=[^.]\p{Ll}{3}\.\s)\p{Lu}\p{Ll}+(?:\s\p{L}+){0,3},$/u) },
  // `Marlowe, F. L' | Oiseau`
  { before: ['author'], behind: ['title'], inBefore: cutBy(/(?<=\s)[LlDd]['’]$/u) },
  // `Marlowe, | Jutta: Grundlagen`
  {
    before: ['author'],
    behind: ['title'],
    unless: /[\s.]/,
    inBehind: (text) => /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?:\s/u.exec(text)?.[0].length ?? null,
  },
  // `Marlowe, | Felise (Fee). Clocks`, `Marlowe, | Felise and Ann Quint, editors. Clocks`
  {
    before: ['author'],
    behind: ['title', 'container'],
    unless: /[\p{L}\d][^\p{L}\d]+[\p{L}\d]/u,
    inBehind: (text) => givenFirst.exec(text)?.[0].length ?? null,
  },
  // `Ann Quint, | John Marlowe, and Kit Zee. Clocks`, `Quint, Ann, Zee, | Kit und Marlowe, John: Uhren`
  { before: ['author'], behind: ['title'], inBehind: (text) => furtherNames.exec(text)?.[0].length ?? null },
  // `Quint, A.B.; Zee, K. Salt: | A history`
  {
    before: ['author'],
    behind: ['title'],
    inBefore: (text) => {
      const found = /;[^;,]{2,40},\s(?:\p{Lu}\.[\s-]?){1,4}(?=\p{Lu}\p{L}*[^.;,]*$)/u.exec(text);
      return found === null ? null : found.index + found[0].length;
    },
  },
  // `J. Quint, Salt: | A history`, `Quint, J.B., Paul, | Salt and Clocks`
  { before: ['author'], behind: ['title'], inBefore: loneWord },
  // `Quint AB, Zee K, | Marlowe JP A theory of clocks`
  {
    before: ['author'],
    behind: ['title'],
    only: new RegExp(`^${name} \\p{Lu}{1,3} (?=[\\p{Lu}\\d])`, 'u'),
    inBehind: (text) => text.indexOf(' ', text.indexOf(' ') + 1) + 1,
    unless: /^(?!.*(?:\p{Lu}[\p{L}'’-]+ \p{Lu}{1,4},\s?){2}$)/su,
  },
  // `A theory of clocks In: | Quint A, editor.`
  {
    before: ['title'],
    behind: ['editor', 'journal', 'container'],
    inBefore: cutBy(/(?<=[\s,])in\s?:\s?$/i),
  },
  // `Integral operators. | I. Acta Clocks`
  {
    before: ['title'],
    behind: ['journal', 'container'],
    inBehind: (text) => /^(?:[IVX]{1,4}|Part (?:[IVX]{1,4}|\d))\.\s(?=\p{Lu})/u.exec(text)?.[0].length ?? null,
  },
  // `“Treaty of Salt” of | 14.11.2005`
  { before: ['title'], behind: ['date'], inBefore: cutBy(/(?<=["”»]\s)(?:of|dated|from|vom|du|от)\s?$/u) },
  // `Ann Clocks (Suppl | 1)`, `Annals of Clocks, Supplement | 2`
  {
    before: ['journal', 'container'],
    behind: ['volume'],
    inBefore: cutBy(/(?<=\s)\(Suppl(?:ement)?\.?\s?$|(?<=[.,]\s)Supplement,\s?$/i),
  },
  // `Salt of the South, | New Jersey. Clocks`
  {
    before: ['title'],
    behind: ['journal', 'container'],
    unless: /[^,]\s?$/,
    inBehind: (text) => {
      const place = /^(\p{Lu}[\p{L} .]{1,25}?)\.\s(?=\p{Lu})/u.exec(text);
      return place !== null && isWherever(place[1] ?? '') ? place[0].length : null;
    },
  },
  // `Clocks of Salt, Part | II`, `Measurement of Clocks 16, | 1`
  { before: ['journal', 'container'], behind: ['volume'], inBefore: cutBy(/(?<=[,\s])Part\s?$/) },
  {
    before: ['journal', 'container'],
    behind: ['volume'],
    only: /^\d{1,3}\W*$/,
    inBefore: cutBy(/(?<=\p{L}\)?\s)\d{1,4},?\s?$/u),
  },
  // `Annals of | Clocks73`
  {
    before: ['journal'],
    behind: ['volume'],
    inBehind: (text) => {
      const found = /^(\p{Lu}\p{Ll}{3,}(?:\p{Lu}\p{Ll}+)*)\d{1,4}\W*$/u.exec(text)?.[1];
      return found === undefined || (lexiconOf(found.toLowerCase()) & word.volume) !== 0 ? null : found.length;
    },
  },
  // `Word & World XIV: | 4`
  { before: ['journal', 'container'], behind: ['volume'], inBefore: cutBy(/(?<=\s)[IVXLC]{2,7}[:,]?$/) },
  // `“Why the Fed is.” Bank of St. | Louis Review`
  {
    before: ['title'],
    behind: ['journal', 'container'],
    inBefore: (text) => {
      const found = /^["“„«][^"“”„«»]+["”“»][\s.,]{1,3}(?=\p{Lu}(?!eview of)[^"“”„«»]+$)/u.exec(text);
      return found?.[0].length ?? null;
    },
  },
  // `A Bicentennial Book. Hanover, | New Hampshire:`
  {
    before: ['title', 'journal', 'container'],
    behind: ['location'],
    inBefore: (text) => {
      const tail = /(?<=.{3}[.!?)]["”]?\s)\p{Lu}[^.!?]{1,30}$/u.exec(text);
      if (tail === null) return null;
      const words = wordsOf(tail[0]);
      return words.length < 4 && words.every((one) => one === 'and' || isPlace(one)) ? tail.index : null;
    },
  },
  // `Modernity, | Phantasm, Japan. Chicago:`, `Texte, | Kommentare (Hamburg:`
  {
    before: ['title'],
    behind: ['location'],
    inBehind: (text) => {
      const found = /^(\p{L}{4,}[^.(]{0,80}?)(?:\.\s|\s(?=\())(?=\(?\p{Lu}\p{L}+)/u.exec(text);
      if (found === null || isPlace(wordsOf(text)[0] ?? '')) return null;
      return found[0].length;
    },
  },
];

/** Moves borders to where a plain sign says that they are. */
export function moveEdges(text: string, segments: readonly Segment[]): readonly Segment[] {
  const result = [...segments];
  for (let i = 0; i + 1 < result.length; i++) {
    for (const { before, behind, unless, only, inBefore, inBehind } of edges) {
      const [left, right] = [result[i], result[i + 1]];
      if (left === undefined || right === undefined) break;
      if (!before.includes(left.label) || !behind.includes(right.label)) continue;
      if (beginsAnew.test(text.slice(right.start, right.start + 8))) continue;
      const part = text.slice(left.start, left.end);
      if (unless?.test(part) || only?.test(text.slice(right.start, right.end)) === false) continue;
      const fromLeft = inBefore?.(part) ?? null;
      const fromRight = inBehind?.(text.slice(right.start, right.end)) ?? null;
      const at = fromLeft !== null ? left.start + fromLeft : fromRight !== null ? right.start + fromRight : null;
      if (at === null) continue;
      result[i] = { ...left, end: at };
      result[i + 1] = { ...right, start: at };
    }
  }
  return result;
}
