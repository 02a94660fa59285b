import type { PlainParagraph } from './paragraphs.ts';
import { hasRunInLabel } from './runInLabel.ts';

/** The longest heading, and the shortest paragraph that counts as prose. */
const longestHeading = 120;
const shortestProse = 120;

const numbered = /^(?:(\d{1,2}(?:\.\d{1,2}){0,4})[.)]?|([IVXL]{1,6})\.|([A-H])\.)\s+\p{Lu}/u;
const hashes = /^(#{1,6})\s+(?=\S)/;

/** The end of a sentence, not of an abbreviation; Chinese and Japanese have their own full stop. */
const endsSentence = /[\p{Ll}\d)\]]{3}[.!?][\s"”]|[。！？]/u;

/** A heading found in plain text. */
export interface PlainHeading {
  readonly level: number;
  /** How many characters of the line are markup and not part of it. */
  readonly markup: number;
}

/**
 * Tells the headings of plain text from its prose by what every language has in common: they stand alone, are short, start
 * like a title and do not end like a sentence, and prose (or another heading) follows.
 * @returns one for each paragraph; undefined where it is none.
 */
export function findHeadings(paragraphs: readonly PlainParagraph[]): readonly (PlainHeading | undefined)[] {
  const body = bodyStart(paragraphs);
  const headings: (PlainHeading | undefined)[] = paragraphs.map(() => undefined);
  for (let i = paragraphs.length - 1; i >= 0; i--) {
    const paragraph = paragraphs[i] as PlainParagraph;
    const first = paragraph[0]?.text ?? '';
    const marked = hashes.exec(first);
    if (marked !== null && paragraph.length === 1) {
      headings[i] = { level: marked[1]?.length ?? 1, markup: marked[0].length };
    } else if (i === 0 && isTitle(paragraph)) headings[i] = { level: 1, markup: 0 };
    else if (i >= body && isHeading(paragraphs, i, headings[i + 1] !== undefined)) {
      headings[i] = { level: levelOf(first), markup: 0 };
    }
  }
  return headings;
}

/** Title, authors and affiliations are short lines too: headings start at the first prose. */
function bodyStart(paragraphs: readonly PlainParagraph[]): number {
  const prose = paragraphs.findIndex(isProse);
  return prose < 0 ? paragraphs.length : Math.max(1, prose);
}

function isTitle(paragraph: PlainParagraph): boolean {
  const text = textOf(paragraph);
  return paragraph.length <= 3 && text.length <= 300 && !/[.;,]$/.test(text) && /\p{L}/u.test(text);
}

function isHeading(paragraphs: readonly PlainParagraph[], i: number, headingFollows: boolean): boolean {
  const paragraph = paragraphs[i] as PlainParagraph;
  const text = textOf(paragraph);
  if (paragraph.length > 2 || text.length > longestHeading || !/\p{L}{2}/u.test(text)) return false;
  if (hasRunInLabel(text)) return false;
  if (/[.,;:!)\]]$/.test(text) && !/^[\p{Lu}\s]+[.:]$/u.test(text)) return false;
  const next = paragraphs[i + 1];
  if (next === undefined) return false;
  if (numbered.test(text)) return wordCount(text) <= 16 && !isNumberedRow(paragraphs, i);
  if (!/^["“«(]?[\p{Lu}\p{Lo}\d]/u.test(text)) return false;
  // A paragraph that a page break cut goes on in small letters behind a running head: no section starts so.
  const followed = headingFollows || isSentence(next) || isListStart(next);
  return followed && wordCount(text) <= 16 && !/\d{3,}|https?:|@/.test(text);
}

/** A numbered line right behind or before its neighbour number, each without prose between, is an item of a list. */
function isNumberedRow(paragraphs: readonly PlainParagraph[], i: number): boolean {
  const number = (k: number) => Number(/^(\d{1,3})[.)]?\s/.exec(textOf(paragraphs[k] ?? []))?.[1] ?? Number.NaN);
  return number(i - 1) === number(i) - 1 || number(i + 1) === number(i) + 1;
}

function isListStart(paragraph: PlainParagraph): boolean {
  return /^(?:[-•*]\s|\[?\(?1[.)\]]\s)/.test(paragraph[0]?.text ?? '');
}

function isProse(paragraph: PlainParagraph): boolean {
  const text = textOf(paragraph);
  return text.length >= shortestProse && endsSentence.test(`${text} `) && wordCount(text) > 12;
}

/** Prose, however short, that starts where a sentence starts. */
function isSentence(paragraph: PlainParagraph): boolean {
  const text = textOf(paragraph);
  return text.length >= 60 && wordCount(text) > 8 && /^[^\p{Ll}]/u.test(text) && endsSentence.test(`${text} `);
}

function levelOf(first: string): number {
  const depth = numbered.exec(first)?.[1]?.split('.').length ?? 1;
  return Math.min(6, depth + 1);
}

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}

function textOf(paragraph: PlainParagraph): string {
  return paragraph.map((line) => line.text).join(' ');
}
