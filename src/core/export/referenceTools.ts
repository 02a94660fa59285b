import { type ReferenceReader, referenceReader } from '../reference/readReference.ts';
import { copyEntry } from './copyEntry.ts';
import { exportEntries } from './exportEntries.ts';

/** What reads references and writes them. */
export interface ReferenceTools {
  readonly read: ReferenceReader;
  readonly exportEntries: typeof exportEntries;
  readonly copyEntry: typeof copyEntry;
}

/**
 * The tools are a bundle of their own, of which this is what the host sees: only who reads an article with a reference list
 * needs them. @param weights the content of `media/reference-weights.txt`.
 */
export function createReferenceTools(weights: string): ReferenceTools {
  return { read: referenceReader(weights), exportEntries, copyEntry };
}
