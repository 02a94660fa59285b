import { monthStarts } from './vocabulary.ts';

/** What a word by itself says of the field that it stands in, as bits. */
export const word = {
  place: 1,
  press: 2,
  journal: 4,
  meeting: 8,
  role: 16,
  genre: 32,
  volume: 64,
  pages: 128,
  edition: 256,
  body: 512,
  online: 1024,
  month: 2048,
} as const;

const lists: readonly (readonly [number, string])[] = [
  [
    word.place,
    `aachen aberdeen adelaide albany alexandria allahabad amherst amsterdam ankara antwerp arlington athens atlanta auckland austin
    baltimore bangalore bangkok barcelona basel bâle bath beijing belgrade belmont bergen berkeley berlin bern bethesda beverly
    birmingham bloomington bogotá bologna bonn bordeaux boston boulder braunschweig bremen brighton brisbane bristol brno brussels
    bruxelles bucharest budapest buenos aires caen cairo calcutta cambridge canberra caracas cardiff carolina chapel charlottesville
    chicago chichester christchurch cliffs cologne columbus copenhagen cork cornell dallas darmstadt delhi denver detroit dordrecht
    dresden dublin durham düsseldorf edinburgh edmonton englewood erlangen evanston exeter firenze florence frankfurt freiburg
    geneva genève genova ghent giessen glasgow göteborg gothenburg göttingen graz grenoble groningen haifa halifax halle hamburg
    hanover hannover harlow harmondsworth hartford haven heidelberg helsinki hillsdale hobart hoboken honolulu houston hull innsbruck
    irvine istanbul ithaca jena jerusalem karlsruhe kassel kiel kiev köln krakow kraków kyoto lancaster lausanne leeds leicester
    leiden leipzig leuven lexington liège lille lima lincoln lisboa lisbon liverpool ljubljana london londres louvain lund lyon
    madison madrid mainz malden manchester mannheim marburg marseille melbourne menlo mexico miami milan milano milwaukee minneapolis
    montpellier montreal montréal moscow moskva moskau mountain mumbai munich münchen münster nairobi nancy nantes naples napoli
    nashville newark newcastle nice nijmegen norman norwich norwood nottingham nürnberg oakland odense orlando osaka oslo ottawa
    oxford padova padua palo paris philadelphia phoenix pisa pittsburgh poitiers portland porto potsdam poznań prague praha pretoria
    princeton providence québec raleigh reading reston rennes rio rochester roma rome rotterdam salford salt salzburg san santa santiago
    são sarajevo seattle seoul sevilla shanghai sheffield singapore skopje sofia stanford stockholm strasbourg stuttgart sydney taipei
    tallinn tampa tartu thousand oaks tokyo torino toronto toulouse trento trier trieste trondheim tübingen tucson turin turku uppsala
    urbana utrecht valencia vancouver venezia venice vienna vilnius wageningen warsaw warszawa washington weinheim wellington wien
    wiesbaden wilmington winnipeg wrocław würzburg york zagreb zaragoza zurich zürich
    africa argentina australia austria belgium brasil brazil britain bulgaria canada chile china colombia croatia czech denmark
    deutschland egypt england españa estonia finland france germany greece hungary iceland india indonesia iran iraq ireland israel
    italia italy japan kenya korea latvia lithuania malaysia netherlands nigeria norway pakistan peru philippines poland portugal
    romania russia scotland serbia slovakia slovenia spain suisse sweden switzerland taiwan thailand turkey uganda uk ukraine usa ussr
    venezuela vietnam wales zealand zimbabwe
    alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas
    kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada jersey ohio oklahoma
    ontario oregon pennsylvania quebec rhode tennessee texas utah vermont virginia wisconsin wyoming queensland victoria
    mass calif conn fla minn penn wash dc ca ny nj il tx ma md nc fl pa va ct az nsw ont
    москва санкт петербург спб киев минск м л`,
  ],
  [
    word.press,
    `press verlag verl publisher publishers publishing publications publ pub books book editions éditions edições ediciones edizioni
    editorial editora editore editrice presses imprint wiley springer elsevier routledge pergamon plenum kluwer blackwell sage
    mcgraw erlbaum birkhäuser academic penguin macmillan palgrave gallimard seuil suhrkamp fischer brill mouton gruyter benjamins
    thieme wissenschaft prentice addison wesley freeman norton knopf harper houghton mifflin longman harcourt holt rinehart wadsworth
    dover dekker crc lippincott saunders mosby williams wilkins karger humana informa igi ios birkhauser vandenhoeck ruprecht
    rowman littlefield doubleday scribner simon schuster heinemann methuen faber hachette harmattan puf armand colin larousse
    brockhaus oldenbourg beltz campus nomos teubner vieweg wydawnictwo vydavateľstvo kiadó förlag forlag yayınları издательство изд
    наука editions`,
  ],
  [
    word.journal,
    `journal journals j annals annales annalen ann review reviews rev revue revista rivista letters lett bulletin bull acta
    archives archiv arch zeitschrift transactions trans quarterly q magazine gazette newsletter times chronicle post herald daily
    berichte advances adv nature science lancet cell jama bmj plos pnas biol chem phys med physics chemistry int appl am eur sci res
    clin mol neurosci psychol math soc vestnik вестник журнал известия труды zhurnal tijdschrift cahiers studia`,
  ],
  [
    word.meeting,
    `proceedings proc conference conf symposium symp workshop congress meeting colloquium tagung konferenz actes atti meetings sessions
    advances lecture notes lncs`,
  ],
  [word.role, `ed eds editor editors edited hrsg hg dir éd éds org orgs coord trans translated translator transl ред`],
  [
    word.genre,
    `thesis dissertation diss phd ph master masters thèse report rapport technical memo memorandum manuscript unpublished preprint
    patent film dvd cd video software working paper abstract poster presented habilitation mimeo brochure`,
  ],
  [word.volume, `vol vols volume volumes no nr number bd band issue heft jg tome tom т том n v вып suppl supplement`],
  [word.pages, `pp p pages page seiten s с art article`],
  [word.edition, `edition edn aufl auflage rev revised reprint reprinted édition expanded enlarged abridged vyd wyd`],
  [
    word.body,
    `university universität université universidad universidade università universiteit institute institut instituto
    department dept ministry association society academy center centre national international office bureau committee
    council organization organisation agency commission school college laboratory foundation group federal government`,
  ],
  [
    word.online,
    `retrieved available accessed access viewed online internet web website from http https url verfügbar abgerufen disponible`,
  ],
];

const bitsOfWord = new Map<string, number>();
for (const [bit, list] of lists) {
  for (const one of list.split(/\s+/)) bitsOfWord.set(one, (bitsOfWord.get(one) ?? 0) | bit);
}

const months = new Set(
  'january february march april june july august september october november december januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
    ' ',
  ),
);
for (const starts of monthStarts) for (const start of starts) months.add(start);
for (const month of months) bitsOfWord.set(month, (bitsOfWord.get(month) ?? 0) | word.month);

/** The bits of a word in small letters. */
export const lexiconOf = (small: string): number => bitsOfWord.get(small) ?? 0;
