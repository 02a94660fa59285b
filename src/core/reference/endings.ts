import type { Label } from './labels.ts';
import { lexiconOf, word } from './lexicon.ts';
import type { Segment } from './segments.ts';

/** What a field ends with, or begins with, that is another one. */
interface Ending {
  readonly within: readonly Label[];
  /** What stays is this, where it is not what it was. */
  readonly stays?: Label;
  /** What it is, and what follows it where that is one more. */
  readonly label: Label;
  readonly next?: Label;
  /** Not where the reference has one of these elsewhere. */
  readonly unless?: readonly Label[];
  /** Without one of these there is nothing to cut; quicker than the pattern. */
  readonly sign: RegExp;
  /** What stays, what goes and, for `next`, the rest. */
  readonly pattern: RegExp;
  readonly where?: (cut: string) => boolean;
}

const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? [];

const arePlaces = (text: string) => {
  const words = wordsOf(text);
  return words.length > 0 && words.length < 5 && words.every((one) => (lexiconOf(one) & word.place) !== 0);
};

const endings: readonly Ending[] = [
  // `Marlowe J, Holm Y. Drift.`, `Holm, Y. Drift.`
  {
    within: ['author'],
    label: 'title',
    unless: ['title'],
    sign: /\p{Lu}\.\s\p{Lu}\p{Ll}/u,
    pattern:
      /^((?:\p{Lu}[\p{L}'’-]+\s\p{Lu}{1,3},\s){0,20}\p{Lu}[\p{L}'’-]+,?\s(?:\p{Lu}{1,3}\.|(?:\p{Lu}\.[\s-]?){1,3})\s?)(\p{Lu}\p{Ll}(?:[^.]|\.(?!\s\p{Lu}\.))*)()$/su,
    // Not the rest of a name, or more names: `Quint A. | Marlowe, Ann Zee,`
    where: (cut) => !/\p{Lu}\.?\W*$/u.test(cut) && (!/,\s*$/.test(cut) || /(?:^|\s)\p{Ll}{4}/u.test(cut)),
  },
  // `Salt and clocks. 2001`
  {
    within: ['title'],
    label: 'date',
    unless: ['date'],
    sign: /\d{4}[\s.,)]*$/,
    pattern: /^(.{4,400}[.,]\s\(?)((?:1[89]|20)\d\d[\s.,)]{0,3})()$/su,
  },
  // `Salt. White Salt (VT): Marlowe.`
  {
    within: ['title', 'container'],
    label: 'location',
    next: 'publisher',
    unless: ['location', 'publisher'],
    sign: /:/,
    pattern: /^(.{8,400}?[.?!]["”]?\s)(\p{Lu}[\p{L} ]{2,30}(?:,\s[A-Z]{2}|\s\([A-Z]{2}\))?:\s)(\p{Lu}[^:]{2,60})$/su,
    where: (cut) => arePlaces(cut) || /[A-Z]{2}\)?:\s$/.test(cut),
  },
  // `Proceedings of Salt. Paris,`
  {
    within: ['container'],
    label: 'location',
    unless: ['location', 'publisher'],
    sign: /[.)]/,
    pattern: /^(.{8,400}[.)]\s)(?!U\.?\s?S\.?\s?A\b)(\p{Lu}[\p{L} ,.]{2,40})()$/su,
    where: arePlaces,
  },
  // `Salt (CVPR). IEEE,`
  {
    within: ['container'],
    label: 'publisher',
    unless: ['publisher'],
    sign: /[.,]/,
    pattern:
      /^(.{8,400}[.,)]\s)((?:IEEE|ACM|Springer(?:[- ]Verlag)?|Elsevier|Citeseer|AAAI Press|Morgan Kaufmann)[.,:;]{0,2}\s?)()$/su,
  },
  // `Proceedings of Salt, Lecture Notes in Clocks`
  {
    within: ['container', 'journal'],
    label: 'collection',
    sign: /Lect|LNCS|LNAI/,
    pattern: /^(.{12,400}[.,]\s\(?)((?:(?:volume \d+ of )?Lecture Notes in|Lect\. Notes|LNCS|LNAI).{0,60})()$/su,
  },
  // `Clocks, Special Issue on Salt,`
  {
    within: ['container', 'journal'],
    label: 'note',
    sign: /special issue/i,
    pattern: /^(.{4,300}?[\p{L}.,:;)]\s\(?)(special issue\b.{0,200})()$/isu,
  },
  // `Salt. Technical report`
  {
    within: ['title'],
    label: 'genre',
    unless: ['genre'],
    sign: /report|thesis|dissertation/i,
    pattern:
      /^(.{8,400}?[\p{L}.,?!”"]\s\(?)((?:Technical|Tech\.?|Research) (?:[Rr]eport|[Rr]ep\.)\b[^:]{0,40}|(?:Unpublished )?(?:Ph\.? ?D\.?|Master[’']?s?|M\.? ?[AS]c?\.?|[Dd]octoral) (?:[Tt]hesis|[Dd]issertation)\W*)()$/su,
  },
  // `Salt (Special report of clocks).`
  {
    within: ['title'],
    label: 'genre',
    unless: ['genre'],
    sign: /\)/,
    pattern:
      /^([^()]{8,400}?\s)(\([^()]{0,60}\b(?:report|policy brief|working paper|white paper|memorandum|manuscript|brochure|fact sheet)\b[^()]{0,30}\)[.,]?\s?)()$/isu,
  },
  // `Salt and clocks. Lantern Press,`, `Salt and clocks Prentice Hall`
  {
    within: ['title'],
    label: 'publisher',
    unless: ['publisher', 'journal', 'container'],
    sign: /Press|Verlag|Media|Publish|Books|Hall|Hill|Wesley|Wiley|Kaufman|Springer|Elsevier|Kluwer|Routledge|Holland/,
    pattern:
      /^(.{8,400}?(?:[.,?!]\s(?=(?:\p{Lu}[\p{L}&-]+\s){1,3}(?:Press|Verlag|Media|Publish(?:ers|ing)|Books)[.,]?\s?$)|[\p{L}.,)”"]\s(?=(?:(?:Oxford|Cambridge|\p{Lu}\p{L}+) University Press|Prentice[- ]Hall|Addison[- ]Wesley|McGraw[- ]Hill|John Wiley(?: (?:&|and) Sons)?|Morgan Kaufmann?(?: Publishers)?|Springer(?:[- ]Verlag)?|Elsevier|Kluwer(?: Academic)?(?: Publishers)?|Routledge|North[- ]Holland)[.,]?\s?$)))(.+)()$/su,
  },
  // `Salt and clocks,” preprint`
  {
    within: ['title'],
    label: 'genre',
    unless: ['genre'],
    sign: /["”»,.]\s\p{Ll}\w+\W*$/u,
    pattern: /^(.{8,400}["”»,.]\s)((?:preprint|manuscript|unpublished|mimeo)[.,]?\s?)()$/su,
  },
  // `Newness of Salt. Special Issue, | Clocks`
  {
    within: ['title'],
    label: 'note',
    sign: /Special Issue/i,
    pattern: /^(.{8,400}[.,?!]\s)(special issue[.,]?\s?)()$/isu,
  },
  // `CCSL 32`
  {
    within: ['volume'],
    stays: 'container',
    label: 'volume',
    unless: ['journal', 'container', 'collection'],
    sign: /^\p{Lu}{3}/u,
    pattern: /^(\p{Lu}{3,8}\s)(\d.*)()$/su,
  },
  // `“Salt” (12–34)`
  {
    within: ['title'],
    label: 'pages',
    unless: ['pages'],
    sign: /\(\d+\s?[-–]\s?\d+\)\s?$/,
    pattern: /^(.{8,400}["”’»][.,]?\s)(\(\d{1,4}\s?[-–]\s?\d{1,4}\)\s?)()$/su,
  },
  // `Salt, to appear in Annals of Clocks.`
  {
    within: ['title'],
    label: 'note',
    unless: ['journal', 'container'],
    sign: /appear|press|submitted/i,
    pattern:
      /^(.{8,400}?[.,?!]["”]?\s\(?)((?:to appear in|in press|submitted to|accepted (?:for|by|in))\b.{0,120})()$/isu,
  },
  // `Annals of Clocks, LXV,`
  {
    within: ['journal', 'container'],
    label: 'volume',
    unless: ['volume'],
    sign: /,\s[IVXLC ]+[\s.,]*$/,
    pattern: /^(.{4,300},\s)((?:[IVXLC]\s?){1,8}[\s.,]*)()$/su,
  },
  // `(4th edn) (841–889)`
  {
    within: ['pages'],
    stays: 'edition',
    label: 'pages',
    unless: ['edition'],
    sign: /ed/,
    pattern: /^(\(?\d{1,2}(?:st|nd|rd|th) edn?(?:ition)?\.?\)?,?\s)(.*\d.*)()$/su,
  },
  // `84–89, (1992)`
  {
    within: ['date'],
    stays: 'pages',
    label: 'date',
    unless: ['pages'],
    sign: /^\s*\d+\s?[-–]/,
    pattern: /^(\d{1,5}\s?[-–]\s?\d{1,5},?\s)(\(?(?:1[89]|20)\d\d.{0,30})()$/su,
  },
];

/**
 * A title within the stretch of its journal: `Salt and clocks. Ice`. Names of journals have parts too, but those words of
 * journals, or abbreviations.
 */
function titleOfJournal(part: string): number | null {
  const found = /^(["“]?\p{Lu}[^.?!]{8,200}?[.?!,]\s)(\p{Lu}[^.,]{2,50}[.,]?\s?)$/u.exec(part);
  if (found === null) return null;
  const words = wordsOf(found[1] ?? '');
  const isNamed = words.some((one) => (lexiconOf(one) & (word.journal | word.meeting | word.body)) !== 0);
  return / \p{Ll}/u.test(found[1] ?? '') && !isNamed ? (found[1]?.length ?? null) : null;
}

/** Editors that stand within the stretch of a book's title: before it, behind it. */
const editorsBefore =
  /^(?:in:?\s)?\p{Lu}[^:]{4,200}?,?\s\(?(?:eds?\.?|editors?|Hrsg\.?|Hg\.)\)?[.,:]{0,2}\s(?=["“‘]?[\p{Lu}\d].{3})/isu;
const editorsBehind =
  /^.{6,300}?[,.?!]\s(?=(?:(?:eds?\.|edited by|ed\. by)\s\p{Lu}[^:]{4,160}|\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]+){1,3}(?:\s(?:and|&)\s\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]+){1,3})?,?\s\(?eds?\.\)?)[,;.]?\s?$)/su;
/** A book's title within the stretch of its editors. */
const bookBehind = /^.{8,300}?(?:\(eds?\.?\)|,\seditors?|,\s[Ee]ds?\.)[,:]\s(?=\p{Lu}[^,]{8})/su;

/** Parts from fields what is plainly another one at their end or beginning. */
export function withoutEndings(text: string, segments: readonly Segment[]): readonly Segment[] {
  const labels = new Set(segments.map(({ label }) => label));
  const split = (segment: Segment, at: number, before: Label, behind: Label): readonly Segment[] => [
    { label: before, start: segment.start, end: segment.start + at },
    { label: behind, start: segment.start + at, end: segment.end },
  ];
  return segments.flatMap((segment, i): readonly Segment[] => {
    const part = text.slice(segment.start, segment.end);
    if (segment.label === 'container' && !labels.has('editor') && /\b(?:eds?\b|editor|hrsg|hg\b)/i.test(part)) {
      const before = editorsBefore.exec(part)?.[0].length;
      if (before !== undefined && areNames(part.slice(0, before))) return split(segment, before, 'editor', 'container');
      const behind = editorsBehind.exec(part)?.[0].length;
      if (behind !== undefined) return split(segment, behind, 'container', 'editor');
    }
    if (
      segment.label === 'journal' &&
      !labels.has('title') &&
      labels.has('author') &&
      segments[i + 1]?.label === 'volume'
    ) {
      const title = titleOfJournal(part);
      if (title !== null) return split(segment, title, 'title', 'journal');
    }
    if (segment.label === 'editor' && !labels.has('container') && segments[i - 1]?.label === 'title') {
      const book = bookBehind.exec(part)?.[0].length;
      if (book !== undefined) return split(segment, book, 'editor', 'container');
    }
    for (const { within, stays, label, next, unless = [], sign, pattern, where } of endings) {
      if (!within.includes(segment.label) || unless.some((one) => labels.has(one)) || !sign.test(part)) continue;
      const found = pattern.exec(part);
      if (found === null || (where !== undefined && !where(found[2] ?? ''))) continue;
      const kept = found[1]?.length ?? 0;
      const [first, second] = split(segment, kept, stays ?? segment.label, label);
      if (first === undefined || second === undefined) return [segment];
      if (next === undefined) return [first, second];
      return [first, ...split(second, found[2]?.length ?? 0, label, next)];
    }
    return [segment];
  });
}

/** Nothing but names and what joins them, as far as capitals tell. */
function areNames(text: string): boolean {
  const rest = text.replace(/^in:?\s/i, '').replace(/\(?(?:eds?|editors?|hrsg|hg)\b.*$/i, '');
  const words = rest.split(/[\s,]+/).filter((one) => one !== '');
  return (
    words.length > 1 &&
    words.every((one) => /^(?:\p{Lu}|and$|&$|und$|et$|y$|e$|de$|del$|di$|van$|von$|der$|la$)/u.test(one))
  );
}
