import type { Work } from './work.ts';

/** More works than these that fit one citation alike do not help a reader. */
const mostAlike = 3;

/**
 * Those among works of the same names and year that a letter stands for: one as a rule, all that fit where the citation
 * does not tell them apart, none where the list lacks the one that is meant.
 * @param works in the order of the list.
 * @param letter empty where the citation has none.
 */
export function chooseWorks(works: readonly Work[], year: string, letter: string): readonly Work[] {
  const withLetter = (wanted: string) => works.filter((work) => lettersOf(work, year).includes(wanted));
  const exact = withLetter(letter);
  if (exact.length > 0) return exact.length <= mostAlike ? exact : [];
  if (letter === '') return works.length <= mostAlike ? works : [];
  const plain = withLetter('');
  if (plain.length <= 1) return plain;
  // A list whose entries lost their letters has them in the letters' order.
  const meant = plain.length === works.length ? plain[letter.charCodeAt(0) - 97] : undefined;
  return meant === undefined ? [] : [meant];
}

function lettersOf(work: Work, year: string): readonly string[] {
  if (work.years.length === 0) return [''];
  return work.years.filter((cited) => cited.year === year).map((cited) => cited.letter);
}
