/** The usual headings of a reference list, as they stand in lower case without blanks and marks. */
const headings = new Set(
  [
    'references',
    'reference',
    'reference list',
    'list of references',
    'references and notes',
    'supplementary references',
    'additional references',
    'methods references',
    'online references',
    'references and suggested reading',
    'references and recommended reading',
    'references and bibliography',
    'references et notes',
    'references and further reading',
    'references cited',
    'notes and references',
    'bibliography',
    'selected bibliography',
    'literature',
    'literature cited',
    'cited literature',
    'works cited',
    'cited references',
    'sources',
    'literatur',
    'literaturverzeichnis',
    'quellen',
    'quellenverzeichnis',
    'referenzen',
    'références',
    'références bibliographiques',
    'bibliographie',
    'referencias',
    'referencias bibliográficas',
    'bibliografía',
    'referências',
    'referências bibliográficas',
    'bibliografia',
    'riferimenti bibliografici',
    'riferimenti',
    'referenties',
    'literatuur',
    'literatuurlijst',
    'bronnen',
    'referenser',
    'referanser',
    'litteratur',
    'referencer',
    'literatura',
    'piśmiennictwo',
    'kaynaklar',
    'kaynakça',
    'литература',
    'список литературы',
    'список использованной литературы',
    'список использованных источников',
    'библиографический список',
    'библиография',
    'источники',
    'використана література',
    '参考文献',
    '參考文獻',
    '文献',
    '引用文献',
    '참고문헌',
    '참고 문헌',
  ].map(normalize),
);

/** Whether a heading announces a reference list; a number before it, blanks inside it and marks after it do not matter. */
export function isListHeading(text: string): boolean {
  if (text.length > 80) return false;
  const bare = text
    .replace(/\s\([^)]{0,30}\)[\s:]*$/u, '')
    .replace(/^\s*(?:(?:\d{1,2}(?:\.\d{1,2})*|[IVXL]+|[A-Z])[.):]?\s+)/u, '');
  return headings.has(normalize(bare)) || headings.has(normalize(text));
}

function normalize(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]/gu, '');
}
