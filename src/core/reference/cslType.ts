import { filmWords, meetingWords, patentWords, reportWords, softwareWords, thesisWords } from './vocabulary.ts';

/** What the type of a work follows from. */
export interface TypeEvidence {
  readonly journal: string;
  readonly container: string;
  /** An `In` stands before the container. */
  readonly isWithin: boolean;
  readonly title: string;
  /** The whole reference. */
  readonly text: string;
  /** Genre and note. */
  readonly remarks: string;
  readonly publisher: string;
  readonly hasEditor: boolean;
  readonly hasDirector: boolean;
  readonly hasVolume: boolean;
  readonly hasPages: boolean;
  readonly hasDay: boolean;
  readonly hasAddress: boolean;
  readonly isPreprint: boolean;
  readonly hasAuthor: boolean;
  /** At least one author is a person, not a body. */
  readonly hasPerson: boolean;
}

const legislationTitle =
  /\b(?:act|law|directive|regulation|statute|code|gesetz|verordnung|loi|ley|décret|закон)\b.{0,30}\b(?:1[89]|20)\d\d|^(?:public law|council directive|regulation \(e[cu]\))/i;

const actNumber =
  /\b(?:directive|regulation|decision|richtlinie|verordnung|reglamento|directiva|règlement)\b[^.]{0,24}?\b(?:\d{4}\/\d{1,4}|\d{2,4}\/\d{1,4}\/(?:EC|EU|EEC|EG|CE|UE))/i;

const patent =
  /\b(?:U\.?\s?S\.?|european|german|japanese|EP|WO|united states|international)\s+(?:pat(?:ent)?s?\b\.?)(?:\s?(?:app(?:lication|l?\.)?|no\.?|number|#|[A-Z]{2}))*\s*[A-Z]{0,2}\s?\d/i;

/** The number that is printed behind `Patent`. */
export const patentNumber = (text: string): string | undefined =>
  /\bpat(?:ent)?s?\b\.?\s?(?:(?:app(?:lication|l?\.)?|no|number)\b\.?\s?|#\s?)*([A-Z]{0,2}\s?(?=\d[\d,/ ]{4})\d(?:[\d/]|[, ]\d{3}(?!\d))+(?:\s?[A-Z]\d?\b)?)/i
    .exec(text)?.[1]
    ?.trim();

/** Names of meetings that are no more than capitals and a year: `ICCV’11`, `CHI 2004`. */
const meetingName = /^[A-Z][A-Za-z]{0,2}[A-Z]{1,6}(?:[’' -]{0,2}(?:19|20)?\d\d)?$/;

/** The CSL type that fits what was read, `document` where nothing tells. */
export function cslType(evidence: TypeEvidence): string {
  const { journal, container, title, remarks, publisher } = evidence;
  if (patentWords.test(remarks) || (journal === '' && container === '' && patent.test(evidence.text))) return 'patent';
  if (thesisWords.test(remarks) || thesisWords.test(container) || /^dissertation abstracts/i.test(journal))
    return 'thesis';
  if (/personal communication|pers\. comm/i.test(remarks)) return 'personal_communication';
  if (evidence.hasDirector || filmWords.test(remarks)) return 'motion_picture';
  if (softwareWords.test(remarks)) return 'software';
  if (
    journal !== '' &&
    meetingWords.test(journal) &&
    !/\bproc(?:\.|eedings of the) (?:nat|royal|r\.|inst)/i.test(journal) &&
    !evidence.hasVolume
  )
    return 'paper-conference';
  if (/^official journal|^OJ\b|^amtsblatt/i.test(journal) && !evidence.hasPerson && actNumber.test(title))
    return 'legislation';
  if (journal !== '' && !evidence.hasPages && reportWords.test(journal)) return 'report';
  if (journal !== '')
    return evidence.hasDay && !evidence.hasVolume && !evidence.hasPages ? 'article-newspaper' : 'article-journal';
  if (container !== '') {
    if (meetingWords.test(container) || (evidence.isWithin && meetingName.test(container))) return 'paper-conference';
    if (/encyclop|dictionary|lexi[ck]on|handwörterbuch/i.test(container)) return 'entry-encyclopedia';
    const isInBook = evidence.hasPages && (evidence.isWithin || !evidence.hasVolume);
    if (publisher !== '' || evidence.hasEditor || isInBook) return 'chapter';
    if (evidence.hasVolume && !evidence.hasAddress) return 'article-journal';
    if (evidence.isWithin) return 'chapter';
    return evidence.hasAddress ? 'webpage' : 'article-journal';
  }
  if (!evidence.hasPerson && actNumber.test(title)) return 'legislation';
  if (evidence.isPreprint) return 'article';
  if (reportWords.test(remarks) || /^(?:technical )?report\b/i.test(title)) return 'report';
  if (!evidence.hasPerson && legislationTitle.test(title)) return 'legislation';
  if (publisher !== '') return 'book';
  if (evidence.hasAddress) return 'webpage';
  return title !== '' && evidence.hasAuthor && remarks === '' ? 'book' : 'document';
}
