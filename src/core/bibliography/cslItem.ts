/**
 * An item of CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html, `csl-data.json`), keys verbatim.
 * Fields that are not known are absent.
 */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly DOI?: string;
  readonly URL?: string;
  readonly 'citation-number'?: string;
}
