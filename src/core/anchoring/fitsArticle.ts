import type { TextQuoteSelector } from '../annotation/annotation.ts';
import { type AnnotationPage, readAnnotations } from '../annotation/annotationPage.ts';
import type { ArticleIndex } from './articleIndex.ts';

/** Fewer code units are found in many an article. */
const tellingLength = 24;

/**
 * True where annotations that were made on an article elsewhere were made on this one: some of them on exactly this text,
 * or all of them on passages that stand in it as they were. False where there are none on a passage.
 */
export function fitsArticle(page: AnnotationPage, index: ArticleIndex): boolean {
  const targets = readAnnotations(page).annotations.map(({ target }) => target);
  return (
    targets.some(({ block }) => block?.article === index.fingerprint) ||
    (targets.length > 0 && targets.every(({ selector: [quote] }) => standsIn(index.text, quote)))
  );
}

/** With what stood before it, or after it, so far as that was recorded and is needed. */
function standsIn(text: string, { prefix, exact, suffix }: TextQuoteSelector): boolean {
  const passages = exact.length >= tellingLength ? [exact] : [prefix + exact, exact + suffix, prefix + exact + suffix];
  return passages.some((passage) => passage.length >= tellingLength && text.includes(passage));
}
