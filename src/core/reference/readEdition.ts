const ordinal =
  /^(\d{1,3})\s?(?:st|nd|rd|th|e|è?me|ère|ª|º|°|\.)?\s?-?(?:ed(?:n|ition|\.)?|édition|auflage|aufl\.?|édn|vyd\.?|wyd\.?|изд\.?)\.?$/iu;

const words: Readonly<Record<string, string>> = {
  first: '1',
  second: '2',
  third: '3',
  fourth: '4',
  fifth: '5',
  sixth: '6',
  seventh: '7',
  eighth: '8',
  ninth: '9',
  tenth: '10',
};

/** The number of an edition where it is no more than that (`3rd ed.`, `2. Aufl.`, `Second edition`), else what is printed. */
export function readEdition(text: string): string {
  const number = ordinal.exec(text)?.[1];
  if (number !== undefined) return number;
  const word = /^(\p{L}+)\sed(?:ition|n|\.)?\.?$/u.exec(text)?.[1]?.toLowerCase() ?? '';
  return words[word] ?? text;
}
