/** A title with what other conventions put into the same stretch. */
export interface PartedTitle {
  readonly title: string;
  /** Title of the journal or book, where it stands in the same stretch. */
  readonly container: string;
  /** The CSL type that a sign of the standard GB/T 7714 says (`[J]`), or ''. */
  readonly type: string;
}

/** Signs of the standard GB/T 7714, which stand behind the title. */
const signs: Readonly<Record<string, string>> = {
  J: 'article-journal',
  M: 'book',
  D: 'thesis',
  C: 'paper-conference',
  R: 'report',
  P: 'patent',
  N: 'article-newspaper',
  S: 'standard',
  G: 'book',
  Z: 'document',
  EB: 'webpage',
};

const sign = /\s?[[［]([JMDCRPNSGZ]|EB)(?:\/(?:OL|CD|MT|DK))?[\]］]\s?\.?$/;

/**
 * Parts a stretch that was read as a title: by `//`, which GOST R 7.0.5 puts before the container, and by the brackets
 * that Japanese puts around the title of an article (「」) and of a book or journal (『』).
 */
export function partTitle(text: string): PartedTitle {
  const slashes = /^(.{3,400}?)\s\/\/\s(.{1,300})$/s.exec(text);
  if (slashes !== null) return { title: slashes[1] ?? '', container: slashes[2] ?? '', type: '' };
  const brackets = /^「([^「」]{1,300})」[\s、,.]{0,3}『([^『』]{1,300})』/.exec(text);
  if (brackets !== null) return { title: brackets[1] ?? '', container: brackets[2] ?? '', type: '' };
  const found = sign.exec(text);
  if (found === null) return { title: text, container: '', type: '' };
  return { title: text.slice(0, found.index), container: '', type: signs[found[1] ?? ''] ?? '' };
}
