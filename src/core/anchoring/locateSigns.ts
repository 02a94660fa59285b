import type { TextQuoteSelector } from '../annotation/annotation.ts';
import type { OffsetRange } from '../text/offsetRange.ts';

/** Finds a quote without letters and figures, a dash or a bracket: only where it stands in all of its context, once. */
export function locateSigns(text: string, { prefix, exact, suffix }: TextQuoteSelector): OffsetRange | undefined {
  const passage = prefix + exact + suffix;
  const at = text.indexOf(passage);
  const isOnly = at !== -1 && text.indexOf(passage, at + 1) === -1;
  return isOnly && passage !== exact ? [at + prefix.length, at + prefix.length + exact.length] : undefined;
}
