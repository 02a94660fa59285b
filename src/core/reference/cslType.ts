import { filmWords, meetingWords, patentWords, reportWords, softwareWords, thesisWords } from './vocabulary.ts';

/** What the type of a work follows from. */
export interface TypeEvidence {
  readonly journal: string;
  readonly container: string;
  readonly title: string;
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
}

const legislationTitle =
  /\b(?:act|law|directive|regulation|statute|code|gesetz|verordnung|loi|ley|décret|закон)\b.{0,30}\b(?:1[89]|20)\d\d|^(?:public law|council directive|regulation \(e[cu]\))/i;

/** The CSL type that fits what was read, `document` where nothing tells. */
export function cslType(evidence: TypeEvidence): string {
  const { journal, container, title, remarks, publisher } = evidence;
  if (patentWords.test(remarks)) return 'patent';
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
  if (journal !== '')
    return evidence.hasDay && !evidence.hasVolume && !evidence.hasPages ? 'article-newspaper' : 'article-journal';
  if (container !== '') {
    if (meetingWords.test(container)) return 'paper-conference';
    if (/encyclop|dictionary|lexi[ck]on|handwörterbuch/i.test(container)) return 'entry-encyclopedia';
    if (publisher !== '' || evidence.hasEditor || evidence.hasPages) return 'chapter';
    return evidence.hasAddress ? 'webpage' : evidence.hasVolume ? 'article-journal' : 'chapter';
  }
  if (evidence.isPreprint) return 'article';
  if (reportWords.test(remarks) || /^(?:technical )?report\b/i.test(title)) return 'report';
  if (!evidence.hasAuthor && legislationTitle.test(title)) return 'legislation';
  if (publisher !== '') return 'book';
  if (evidence.hasAddress) return 'webpage';
  return title !== '' && evidence.hasAuthor && remarks === '' ? 'book' : 'document';
}
