import type { AnnotationPage } from '../annotation/annotationPage.ts';
import { isJsonObject, memberOf } from '../annotation/json.ts';
import { readAnnotation, readArticleNote } from '../annotation/readAnnotation.ts';
import { serializeAnnotationPage } from '../annotation/serializeAnnotationPage.ts';

/**
 * An annotation page as JSON-LD for other programs, with all that the annotation file holds. `source` takes the place of
 * the way from that file to the article: the way to it from where the export lies, URI-encoded.
 */
export function writeJsonLd(page: AnnotationPage, source: string): string {
  const items = page.items.map((item) => {
    if (!isJsonObject(item) || (readAnnotation(item) ?? readArticleNote(item)) === undefined) return item;
    const target = memberOf(item, 'target');
    return { ...item, target: isJsonObject(target) ? { ...target, source } : source };
  });
  return serializeAnnotationPage({ ...page, items });
}
