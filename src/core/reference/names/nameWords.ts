/** Words in and around names, in small letters. */

/** Between the names of a list. */
export const conjunctions: ReadonlySet<string> = new Set('and & und et y e en och og i и та és a'.split(' '));

/** May begin a family name, in small letters or with a capital. */
export const particles: ReadonlySet<string> = new Set(
  "van von vom der den de da di du do dos das del della dela la le les el al ter ten te zu zur zum af av bin ibn ben los las 't d' o' d’ o’ l’ l' ver mc mac st san".split(
    ' ',
  ),
);

export const suffixes = /^(?:jr|sr|jnr|snr|junior|filho|neto|sobrinho|ii|iii|iv|2nd|3rd|4th|dr)\.?$/i;

/** A body, not a person. */
export const bodyWords =
  /(?:^|[\s(])(?:collaborations?|consortium|group|team|committee|council|commission|association|society|institute?|organi[sz]ation|ministry|department|dept|agency|office|bureau|board|network|project|federation|foundation|fund|bank|centers?|centres?|university|universität|université|universidad|universidade|college|school|united nations|nations|government|authority|administration|service|services|union|academy|initiative|program(?:me)?|study|studies|investigators|working|partnership|corporation|company|inc|ltd|gmbh|press|news|times|staff|editors?|international|national|world|european|american|federal|ministerio|ministère|instituto|institut|comisión|comité|bundesministerium|statistics)(?=$|[\s,.)])/i;

/** Says that the list of names goes on: the rest is no name. */
export const andOthers =
  /(?:\bet[\s.]*al(?:ii|ia)?\b\.?|& al\b\.?|\band others\b|\band colleagues\b|\bu\. ?a\.(?=$|[\s,;)])|\by otros\b|\bи др\.?|\be outros\b|\bet coll?\b\.?|等|他$|\.\.\.|…|\. \. \.)/iu;

/** Before names: what these people did. */
export const leadingRole =
  /^(?:[\s,.;:([]|\b(?:in|dans|em|en|iz|bei|and|&|with)\b[:,]?(?=\s)|(?:edited|ed|eds|edit[eé]|dir|directed|trans|tr|transl|translated|herausgegeben|hrsg|hg|traduit|trad|written|produced|writer|под ред|ред|пер)\b\.?(?:\s?(?:and|&)\s?(?:edited|trans(?:lated)?|intro(?:duced)?)\b\.?)?\s?(?:by|von|par|por|de|с|and)?(?=[\s.,:])|by\b){1,12}/iu;

/** Behind names: the same. */
export const trailingRole =
  /(?:[\s,;:([]|\b(?:and|&)\b){0,6}(?:\b(?:editors?|eds?|edits?|hrsg|hgg?|dir|dirs|directors?|trans|transl|translators?|tr|org|orgs|coord|coords|comps?|compilers?|producers?|writer|writer\/director|series|guest|vol|volume|red|под ред|ред)\b[\s.,;:)\]/]{0,8}){1,4}$/iu;
