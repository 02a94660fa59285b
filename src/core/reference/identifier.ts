import type { OffsetRange } from '../text/offsetRange.ts';

/** An identifier as it stands in a reference. */
export interface Identifier {
  readonly kind: 'DOI' | 'URL' | 'arXiv' | 'PMID' | 'PMCID' | 'ISBN' | 'ISSN';
  /** Closed up, without prefix or resolver: `10.1000/xyz`, `hep-th/9901001`, `PMC123`. */
  readonly value: string;
  /** With the prefix or resolver. */
  readonly range: OffsetRange;
}
