/**
 * What the reading of author-year citations knows of languages. All words are folded as `foldName` does: lower case, no
 * accents, no marks.
 */

/** Stand between the last two names. */
export const joiningWords: ReadonlySet<string> = new Set(
  'and y e et und en och og i ve a dan es и та і й και と 和 与 與 及 와 과'.split(' '),
);

/** Stand for the authors that are not named, written without blanks: `et al.`, `et aI.`, `and colleagues`. */
export const otherAuthors: ReadonlySet<string> = new Set(
  (
    'etal etai eta1 eral ctal etalii etaliae etcoll etcol al alii andothers andcolleagues andcoworkers andassociates ' +
    'andcollaborators andcoauthors andteam ua undandere undmitarbeiter undkollegen ycolaboradores ycols ycol yotros ' +
    'ecolaboradores ecols eoutros ealtri ecollaboratori etcollaborateurs enanderen enmedewerkers ea mfl iin iwsp ' +
    'iwspolpracownicy akol aspol veark vearkadaslari vd ark dkk esmtsai mtsai идр идругие исоавт исоавторы исоавторами ' +
    'иколлеги иколлегами таін тадр 等 等人 ら 他 ほか 外 등 외'
  ).split(' '),
);

/** What those words start with, letter by letter: of most names the first word tells that they are not among them. */
export const otherAuthorStarts: ReadonlySet<string> = new Set(
  [...otherAuthors].flatMap((words) => Array.from({ length: words.length + 1 }, (_, length) => words.slice(0, length))),
);

/** The last words of `otherAuthors`, for where the word that joins them to the names was read already. */
export const otherTails: ReadonlySet<string> = new Set([
  ...[...otherAuthors].map((others) => others.replace(/^(?:et|and|und|y|e|i|a|ve|и|en|es)(?=.)/u, '')),
  ...['u', 'm', 'fl', 'co'],
]);

/** Written before a surname and often left out or set behind it. */
export const particles: ReadonlySet<string> = new Set(
  'van von der den de del della di da do dos das du la le les lo los las dal dalla dello degli op af am ten ter te zu zur zum vom vander vande al el ibn bin ben af av y e d l st saint san santa mc mac of'.split(
    ' ',
  ),
);

/** Small words inside the names of organizations. */
export const functionWords: ReadonlySet<string> = new Set(
  'of for the on in at to by with from de del des du la le les di della dei da do dos das fur der die zur für van het voor och für по и для на'.split(
    ' ',
  ),
);

/** Follow a name and are none. */
export const nameSuffixes: ReadonlySet<string> = new Set('jr sr ii iii iv eds ed editor editors hrsg'.split(' '));

/** A date is no citation: `March 2014`. */
export const monthNames: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december jan feb mar apr jun jul aug ' +
    'sep sept oct nov dec januar februar marz mai juni juli oktober dezember janvier fevrier mars avril juin juillet aout ' +
    'septembre octobre novembre decembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre ' +
    'diciembre spring summer autumn fall winter'
  ).split(' '),
);

/** Stand between the works of a citation, or before the first: `see also`, `e.g.,`, `reviewed in`. */
export const leadWords: ReadonlySet<string> = new Set(
  (
    'see also e g eg ie cf but and or in for example instance reviewed review reviews cited by as compare with contrast ' +
    'discussed described reported following after from both recently reference references therein siehe vgl auch z b ' +
    'voir aussi par exemple vease ver tambien ejemplo zie ook bijv см также напр'
  ).split(' '),
);

/** Stand in the place of a year. */
export const undatedWords =
  /(?<![\p{L}\p{N}])(?:[Ii]n[ -][Pp]ress|[Ii]n [Pp]rep(?:aration|\.)?|[Ff]orthcoming|[Ss]ubmitted|[Aa]ccepted|[Uu]npublished|[Nn]\. ?d\.|n\.d|im Druck|im Erscheinen|sous presse|à paraître|en prensa|no prelo|in corso di stampa|s\. ?f\.|s\. ?d\.|s\. ?a\.|o\. ?J\.|в печати|印刷中|出版中)(?![\p{L}\p{N}])/gu;

/** What any of `undatedWords` holds, to pass over texts without one at once. */
export const undatedHint =
  /press|[Pp]rep|orthcom|ubmitt|ccepted|npubl|[Nn]\. ?d|Druck|Erschein|paraî|prensa|prelo|stampa|s\. ?[fda]\.|o\. ?J\.|печати|印刷中|出版中/;

/** Before the year in which an address was visited. */
export const visitWords =
  /(?:accessed|viewed|retrieved|visited|available|updated|downloaded|cited|abgerufen|zugriff|consult[eéa]|acces[os]|доступ|обращения|アクセス|访问)[^\d]{0,30}(?:\d{1,2}[^\d]{1,12})?$/iu;
