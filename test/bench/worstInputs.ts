/** References that the inputs below may cite. */
const numbered = list(
  (i) => `${i + 1}. Harlow J, Abel K. Tides of the north number ${i}. Sea Res. ${1970 + i};12:3–9.\n`,
);
const named = list(
  (i) => `Harlow${'abcdefghij'[i % 10]}, J., Abel, K. (${1990 + (i % 20)}). Tides ${i}. Sea Research, 12, 3–9.\n\n`,
);

function list(entry: (i: number) => string): string {
  return `\n\n## References\n\n${Array.from({ length: 50 }, (_, i) => entry(i)).join('')}`;
}

function fill(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length));
}

/** Repeated again and again before a list with numbers. */
const repeated: readonly string[] = [
  ...['[', '(', '^', '<', '|', '\\', '$', '*a_', '1', '12 ', '1,', '1-', '\t', 'a', 'word and so on, ', 'a\u00b9'],
  ...['[1] ', '(1) ', '[1],', '([1] ', '[1,2,3', '(1, 2', 'refs. 1 and ', 'a^1', 'a~1', '$x ', '` `` ', '[1](#a) '],
  ...['- ', '1. ', '> ', '- a\n', '1. a\n', '# a\n', '# References\n\n', '```\n', 'a\n=\n', '[^1]: a\n', '[a]: b\n'],
  ...['<sup>', '<a href="', '<div>x</div>', '<p>x\n', '<!-- ', 'word<sup>3</sup> ', '&amp', '![a](b', '[a][b] '],
  ...[
    '||||||||\n',
    '12\n\n',
    '1/2/2004\n\n',
    'ab-\ncd ',
    'a\u00ad',
    '研究',
    'e\u0301',
    '\ud83d',
    '12\n<sup>3,\n4</sup> ',
  ],
  ...['http://a.b ', 'www.', 'a@b.c', 'https://doi.org/10.1000/x 1 ', 'Figure 1. a\n\n'],
  'Some words of prose that go on and on and\n\nin the next one as they did before\n\n',
  'Tides of the north 12\n\nSome words of prose go on and\n\n',
];

/** The same before a list without numbers. */
const besideNames: readonly string[] = [
  ...['1999 ', '1999', '1999a,', 'et al. ', 'A., ', '.', 'HARLOW ABEL ', 'Harlowx et al. (1991) and ', '王伟'],
  ...['Harlowa et al. (1999', '(Harlow & Abel, 1991; ', '(((((', 'a,b,'],
];

/** Repeated again and again in a list. */
const entries: readonly string[] = [
  ...['Harlow J, ', 'HARLOW J ', '2004 ', '1. ', 'A. ', '10.1000/ x1. ', '- 7. a\n', 'Harlow J 2004 tides of\n'],
  ...['12. Harlow J. Tides. Sea Res. 2004;12:3–9. ', 'Harlow, J. (2004). Tides. Sea Research, 12, 3–9.\n'],
];

/** Sources of about so many characters, each all of one thing that a pattern could choke on. */
export const worstInputs: readonly { readonly name: string; readonly ofLength: (length: number) => string }[] = [
  ...repeated.map((unit) => ({ name: unit, ofLength: (length: number) => fill(unit, length) + numbered })),
  ...besideNames.map((unit) => ({ name: `${unit} (names)`, ofLength: (length: number) => fill(unit, length) + named })),
  ...entries.map((unit) => ({
    name: `${unit} (list)`,
    ofLength: (length: number) => `# References\n\n${fill(unit, length)}`,
  })),
  { name: '[[( … )]]', ofLength: (length) => fill('[[(', length / 2) + fill(')]]', length / 2) + numbered },
  { name: '[ … ](a)', ofLength: (length) => fill('[', length / 5) + fill('](a)', length) + numbered },
  { name: 'blanks', ofLength: (length) => `a${fill(' ', length)}b${numbered}` },
  { name: 'line feeds', ofLength: (length) => `a${fill('\n', length)}b${numbered}` },
  { name: '[1, 1, … ]', ofLength: (length) => `[${fill('1, ', length)}]${numbered}` },
];
