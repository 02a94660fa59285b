import type { MappedText } from '../text/mappedText.ts';

/** An entry of a reference list before it has its place in the article. */
export interface DraftEntry {
  readonly number: number | null;
  readonly numberInferred: boolean;
  readonly content: MappedText;
}
