import { basename } from 'node:path';
import { anchorAnnotation } from '../core/anchoring/anchor.ts';
import { parseAnnotationPage, readAnnotations } from '../core/annotation/annotationPage.ts';
import { exportedNotes } from '../core/exchange/exportedNote.ts';
import { writeCsv } from '../core/exchange/writeCsv.ts';
import { writeJsonLd } from '../core/exchange/writeJsonLd.ts';
import { englishWords, writeMarkdown } from '../core/exchange/writeMarkdown.ts';
import { readArticle, readText, UnreadableFile } from './textFiles.ts';

export const noteFormats = ['markdown', 'jsonld', 'csv'] as const;
export type NoteFormat = (typeof noteFormats)[number];

/** The annotations of an article in a format. */
export function exportNotes(path: string, pagePath: string, format: NoteFormat): string {
  const article = readArticle(path);
  const page = parseAnnotationPage(readText(pagePath));
  if (!page.ok) throw new UnreadableFile(`${pagePath}: is no annotation page that can be read (${page.error})`);
  const name = basename(path);
  const { annotations, articleNotes } = readAnnotations(page.value);
  const placed = annotations.map((annotation) => anchorAnnotation(article.text, annotation));
  const notes = exportedNotes(article, placed, articleNotes);
  const linkTo = (): string => '';
  switch (format) {
    case 'markdown':
      return writeMarkdown(notes, {
        title: article.title ?? name,
        groupBy: 'section',
        template: '',
        linkTo,
        words: englishWords,
      });
    case 'jsonld':
      return writeJsonLd(page.value, encodeURIComponent(name));
    case 'csv':
      return writeCsv(notes, linkTo);
  }
}
