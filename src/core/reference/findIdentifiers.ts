import { addressEnd, closedUp, withoutTail } from './address.ts';
import type { Identifier } from './identifier.ts';

/** Where one may begin; what it is, the rules below decide. Blanks are those that converters leave. */
const cue =
  /https? ?: ?\/ ?\/|www ?\. ?[a-z]|(?:doi ?[:>.]? ?)?\b10 ?\. ?\d{4}|arxiv|PMC ?\d|PMID|PubMed|ISBN|ISSN|\b(?:astro|cond|gr|hep|math|nucl|physics|quant|nlin|cs|q)(?: ?[-.] ?(?:ph|mat|qc|ex|lat|th|bio|[A-Z]{2}))? ?\/ ?\d{7}/gi;

type Rule = (text: string, at: number) => Identifier | null;

/** Finds DOI, arXiv, PubMed, ISBN and web addresses, also where a converter tore or glued them; in order, apart. */
export function findIdentifiers(text: string): readonly Identifier[] {
  const found: Identifier[] = [];
  if (!mayHold(text)) return found;
  cue.lastIndex = 0;
  for (let match = cue.exec(text); match !== null; match = cue.exec(text)) {
    const identifier = readAt(text, match.index);
    if (identifier === null) continue;
    found.push(identifier);
    cue.lastIndex = Math.max(identifier.range[1], match.index + 1);
  }
  return found;
}

const beginnings = ['http', 'www', 'arxiv', 'pmc', 'pmid', 'pubmed', 'isbn', 'issn'];

/** Most references hold none, and this is quicker than the search. */
function mayHold(text: string): boolean {
  const small = text.toLowerCase();
  return beginnings.some((start) => small.includes(start)) || /10 ?\. ?\d{4}|: ?\/ ?\/|\/ ?\d{7}/.test(text);
}

function readAt(text: string, at: number): Identifier | null {
  for (const rule of rules) {
    const identifier = rule(text, at);
    if (identifier !== null) return identifier;
  }
  return null;
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const doiStart =
  /(?:https? ?: ?\/ ?\/ ?)?(?:(?:dx ?\. ?)?doi ?\. ?org ?\/ ?)?(?:doi ?[:>.]? ?)?(10 ?\. ?\d{4,9}(?: ?\. ?\d{1,6})? ?\/ ?)(?=\S)/iy;

const readDoi: Rule = (text, at) => {
  const start = sticky(doiStart, text, at);
  if (start === null) return null;
  const from = at + start[0].length;
  const end = withoutTail(text, from, addressEnd(text, from));
  if (end <= from) return null;
  const value = closedUp(`${start[1]}${text.slice(from, end)}`);
  return { kind: 'DOI', value, range: [at, end] };
};

const addressStart = /(?:https? ?: ?\/ ?\/ ?|www ?\. ?)(?=[\p{L}\p{N}[])/iuy;

const readAddress: Rule = (text, at) => {
  const start = sticky(addressStart, text, at);
  if (start === null) return null;
  const from = at + start[0].length;
  const end = withoutTail(text, from, addressEnd(text, from));
  if (end <= from) return null;
  const value = closedUp(text.slice(at, end));
  const resolved = /^https?:\/\/(?:dx\.)?doi\.org\/(10\.\d{4,9}\/.+)$/i.exec(value);
  if (resolved !== null) return { kind: 'DOI', value: resolved[1] ?? '', range: [at, end] };
  return { kind: 'URL', value, range: [at, end] };
};

const arXiv =
  /(?:arXiv(?: ?preprint)?[ .:]{0,3}(?:org ?[/:] ?)?(?:abs ?\/ ?|e-prints ?)?(?:arXiv ?: ?)?)?((?:\d{4} ?\. ?\d{4,5}(?:v\d{1,2})?)(?!\d)|[a-z]{1,7}(?: ?- ?[a-z]{2,4})?(?:\.[A-Z]{2})? ?\/ ?\d{7}(?!\d))/iy;

const readArXiv: Rule = (text, at) => {
  const match = sticky(arXiv, text, at);
  if (match === null) return null;
  return { kind: 'arXiv', value: closedUp(match[1] ?? ''), range: [at, at + match[0].length] };
};

/** Numbers behind a word: what the word is, and what may stand between. */
const named: readonly (readonly [Identifier['kind'], RegExp])[] = [
  ['PMCID', /(?:PubMed ?Central ?)?(?:PMCID ?[:.]? ?)?PMC ?(?:PMC)?(\d{4,9})(?!\d)/iy],
  ['PMID', /(?:PubMed ?)?PMID ?[:.]? ?(\d{4,9})(?!\d)|PubMed ?: ?(\d{4,9})(?!\d)/iy],
  ['ISBN', /ISBN(?:[- ]?1[03])? ?[:.]? ?((?:97[89][- ]?)?(?:\d[- ]?){9}[\dX])(?!\d)/iy],
  ['ISSN', /ISSN ?[:.]? ?(\d{4} ?[-–] ?\d{3}[\dX])(?!\d)/iy],
];

const readNamed: Rule = (text, at) => {
  for (const [kind, pattern] of named) {
    const match = sticky(pattern, text, at);
    if (match === null) continue;
    const digits = closedUp(match[1] ?? match[2] ?? '').toUpperCase();
    return { kind, value: kind === 'PMCID' ? `PMC${digits}` : digits, range: [at, at + match[0].length] };
  }
  return null;
};

const rules: readonly Rule[] = [readDoi, readAddress, readArXiv, readNamed];
