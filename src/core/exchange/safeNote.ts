import MarkdownIt from 'markdown-it';
import { isExternalLink } from '../link/externalLink.ts';

/** The longest note that is taken over, in UTF-16 code units. */
const maxNoteLength = 100_000;

/** Reads what any program may take for a link. */
const permissive = new MarkdownIt({ html: true });
permissive.validateLink = () => true;
const { unescapeAll } = permissive.utils;

const inHtml = /(\b(?:href|src|action|formaction|srcdoc|data)\s*=\s*["']?)([^"'>]*)/gi;

/**
 * A note from elsewhere: its links with a scheme other than http, https and mailto lead nowhere (`#`), whatever program
 * shows it later. Relative links stay, and so does a note without such a link, to the letter.
 */
export function safeNote(note: string): string {
  const short = note.slice(0, maxNoteLength);
  return linksOf(short).every(isHarmless) ? short : withoutLinks(short);
}

function linksOf(note: string): readonly string[] {
  const tokens = permissive.parse(note, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  return tokens.flatMap((token) => {
    if (token.type.startsWith('html')) return [...token.content.matchAll(inHtml)].map(([, , address = '']) => address);
    return [token.attrGet('href'), token.attrGet('src')].filter((address) => typeof address === 'string');
  });
}

/** Blunt, and no matter: whoever wrote such a note did not mean well. */
function withoutLinks(note: string): string {
  const cut = (whole: string, before: string, address: string): string => (isHarmless(address) ? whole : `${before}#`);
  const cutNote = note
    .replace(/(\]\(\s*<?)([^\s<>]*)/g, (whole, before: string, address: string) =>
      isHarmless(address) ? whole : `${before}#${address.includes(')') ? ')' : ''}`,
    )
    .replace(/(\]:\s*<?)([^\s<>]+)/g, cut)
    .replace(/<(?=[a-z][a-z0-9+.-]*:)(?!https?:\/\/|mailto:)/gi, '\\<')
    .replace(inHtml, cut);
  // Some link was written in a way that this has no eye for: then none is left.
  return linksOf(cutNote).every(isHarmless) ? cutNote : note.replace(/[[\]<>]/g, '\\$&').replaceAll('`', "'");
}

/** True where an address of a link has no scheme, or one that is let through. Entities and escapes count as what they stand for. */
function isHarmless(address: string): boolean {
  const plain = unescapeAll(address).replace(/[\s\p{Cc}]/gu, '');
  return !/^[a-z][a-z0-9+.-]*:/i.test(plain) || isExternalLink(plain);
}
