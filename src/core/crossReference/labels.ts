/** What an article numbers and refers to by its number. */
export type ThingKind = 'figure' | 'table' | 'equation' | 'section' | 'footnote';

/** The words before a number, each kind's singular, plural and short forms, in the languages that articles come in. */
export const kindWords: Readonly<Record<Exclude<ThingKind, 'footnote'>, string>> = {
  figure: 'figures?|figs?\\.?|abbildung(?:en)?|abb\\.|figura|рисун(?:ок|ка|ке)|рис\\.|图|図|그림',
  table: 'tables?|tabs?\\.|tabellen?|tableaux?|tabla|таблиц[аыеу]|табл\\.|表|표',
  equation: 'equations?|eqs?\\.?|eqns?\\.?|gleichung(?:en)?|gl\\.|формул[аыеу]',
  section: 'sections?|secs?\\.|sects?\\.|§{1,2}|abschnitt|kapitel|chapter|раздел[ае]?',
};

/** Words that make another count of it: the first figure of a supplement is S1. */
export const supplement = '(?:supplementa(?:ry|l)|suppl\\.|extended\\s+data)\\s+';

/**
 * What may not follow a number: another figure, a letter. Where words are written without blanks, or have endings, what comes
 * next may.
 */
const noLabelGoesOn = '(?!\\p{N}|[^\\P{L}\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}])';

const label = `(?:S?\\d{1,3}(?:\\.\\d{1,3}){0,3}[a-z]?|[IVX]{1,5})${noLabelGoesOn}`;

/** One number, as it is printed: `2`, `2.1`, `S3`, `4b`, `IV`, in brackets or not. */
export const printedLabel = `(?:\\(${label}\\)|${label})`;

/** The key that a printed number and the thing's own are both known by. */
export function labelKey(printed: string, isSupplement: boolean): string {
  const bare = printed.replace(/[()\s]/g, '').toUpperCase();
  return isSupplement && !bare.startsWith('S') ? `S${bare}` : bare;
}
