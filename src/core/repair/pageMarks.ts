import { monthNames } from './monthNames.ts';

/** A running head: what comes again on every page, and the number of the page, which differs. */
export interface RunningHead {
  /** The same on every page; empty where the text cannot be a running head. */
  readonly key: string;
  /** The number that may be a page's; undefined without one. */
  readonly number: number | undefined;
}

/** Longer texts are no running heads. */
export const longestHead = 160;

const numberBefore = /^(?:page\s|p\.\s)?\d{1,5}(?:\s?[|/–—-])?\s(?=\D)/i;
const numberBehind =
  /\s(?:[|/–—-]\s?)?(?:(?:page|p\.?|seite|s\.|pág\.?|стр\.?)\s?)?\d{1,5}(?:\s?(?:\/|of|von|de|di|из)\s?\d{1,5})?$/iu;

const oddBlanks = /\s\s|[^\S ]/;

function endsInFigure(text: string): boolean {
  const unit = text.charCodeAt(text.length - 1);
  return unit >= 48 && unit <= 57;
}

/**
 * Reads a short text as a running head. Only the number at its start or end may differ from page to page: in the tails of
 * references ("Nature 12, 3–9.") all figures differ. With the name of a month in it, it may be a date of printing, and
 * all figures may differ.
 */
export function readHead(text: string): RunningHead {
  if (text.length > longestHead) return { key: '', number: undefined };
  let head = (oddBlanks.test(text) ? text.replace(/\s+/g, ' ') : text).trim().toLowerCase();
  if (barred.test(head)) return readBarred(head);
  const isNumbered = endsInFigure(head);
  if (isNumbered && /\d{4}$/.test(head)) {
    const dated = head.replace(monthNames, '#');
    if (dated !== head) head = dated.replace(/\d+/g, '#');
  }
  let bare = /^(?:p|\d)/.test(head) ? head.replace(numberBefore, '') : head;
  if (isNumbered) bare = bare.replace(numberBehind, '');
  const number =
    bare === head ? undefined : Number(/\d+/.exec(head.startsWith(bare) ? head.slice(bare.length) : head)?.[0]);
  const isHead = /\p{L}{3}/u.test(bare) && !/[:;,=(]$/.test(bare) && !/^(?:https?:|doi\b|www\.)/.test(bare);
  return { key: isHead ? bare : '', number };
}

/** The parts of a running head may be kept apart by bars: `Tide Letters | www.tides.org 3 March 2014 | Volume 9`. */
const barred = /^[^|].*\s[|·•]\s.*\s[|·•]\s.*[^|]$/;

/** The number of the page may stand in any part of it; the first one is asked. */
function readBarred(head: string): RunningHead {
  const number = /(?<![\p{L}\d])\d{1,5}(?![\p{L}\d])/u.exec(head)?.[0];
  const key = head.replace(/\d+/g, '#');
  return { key: /\p{L}{3}/u.test(key) ? key : '', number: number === undefined ? undefined : Number(number) };
}

const pageNumber =
  /^[-–—|\s]{0,4}(?:(?:page|p|pp|pg|seite|s|pág|pagina|página|стр|с|第)\.?\s?)?\d{1,4}(?:\s?(?:\/|of|von|de|di|van|из)\s?\d{1,4})?\s?页?[-–—|\s]{0,4}$/iu;

/** "… Page 5 of 13", "… http://www.journal.com 240": what ends so is a running head even where it comes once. */
export function isPagedHead(text: string): boolean {
  if (text.length > longestHead) return false;
  const head = text.trimEnd();
  return (endsInFigure(head) || /^d/i.test(head)) && pagedEnd.test(head);
}

const pagedEnd =
  /^downloaded from\s|^(?:https?:\/\/|www\.)[^\s/]{4,60}\/\d{1,4}$|[\s|](?:page|seite|pág(?:ina)?\.?|стр\.?)\s?\d{1,4}\s?(?:\/|of|von|de|di|из)\s?\d{1,4}$|\s(?:https?:\/\/|www\.)[^\s/]{4,60}\/?\s\d{1,4}$/iu;

export function isPageNumber(text: string): boolean {
  return text.length < 30 && pageNumber.test(text);
}

export function isDate(text: string): boolean {
  return text.length < 12 && /^\d{1,4}([./-])\d{1,2}\1\d{1,4}$/.test(text);
}

/** What the number of an item ends with: most lines have no such thing. */
const itemHint = /\d[.)\]] /;
const itemInside = / (?=[[(]?\d{1,4}[.)\]] \p{L})/u;
const itemsInside = new RegExp(itemInside, 'gu');

/** The length of a date or a running head that stands before the number of a list's item on the same line; 0 without one. */
export function headBeforeItem(line: string): number {
  const start = line.slice(0, longestHead + 8);
  if (!itemHint.test(start) || !itemInside.test(start)) return 0;
  for (const { index } of start.matchAll(itemsInside)) {
    const head = line.slice(0, index);
    if (isDate(head) || isPagedHead(head) || /^\d{3,4}$/.test(head)) return index + 1;
  }
  return 0;
}
