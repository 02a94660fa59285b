import type { AnnotationTarget, TextQuoteSelector } from '../annotation/annotation.ts';
import type { OffsetRange } from '../text/offsetRange.ts';
import type { ArticleIndex } from './articleIndex.ts';

/**
 * The recorded place of a passage, where it holds still: in the same article, or with all of the recorded context around
 * it and in its own block.
 */
export function findUntouched(index: ArticleIndex, target: AnnotationTarget): OffsetRange | undefined {
  const { selector, block } = target.confirmed ?? target;
  const [quote, position] = selector;
  if (position === undefined || !index.text.startsWith(quote.exact, position.start)) return undefined;
  if (block?.article !== index.fingerprint) {
    // What stands there can be of another block that ends alike: a caption that took the place of one that was moved.
    const unit = block && index.units[index.unitAt(position.start)];
    const isInBlock = block === undefined || (unit !== undefined && block.block.startsWith(unit.whole));
    if (!isInBlock || !standsInContext(index.text, quote, position.start)) return undefined;
  }
  return [position.start, position.start + quote.exact.length];
}

function standsInContext(text: string, { prefix, exact, suffix }: TextQuoteSelector, start: number): boolean {
  const from = start - prefix.length;
  const to = start + exact.length + suffix.length;
  return (
    from >= 0 &&
    text.startsWith(prefix, from) &&
    text.startsWith(suffix, start + exact.length) &&
    // Without a context on one side it has to be that end of the article still.
    (prefix !== '' || start === 0) &&
    (suffix !== '' || to === text.length)
  );
}
