import { LinkifyIt } from 'linkify-it';
import type { OffsetRange } from '../text/offsetRange.ts';

const linkify = new LinkifyIt({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false })
  .add('ftp:', null)
  .add('//', null)
  .add('mailto:', null);

/** A link that stands in a text as plain characters. */
export interface TextLink {
  /** Into the text that was searched. */
  readonly range: OffsetRange;
  /** http or https. */
  readonly href: string;
}

const hint = /https?:\/\/|www\.|10\.\d{4,9}\//i;
const doi = /(?<![\w/.])(?:doi:?\s*)?(10\.\d{4,9}\/[^\s"<>{}|\\^]{1,200})/gi;
const bareAddress = /(?<![\w/.@-])www\.[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[^\s"<>]{0,300})?/gi;

/** Finds addresses and DOIs, without the punctuation of the sentence around them; ascending, apart from one another. */
export function findLinks(text: string): readonly TextLink[] {
  if (!hint.test(text)) return [];
  const links: TextLink[] = [];
  const add = (start: number, end: number, href: string) => {
    if (!links.some(({ range }) => range[0] < end && start < range[1])) links.push({ range: [start, end], href });
  };
  for (const { index, lastIndex, url } of linkify.match(text) ?? []) {
    const rest = restOf(text, index, lastIndex);
    add(index, lastIndex + rest.length, url + encoded(rest.trimStart()));
  }
  for (const match of text.matchAll(doi)) {
    const name = trimEnd(match[1] ?? '');
    const start = match.index + match[0].length - (match[1]?.length ?? 0);
    add(start, start + name.length, `https://doi.org/${encoded(name)}`);
  }
  for (const match of text.matchAll(bareAddress)) {
    const address = trimEnd(match[0]);
    add(match.index, match.index + address.length, `http://${address}`);
  }
  return links.sort((a, b) => a.range[0] - b.range[0]);
}

/** For the end of an address; half a character has no encoding. */
function encoded(name: string): string {
  return encodeURI(name.replace(/\p{Surrogate}/gu, '\ufffd'));
}

/**
 * What a line break parted from an address, with the blank: the name behind the prefix of a DOI, a path behind a stroke. Half an
 * address leads to somewhere else, or nowhere.
 */
function restOf(text: string, start: number, end: number): string {
  const address = text.slice(start, end);
  if (!address.endsWith('/')) return '';
  const [, rest = ''] = /^(\s[^\s"<>]{1,200})/.exec(text.slice(end, end + 210)) ?? [];
  const goesOn = /\/10\.\d{4,9}\/$/.test(address) ? /\d/.test(rest) : /^\s[\w.~-]+\/[\w./~-]/.test(rest);
  return goesOn ? trimEnd(rest) : '';
}

/** Cuts the punctuation that ends the sentence, and a closing bracket that the address did not open. */
function trimEnd(address: string): string {
  let end = address.length;
  for (;;) {
    const last = address[end - 1] ?? '';
    const closes = last === ')' || last === ']';
    const isUnopened = closes && !address.slice(0, end - 1).includes(last === ')' ? '(' : '[');
    if (!/[.,;:!?'"”’]/.test(last) && !isUnopened) return address.slice(0, end);
    end--;
  }
}
