import type { AnnotationPage } from '../core/annotation/annotationPage.ts';
import { serializeAnnotationPage } from '../core/annotation/serializeAnnotationPage.ts';

const texts = new WeakMap<AnnotationPage, string>();

/** As `serializeAnnotationPage`, for what is asked several times of pages that may be long. */
export function pageText(page: AnnotationPage): string {
  const text = texts.get(page) ?? serializeAnnotationPage(page);
  texts.set(page, text);
  return text;
}
