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

const worksOfReference = /encyclop|\bdictionary\b|lexikon|wörterbuch|enciclop|dictionnaire/i;

const bookSeries =
  /\bseries\b|\b(?:graduate|undergraduate) texts\b|\b(?:lecture notes|progress|tracts|research notes|texts|monographs|studies) in\b|\bgrundlehren\b/i;

const newspapers =
  /^(?:the )?(?:\p{Lu}[\p{L}.]+ ){1,3}(?:times|globe|herald|tribune|gazette|chronicle|telegraph|zeitung)\W*$/iu;

/** Years from and to, in order. */
function isYears(text: string): boolean {
  const found = /^\s*\(?(\d{3,4})\s?[-–—]\s?(\d{2,4})[\s.,):;]*$/.exec(text);
  if (found === null) return false;
  const [, from = '', to = ''] = found;
  const end = Number(to.length < from.length ? from.slice(0, from.length - to.length) + to : to);
  return Number(from) < end && end < 2100 && (from.length === 4 ? Number(from) >= 1000 : end - Number(from) >= 50);
}

const has = (all: readonly Segment[], ...labels: Label[]) => all.some(({ label }) => labels.includes(label));

/** What must be something else than the labeller took it for. */
const rules: readonly Rule[] = [
  // A Roman number behind the journal, or behind `Vol.`, is its volume.
  (segment, i, all, text) => {
    const other = ['location', 'publisher', 'container', 'edition'].includes(segment.label);
    if (!other || !romanOnly.test(textOf(text, segment))) return null;
    const before = all[i - 1];
    if (before?.label === 'volume' && !/\d/.test(textOf(text, before))) return 'volume';
    return isContainer(before?.label ?? 'note') && !has(all, 'volume') ? 'volume' : null;
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
  // What stands behind a volume of it: `Vol. 6 of Collected Works`.
  (segment, i, all, text) => {
    if (all[i - 1]?.label !== 'volume' || !/^of\s\p{Lu}/u.test(textOf(text, segment))) return null;
    if (!['publisher', 'journal', 'container', 'collection', 'title'].includes(segment.label)) return null;
    const hasOther = all.some(({ label }, k) => k !== i && isContainer(label));
    return hasOther ? 'collection' : 'container';
  },
  // A series that a whole book appeared in: without an "In", editors or pages there is nothing that stands within.
  (segment, i, all, text) => {
    const own = textOf(text, segment);
    if (!isContainer(segment.label) || !bookSeries.test(own) || onlyIn.test(own.slice(0, 3))) return null;
    if (
      !has(all.slice(0, i), 'title') ||
      has(all, 'editor', 'pages') ||
      meetingWords.test(own.replace(/lecture notes/i, ''))
    )
      return null;
    return has(all, 'publisher') && all.filter(({ label }) => isContainer(label)).length === 1 ? 'collection' : null;
  },
  // Works of reference and newspapers are no publishers, nor is what stands before a DOI.
  (segment, i, all, text) => {
    if (segment.label !== 'publisher' && segment.label !== 'location') return null;
    if (all.some(({ label }) => isContainer(label)) || !has(all.slice(0, i), 'title')) return null;
    const own = textOf(text, segment);
    if (worksOfReference.test(own) || newspapers.test(own)) return 'container';
    const isLone =
      all[i - 1]?.label === 'title' &&
      all[i + 1]?.label === 'id' &&
      /^\W*(?:https?|doi|10\.)/i.test(textOf(text, all[i + 1]));
    return isLone && segment.label === 'publisher' && !isPress(own) ? 'journal' : null;
  },
  // `In CKC’ | 11`: the year in the name of a meeting.
  (segment, i, all, text) => {
    const before = all[i - 1];
    if (segment.label !== 'date' || before === undefined || !isContainer(before.label)) return null;
    return /^\s?\d\d\W*$/.test(textOf(text, segment)) && /\p{Lu}[’'`]\s?$/u.test(textOf(text, before))
      ? before.label
      : null;
  },
  // What has a volume is a journal: `in Salt | 73`, and what would else be its publisher.
  (segment, i, all, text) => {
    if (all[i + 1]?.label !== 'volume' || all.some(({ label }) => isContainer(label)) || !has(all.slice(0, i), 'title'))
      return null;
    if (!/^\W*(?:vol\.?\s|v\.\s?)?\d/i.test(textOf(text, all[i + 1]))) return null;
    if (segment.label === 'note') return /^in:?\s\p{Lu}/u.test(textOf(text, segment)) ? 'journal' : null;
    const isNumbered = all[i + 2]?.label === 'date' || all[i + 2]?.label === 'pages';
    return segment.label === 'publisher' && isNumbered && !isPress(textOf(text, segment)) ? 'journal' : null;
  },
  // `vols. | 19–21`
  (segment, i, all, text) =>
    segment.label === 'pages' &&
    all[i - 1]?.label === 'volume' &&
    /^\W*(?:vols?|bde?|tomes?|тт?)\.?\s?$/iu.test(textOf(text, all[i - 1]))
      ? 'volume'
      : null,
  // Years that a title ends with: `Salt in Europe, 1750–1800`, where the date of the work stands elsewhere.
  (segment, i, all, text) => {
    if (segment.label !== 'date' && segment.label !== 'pages') return null;
    const own = textOf(text, segment);
    const before = all[i - 1];
    if (before?.label !== 'title' || !/[,:]\s?$/.test(textOf(text, before))) return null;
    const isDated = (one: Segment) =>
      one.label === 'date' && one !== segment && /\b(?:1[4-9]|20)\d\d/.test(textOf(text, one));
    if (isYears(own)) {
      const isTitle = segment.label === 'date' || !all.some(({ label }) => isContainer(label));
      return isTitle && all.some(isDated) ? 'title' : null;
    }
    const next = all[i + 1]?.label;
    const isImprint = next === 'location' || next === 'publisher';
    return isImprint && /^\d{4}[.,:]\s?$/.test(own) && all.slice(0, i).some(isDated) ? 'title' : null;
  },
  // What is all that there is.
  (segment, _, all, text) =>
    segment.label === 'note' &&
    !has(all, 'title', 'journal', 'container') &&
    !all.some((one) => one.label === 'note' && one.end - one.start > segment.end - segment.start) &&
    /^\W*\p{Lu}(?:\S+\s){3}/u.test(textOf(text, segment)) &&
    !/retrieved|accessed|available|url|http/i.test(textOf(text, segment))
      ? 'title'
      : null,
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
const settled: ReadonlySet<Label> = new Set(['author', 'id', 'url', 'number', 'genre']);

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
