import type { OffsetRange } from '../text/offsetRange.ts';
import type { AnchoredAnnotation } from './anchored.ts';
import { fingerprint } from './fingerprint.ts';

/** What is recorded of a decision to keep an annotation as it is: the words at its place, or that it has none. */
export function keptAs(text: string, textRange: OffsetRange | null): string {
  return textRange === null ? 'orphaned' : fingerprint(text.slice(...textRange));
}

/** True where the reader decided to keep the annotation as it is now in `text`, and is not to be asked again. */
export function isKept(text: string, { annotation, textRange }: AnchoredAnnotation): boolean {
  return annotation.target.kept === keptAs(text, textRange);
}
