/** A name of CSL-JSON. What does not divide into family and given name (a body, a name that is unsure) is literal. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly suffix?: string;
  readonly literal?: string;
}

/** One date, or two where it is a range: year, month from 1, day. */
export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

/**
 * An item of CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html, `csl-data.json`), keys verbatim.
 * Fields that are not known are absent.
 */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly translator?: readonly CslName[];
  readonly director?: readonly CslName[];
  readonly title?: string;
  readonly 'container-title'?: string;
  readonly 'collection-title'?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly 'number-of-volumes'?: string;
  /** Of a patent, report or act. */
  readonly number?: string;
  /** Ranges with both numbers in full: `433-441`. */
  readonly page?: string;
  readonly 'number-of-pages'?: string;
  readonly edition?: string;
  readonly issued?: CslDate;
  /** When an address was looked up. */
  readonly accessed?: CslDate;
  /** What stands for a date that is still to come: `in press`. */
  readonly status?: string;
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  readonly genre?: string;
  /** What it is printed or recorded on: `Print`, `DVD`. */
  readonly medium?: string;
  readonly note?: string;
  readonly DOI?: string;
  readonly URL?: string;
  readonly PMID?: string;
  readonly PMCID?: string;
  readonly ISBN?: string;
  readonly ISSN?: string;
  /** Where a preprint lies, `arXiv`, and its identifier there. */
  readonly archive?: string;
  readonly archive_location?: string;
  readonly 'citation-number'?: string;
}
