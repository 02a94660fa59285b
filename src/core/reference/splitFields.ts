import type { Label } from './labels.ts';
import type { Segment } from './segments.ts';

/** Where a field ends within a stretch that was read as one, and what begins there. */
interface Cut {
  readonly label: Label;
  /** Only where nothing else is the container. */
  readonly isContainer: boolean;
  /** Without one of these there is nothing to cut; quicker than the pattern. */
  readonly sign: RegExp;
  /** Matches from the beginning of the stretch up to the cut. */
  readonly pattern: RegExp;
}

const quotation = /["“„«]/;

const cuts: readonly (Cut & { readonly within: readonly Label[] })[] = [
  // `“Ice,” in “Salt”`, `« Ice » dans Salt`
  {
    within: ['title'],
    label: 'container',
    isContainer: true,
    sign: quotation,
    pattern: /^["“„«].{2,300}?["”“»][.,]?["”»]?[\s,.]{1,3}(?=(?:in|dans|em|en)[:\s]\s?["“„«[]?\p{Lu})/isu,
  },
  // `“Ice,” Salt and Clocks`
  {
    within: ['title'],
    label: 'container',
    isContainer: true,
    sign: quotation,
    pattern: /^["“„«][^"“”„«»]{2,300}["”“»][.,]?[\s,.]{1,3}(?=\[?\p{Lu}[\p{L}’'.-]+(?: .{4}|(?<=.{5})[\s.,]*$))/su,
  },
  // `Ice. „Salt”`
  {
    within: ['title'],
    label: 'container',
    isContainer: true,
    sign: quotation,
    pattern: /^[^"“”„«»]{2,300}\.\s(?=["“„«][^"“”„«»]{3,80}["”“»][.,]?$)/su,
  },
  {
    within: ['title', 'container'],
    label: 'note',
    isContainer: false,
    sign: /Retrieved|Available|Accessed/,
    pattern: /^.{4,400}?[.)]\s(?=(?:Retrieved|Available|Accessed)\s(?:from|at|on|online|\p{Lu}))/su,
  },
  {
    within: ['title', 'container'],
    label: 'edition',
    isContainer: false,
    sign: /\d(?:st|nd|rd|th)\b/,
    pattern: /^.{3,400}?[.,]?\s(?=\(?\d{1,2}(?:st|nd|rd|th)\sed(?:ition|n)?\b\.?\W{0,3}$)/isu,
  },
  {
    within: ['title'],
    label: 'container',
    isContainer: true,
    sign: /presented at/,
    pattern: /^.{3,400}?[.?!]\s(?=(?:Paper|Poster(?: session)?) presented at\s)/su,
  },
  {
    within: ['title'],
    label: 'edition',
    isContainer: false,
    sign: /[.,]\s(?:Rev|Reprint|Second|Third)/,
    pattern:
      /^.{3,400}?[.,]\s(?=(?:Revised|Rev\.|Reprint|Second|Third)(?:,|\sand)?(?:\s[\p{Ll}.]+){0,2}(?:\s[Ee]d(?:ition|n)?)?\.?\W{0,2}$)/su,
  },
  {
    within: ['title'],
    label: 'translator',
    isContainer: false,
    sign: /trans|trad|bersetzt|aus dem/i,
    pattern:
      /^.{3,400}?[.?!]?\s(?=\(?(?:translated (?:from [\p{L} ]{3,30} )?by|trans\. by|traduction de|trad\.? (?:fr\.? )?(?:par|de)|traduit (?:de l.{3,20} )?par|[üu]bersetzt von|aus dem \p{L}+(?: übersetzt)? von)\s\p{Lu})/iu,
  },
  {
    within: ['title'],
    label: 'genre',
    isContainer: false,
    sign: /\[/,
    pattern: /^.{3,300}?\s(?=\[(?:DVD|film|video|CD|motion picture|brochure|data file|computer software)\]\W{0,3}$)/isu,
  },
];

/** Who translated or edited, before the title of the journal or book. */
const role =
  /^(?:(?:Trans|Tr)|(Eds?))\.\s(?:\p{Lu}(?:\p{Ll}[\p{L}’'-]+|\.)\s){1,3}\p{Lu}\p{Ll}[\p{L}’'-]+\.\s(?=\p{Lu})/u;

/** The title of the book within the stretch of its editors: `Clocks, edited by A. Marlowe`, `in Clocks (A. Marlowe, ed.)`. */
const bookBeforeEditors =
  /^(?:[^()]{3,100}[,.]?\s(?=\(?(?:edited|ed\.|eds\.) (?:by )?\p{Lu})|[iI]n\s[^(.]{3,80}\s(?=\(.{3,200}\beds?\.?\)))/u;

/** The volume that a converter glued to the title of a journal: `Phys. Rev. C81`, `Letters19`. */
const gluedVolume = /^[^\d]{2,120}\p{L}\.?(?:\s?(?=\d{1,4}[\s,;:.]{0,3}$)|\s(?=[IVXLC]{2,7}[\s,;:.]{0,3}$))/u;

/** Counts the issue of a volume that is printed elsewhere. */
const issueOnly = /^[\s,]*(?:\(|(?:no|nr|issue|iss|heft|№)(?!\p{L}))/iu;

/** The volume before the pages, with nothing between: `A435 475–83`. */
const volumeBeforePages = /^[A-Z]?\d{1,4}[A-Z]?,?\s(?=[A-Z]?\d{1,6}\s?[-–—]\s?[A-Z]?\d)/;

/** Parts the stretches that plainly hold two fields. */
export function splitFields(text: string, segments: readonly Segment[]): readonly Segment[] {
  let hasContainer = segments.some(({ label }) => label === 'journal' || label === 'container');
  const hasJournal = segments.some(({ label }) => label === 'journal');
  const volumes = segments.filter(({ label }) => label === 'volume').map(({ start, end }) => text.slice(start, end));
  const hasVolume = volumes.some((volume) => !issueOnly.test(volume));
  return segments.flatMap((segment): readonly Segment[] => {
    const part = text.slice(segment.start, segment.end);
    const title = segment.label === 'journal' && !hasVolume ? gluedVolume.exec(part)?.[0] : undefined;
    if (title !== undefined) {
      const at = segment.start + title.length;
      return [
        { ...segment, end: at },
        { label: 'volume', start: at, end: segment.end },
      ];
    }
    const isAlone = segment.label === 'pages' && volumes.length === 0 && hasJournal;
    const volume = isAlone ? volumeBeforePages.exec(part)?.[0].length : undefined;
    if (volume !== undefined) {
      const at = segment.start + volume;
      return [
        { label: 'volume', start: segment.start, end: at },
        { ...segment, start: at },
      ];
    }
    const found = role.exec(part);
    if (found !== null && (segment.label === 'journal' || segment.label === 'container')) {
      const at = segment.start + found[0].length;
      const label = found[1] === undefined ? 'translator' : 'editor';
      return [
        { label, start: segment.start, end: at },
        { ...segment, start: at },
      ];
    }
    const book = segment.label === 'editor' && !hasContainer ? bookBeforeEditors.exec(part)?.[0].length : undefined;
    if (book !== undefined) {
      hasContainer = true;
      return [
        { ...segment, label: 'container', end: segment.start + book },
        { ...segment, start: segment.start + book },
      ];
    }
    for (const { within, label, isContainer, sign, pattern } of cuts) {
      if (!within.includes(segment.label) || (isContainer && hasContainer) || !sign.test(part)) continue;
      const length = pattern.exec(part)?.[0].length;
      if (length === undefined || length >= part.length) continue;
      hasContainer ||= isContainer;
      const at = segment.start + length;
      return [
        { ...segment, end: at },
        { label, start: at, end: segment.end },
      ];
    }
    return [segment];
  });
}
