/**
 * What the rules for callouts know of languages: short lists of words, in lower case and without the full stop of an
 * abbreviation. Everything else they take from figures, marks and order.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));

/** Between two numbers of a list: `[1 and 2]`. */
export const conjunctions = list('and und et y e ed en och og i и or oder ou o и та и & with 和 及 与 、');

/** Between the ends of a range: `[10 to 13]`. */
export const rangeWords = list('to through bis à a al до hasta até tot 至 到 から');

/** Before the numbers of a callout: `[see 3]`, `[e.g. refs 10–13]`. */
export const introductions = list(`
  see also e.g i.e cf eg review reviewed in and references therein
  siehe auch z.b vgl bspw voir aussi p.ex véase ver también por ejemplo vide cfr vedi anche per esempio zie ook
  см см также напр 见 参见 詳見`);

/** Words for an entry of the reference list: `reference 45`, `[refs 10–13]`. */
export const referenceWords = list(`
  ref refs reference references citation citations literatur lit quelle quellen référence références réf réfs
  referencia referencias referência referências riferimento riferimenti rif referentie referenties ссылка ссылки
  文献 参考文献`);

/** The head of a table's column that holds callouts. */
export const referenceColumnHeads = list(`
  ref refs reference references citation citations literature literatur référence références referencia referencias
  referência referências riferimento riferimenti ссылка ссылки литература 文献 参考文献`);

/** What is printed between the number of an entry and a place in it: `[3, p. 12]`. */
export const locatorWords = list(`
  p pp page pages s seite seiten ch chap chaps chapter chapters kap kapitel sec sect section sections abschnitt § §§ fig
  figs figure figures abb abbildung tab table tables tabelle eq eqs eqn equation equations theorem thm lemma lem prop
  proposition corollary cor definition def remark rem example ex appendix app vol volume volumes no art line lines ll
  note notes n fn item supp suppl supplement part pt verse v vv pág págs página páginas cap capítulo capitolo pag pagina
  стр с гл рис табл теорема лемма 页 页码 頁 图 表`);

/** What announces a number in parentheses that is no citation: `Fig. (2)`, `Table (4)`. */
export const labelWords = list(`
  fig figs figure figures table tables tab tbl scheme schemes section sections sect chapter chapters appendix panel panels
  theorem lemma proposition corollary definition algorithm step steps case item items question questions hypothesis
  abb abbildung tabelle abschnitt kapitel anhang tableau chapitre annexe figura figuras tabla tablas sección
  capítulo apéndice tabela tabelas quadro seção tabella tabelle capitolo sezione afbeelding tabel hoofdstuk paragraaf
  рис рисунок табл таблица глава раздел 图 表 章 节 図 第`);

/** Numbers written out, whose figures may follow in parentheses: `three (3)`. */
export const numberWords: ReadonlyMap<string, number> = new Map(
  [
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    'ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
    'un deux trois quatre cinq six sept huit neuf dix onze douze',
    'uno dos tres cuatro cinco seis siete ocho nueve diez once doce',
    'um dois três quatro cinco seis sete oito nove dez onze doze',
    'uno due tre quattro cinque sei sette otto nove dieci undici dodici',
    'een twee drie vier vijf zes zeven acht negen tien elf twaalf',
    'один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать',
  ].flatMap((row) => row.split(' ').map((word, i): [string, number] => [word, i + 1])),
);

/** What announces the number of an equation, in an article whose equations have numbers. */
export const equationWords = list(`
  eq eqs eqn eqns equ equation equations formula formulae formulas inequality expression expressions relation model
  constraint constraints problem system reaction reactions gleichung gleichungen gl formel équation équations éq ecuación
  ecuaciones equação equações equazione equazioni vergelijking уравнение уравнения формула 式 方程 公式`);

/** What announces a bare number that is a count, a date or an order: `day 12`, `no. 5`, `about 30`. */
export const countedWords = list(`
  day days week weeks month months year years version ph page pages line lines lane lanes row rows column columns no nos nr
  number numbers vol volume issue age aged n p r t f χ df var ca circa about approximately around nearly over under least
  most than only further another all these those exactly every within between after before and or to of in at by with from
  for until per um im von bis nach und oder der die das de la le en et ou y o el da do e ou il di van met the a an was were
  is are had has have been be met contained included jahr jahre tag tage seite nummer jour jours année ans día días año
  años dia dias ano anos giorno giorni anno anni день дня дней год лет`);

/** What often has a number behind it, but may also end a sentence before a callout: `grade 3`, `under dry conditions 66`. */
export const orderedNouns = list(`
  supplementary box boxes plate remark stage stages phase phases type types class classes group groups grade grades level
  levels cases aim aims objective objectives criterion criteria experiment experiments trial trials file data dataset
  movie video audio text note notes condition conditions rule rules compound compounds models domain exon exons intron
  chromosome chromosomes chr patient patients subject subjects sample samples score scores chart map part parts unit units
  factor factors arm arms cycle cycles stadium stufe typ gruppe étape partie groupe grupo gruppo группа этап стадия`);

/**
 * Words that go on a sentence behind a citation, where behind a count ("24 plants") a thing would follow.
 */
export const sentenceWords = list(`
  and or but which that who whose where when while because although though as is was were are has have had can could may
  might will would by in on with from for to at into during using after since than then thus showed shows reported found und
  oder aber die der das welche wobei weil ist sind wurde wurden hat haben mit von für et ou mais qui que dont est sont a ont
  par avec y o pero que cual es son fue fueron ha han por con e mas che è sono ha hanno en maar dat waarbij is zijn и или но
  который которые что где является`);

/** What authors do, behind their names: `Wentzel 71 reported`. */
export const reportVerbs = list(`
  reported showed shows found concluded described describes suggested demonstrated observed stated proposed reviewed
  investigated studied developed noted argued presented introduced used compared berichteten zeigten fanden beschrieben
  ont rapportaient montrent encontraron mostraron hanno mostraram показали описали сообщили`);

/** What announces an interval: `in the range [1, 10]`. */
export const intervalWords = list(`
  interval intervals range ranges domain between bounds intervall bereich intervalle plage intervalo rango
  faixa intervallo bereik интервал диапазон отрезок 区间 区間 范围`);

/** What announces a direction or a plane of a crystal: Miller indices follow. */
export const crystalWords = list(`
  plane planes direction directions axis zone facet facets face faces surface surfaces indices miller hkl orientation
  reflection reflections peak peaks richtung ebene fläche plan axe dirección plano dirección piano направление плоскость`);

/** Units that are raised to a power or carry a count: `mm²`, `[15, 30] mm`. */
export const units = list(`
  m cm mm km µm μm nm pm dm ft in inch yd mi s ms µs μs h hr hrs min d day days wk yr yrs year years month months week weeks
  hour hours minutes seconds g kg mg µg μg ng pg t l ml µl μl dl ha hz khz mhz ghz ev kev mev gev v mv kv w mw kw j kj n nn
  pa kpa mpa gpa bar mol mmol µmol μmol nmol k °c °f c ° % ‰ å Å ppm ppb rpm iu u cfu bp kb mb gb kda da cal kcal mas m/s
  mg/kg mg/l mg/ml million millions billion billions degrees degree percent м см мм км кг г мг с ч мин лет год года 年 月 日 米`);
