import type { CslItem, CslName } from '../bibliography/cslItem.ts';

/** The parts of an entry as a reader reads them; empty where there is none. */
export interface EntryParts {
  readonly title: string;
  /** `Given Family`. */
  readonly authors: readonly string[];
  /** True: the names are those of editors, as no authors are named. */
  readonly areEditors: boolean;
  /** A year, years from and to, or what stands for one that is still to come. */
  readonly year: string;
  readonly container: string;
  /** With the issue: `12(3)`. */
  readonly volume: string;
  readonly pages: string;
  readonly edition: string;
  /** With its place. */
  readonly publisher: string;
}

export function entryParts(item: CslItem): EntryParts {
  const { title = '', author, editor = [], volume = '', issue, page = '', edition = '', publisher, status } = item;
  const [from, to] = item.issued?.['date-parts'] ?? [];
  const years = [from?.[0], to?.[0]].filter((year) => year !== undefined);
  return {
    title,
    authors: (author ?? item.director ?? editor).map(shownName),
    areEditors: author === undefined && item.director === undefined && editor.length > 0,
    year: years.length > 0 ? years.join('–') : (status ?? ''),
    container: item['container-title'] ?? '',
    volume: issue === undefined ? volume : `${volume}(${issue})`,
    pages: page.replace(/(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu, '–'),
    edition,
    publisher: [publisher, item['publisher-place']].filter(Boolean).join(', '),
  };
}

/** As it is said: `A. J. Quint Jr.`; the family first, without a blank, where it is written so. */
export function shownName({ family = '', given = '', suffix = '', literal = '' }: CslName): string {
  if (literal !== '') return literal;
  if (/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u.test(family + given)) {
    return family + given;
  }
  return [given, family, suffix].filter((part) => part !== '').join(' ');
}
