import { basename } from 'node:path';
import { anchorAll } from '../core/anchoring/anchorAll.ts';
import { ArticleIndex } from '../core/anchoring/articleIndex.ts';
import { readAnnotations } from '../core/annotation/annotationPage.ts';
import { exportedNotes } from '../core/exchange/exportedNote.ts';
import { writeCsv } from '../core/exchange/writeCsv.ts';
import { writeJsonLd } from '../core/exchange/writeJsonLd.ts';
import { englishWords, writeMarkdown } from '../core/exchange/writeMarkdown.ts';
import { readArticle, readPage } from './textFiles.ts';

export const noteFormats = ['markdown', 'jsonld', 'csv'] as const;
export type NoteFormat = (typeof noteFormats)[number];

/** The annotations of an article in a format. */
export function exportNotes(path: string, pagePath: string, format: NoteFormat): string {
  const article = readArticle(path);
  const page = readPage(pagePath);
  const name = basename(path);
  const { annotations, articleNotes } = readAnnotations(page);
  const placed = anchorAll(new ArticleIndex(article), annotations);
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
      return writeJsonLd(page, encodeURIComponent(name));
    case 'csv':
      return writeCsv(notes, linkTo);
  }
}
