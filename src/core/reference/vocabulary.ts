/** Words of reference lists, in the languages that most of them are written in. All in small letters. */

/** The first letters of month names; the place in the list, divided by the number of languages, is no matter: see `monthOf`. */
export const monthStarts: readonly (readonly string[])[] = [
  ['jan', 'ene', 'янв', 'gen', 'sty'],
  ['feb', 'fév', 'fev', 'фев', 'lut'],
  ['mar', 'mär', 'мар', 'mrz', 'maa'],
  ['apr', 'avr', 'abr', 'апр', 'kwi'],
  ['may', 'mai', 'mei', 'май', 'мая', 'mag', 'maj'],
  ['jun', 'juin', 'июн', 'giu', 'cze'],
  ['jul', 'juil', 'июл', 'lug', 'lip'],
  ['aug', 'aoû', 'ago', 'авг', 'sie'],
  ['sep', 'set', 'сен', 'wrz'],
  ['oct', 'okt', 'ott', 'out', 'окт', 'paź'],
  ['nov', 'ноя', 'lis'],
  ['dec', 'déc', 'dez', 'dic', 'дек', 'gru'],
];

export const volumeWords = 'volume|vol|vols|band|bd|tome|tom|том|т|jahrgang|jg|årgang|årg|v|t';

export const issueWords =
  'number|numero|número|núm|num|nummer|nro|nrs|nr|nos|no|issue|iss|heft|hft|h|fascicule|fasc|cahier|вып|№|n°|n\\.?º|nº|n';

/** In titles of what collects the talks of a meeting. */
export const meetingWords =
  /\b(?:proc(?:eedings|\.)|conf(?:erence|\.)|symp(?:osium|\.)|workshop|congress|meeting|tagung|konferenz|colloqu(?:e|ium)|actes|atti|annual convention|труды|конференц)/i;

export const thesisWords =
  /\b(?:thesis|thèse|these|tesis|tese|tesi|dissertation|diss\b|habilitation|doktorarbeit|диссерт|proefschrift)/i;

export const reportWords =
  /\b(?:report|rapport|bericht|working paper|white paper|technical note|memorandum|tech\. rep|discussion paper)/i;

export const patentWords = /\b(?:patents?|brevet|patentschrift)\b/i;

export const filmWords = /\b(?:dvd|film|motion picture|video ?cassette|blu-ray)\b/i;

export const softwareWords = /\b(?:computer (?:software|program)|software|r package)\b/i;

export const comingWords =
  /\b(?:in press|forthcoming|to appear|submitted|in preparation|accepted|im druck|im erscheinen|sous presse|en prensa|no prelo|in stampa|в печати)\b/i;
