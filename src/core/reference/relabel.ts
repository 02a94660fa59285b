import type { Label } from './labels.ts';
import { lexiconOf, word } from './lexicon.ts';
import type { Segment } from './segments.ts';
import { meetingWords } from './vocabulary.ts';

/** Says that the names before or after it are those of editors. */
export const editing =
  /(?:^|[\s(,.;[])(?:eds?|editors?|edited|edit|hrsg|hg|hgg|herausgegeben|éds?|dir|coord|orgs?|red|a cura)(?![\p{L}])/iu;

export const isContainer = (label: Label): boolean => label === 'journal' || label === 'container';

const isQuoted = /^\W{0,2}(?:["“„«]|[‘'](?=\p{Lu}))[^"“”„«»]+["”“»’']\W{0,3}$/u;

const romanOnly = /^[\s(]*[IVXLC](?:\s?[IVXLC]){0,7}[\s,.;:)]*$/;

const onlyIn = /^(?:in|dans|en|em)\s?:?\s?$/i;

type Rule = (segment: Segment, i: number, all: readonly Segment[], text: string) => Label | null;

const textOf = (text: string, segment: Segment | undefined) =>
  segment === undefined ? '' : text.slice(segment.start, segment.end);

const isPress = (text: string) =>
  text.startsWith('(') ||
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).some((one) => (lexiconOf(one) & word.press) !== 0);

const publishers = new Set(
  'IEEE SPIE SIAM USENIX UNESCO HMSO AGPS NASA OECD INRA CNRS UNEP ASME SAGE AAAI RAND ASTM IUCN'.split(' '),
);

const has = (all: readonly Segment[], ...labels: Label[]) => all.some(({ label }) => labels.includes(label));

/** What must be something else than the labeller took it for. */
const rules: readonly Rule[] = [
  // A Roman number behind the journal is its volume.
  (segment, i, all, text) => {
    const isBehind = i > 0 && isContainer(all[i - 1]?.label ?? 'note');
    const other = ['location', 'publisher', 'container', 'edition'].includes(segment.label);
    return isBehind && other && !has(all, 'volume') && romanOnly.test(textOf(text, segment)) ? 'volume' : null;
  },
  // Names that begin a reference without any other author, and without a word that says "editors", are authors.
  (segment, i, all, text) => {
    const next = all[i + 1];
    if (segment.label !== 'editor' || has(all, 'author') || all.slice(0, i).some(({ label }) => label !== 'number'))
      return null;
    return editing.test(textOf(text, segment)) || next?.label === 'editor' ? null : 'author';
  },
  // What stands between a title in quotation marks and the date is what it appeared in.
  (segment, i, all, text) => {
    const before = all[i - 1];
    if (segment.label !== 'publisher' && segment.label !== 'location') return null;
    if (before?.label !== 'title' || all.some(({ label }) => isContainer(label))) return null;
    const next = all[i + 1]?.label;
    const isAlone = next !== 'publisher' && next !== 'location' && isQuoted.test(textOf(text, before));
    return isAlone && !isPress(textOf(text, segment)) ? 'container' : null;
  },
  // A body that stands first is the author.
  (segment, i, all) =>
    segment.label === 'publisher' &&
    !has(all, 'author', 'editor') &&
    all.slice(0, i).every(({ label }) => label === 'number')
      ? 'author'
      : null,
  // Capitals behind a title, and no town: a journal or meeting (`IJCV`), if they are no publisher's.
  (segment, i, all, text) => {
    const capitals = /^([A-Z]{4,6})[,.]?$/.exec(textOf(text, segment))?.[1];
    const isLone = all[i - 1]?.label === 'title' && !has(all, 'journal', 'container', 'location');
    return segment.label === 'publisher' && isLone && capitals !== undefined && !publishers.has(capitals)
      ? 'container'
      : null;
  },
  // Without a title of its own: `in ‘Clocks’, eds. …`
  (segment, _, all, text) =>
    segment.label === 'title' &&
    !all.some(({ label }) => isContainer(label)) &&
    all.filter(({ label }) => label === 'title').length === 1 &&
    /^in\s[‘“"'«]/.test(textOf(text, segment))
      ? 'container'
      : null,
  // A publisher does not meet.
  (segment, _, all, text) =>
    segment.label === 'publisher' &&
    !all.some(({ label }) => isContainer(label)) &&
    /\b(?:meeting|conference|workshop|symposium|proceedings|congress)\b/i.test(textOf(text, segment)) &&
    meetingWords.test(textOf(text, segment))
      ? 'container'
      : null,
  // A title behind the title and the editors, or behind an "In", is that of the book.
  (segment, i, all, text) => {
    const before = all[i - 1];
    if (segment.label !== 'title' || before?.label !== 'editor') return null;
    if (all.some(({ label }) => isContainer(label)) || !has(all.slice(0, i), 'title')) return null;
    const names = textOf(text, before);
    return editing.test(names) || onlyIn.test(names) ? 'container' : null;
  },
  // Without any date, a lone year at the end of the pages' place is one.
  (segment, i, all, text) =>
    (segment.label === 'pages' || segment.label === 'volume') &&
    i === all.length - 1 &&
    !has(all, 'date') &&
    /^[\s,(]*(?:1[6-9]|20)\d\d(?:\s?[-–]\s?(?:1[6-9]|20)?\d\d)?[\s.,)]*$/.test(textOf(text, segment))
      ? 'date'
      : null,
];

/** No rule is about these. */
const settled: ReadonlySet<Label> = new Set(['author', 'journal', 'date', 'id', 'url', 'number', 'note', 'genre']);

/** Gives other labels to what cannot be what it was taken for. */
export function relabel(text: string, segments: readonly Segment[]): readonly Segment[] {
  return segments.reduce<readonly Segment[]>((all, _, i) => {
    const segment = all[i];
    if (segment === undefined || settled.has(segment.label)) return all;
    for (const rule of rules) {
      const label = rule(segment, i, all, text);
      if (label !== null) return all.map((one, k) => (k === i ? { ...one, label } : one));
    }
    return all;
  }, segments);
}
