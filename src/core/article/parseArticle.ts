import { readBibliography } from '../bibliography/readBibliography.ts';
import { findCitations } from '../citation/findCitations.ts';
import { readMarkdown } from '../markdown/readMarkdown.ts';
import { readPlainText } from '../plainText/readPlainText.ts';
import { removeFurniture } from '../repair/furniture.ts';
import { joinHeadings } from '../repair/joinHeadings.ts';
import { Lexicon } from '../repair/lexicon.ts';
import { mergeParagraphs } from '../repair/mergeParagraphs.ts';
import type { Article } from './article.ts';
import { assemble } from './assemble.ts';
import { findProblems } from './findProblems.ts';
import { findTitle } from './findTitle.ts';

export type ArticleFormat = 'markdown' | 'text';

/** The format of a file by its name: `.md` and `.markdown` are Markdown, all else is plain text. */
export function formatOf(path: string): ArticleFormat {
  return /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'text';
}

/** Reads an article. No input makes it throw: what is wrong with it is listed in `problems`. */
export function parseArticle(file: string, format: ArticleFormat): Article {
  // No page can show a NUL, and a byte order mark would hide a heading; both give way to one character each.
  const source = file.replaceAll('\0', '\ufffd').replace(/^\ufeff/, ' ');
  const raw = format === 'markdown' ? readMarkdown(source) : readPlainText(source);
  const { blocks, furniture } = removeFurniture(raw);
  const lexicon = new Lexicon(raw.map((block) => block.content.text));
  // The lists are read first: their entries may end without a full stop, and are no paragraphs that a page break cut.
  const parts = readBibliography(blocks, lexicon).map((part) =>
    part.kind === 'entries' ? part : { ...part, blocks: mergeParagraphs(joinHeadings(part.blocks)) },
  );
  const assembled = assemble(source, parts, lexicon);
  const { citations, citationStyle } = findCitations(assembled);
  const title = findTitle(assembled.blocks, assembled.text);
  const problems = findProblems(assembled, citations);
  return { ...assembled, title, citations, citationStyle, problems, furniture };
}
