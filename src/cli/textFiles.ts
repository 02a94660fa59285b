import { readFileSync } from 'node:fs';
import type { SourceArticle } from '../core/anchoring/reanchor.ts';
import { type AnnotationPage, parseAnnotationPage } from '../core/annotation/annotationPage.ts';
import type { Article } from '../core/article/article.ts';
import { formatOf, parseArticle } from '../core/article/parseArticle.ts';

/** A file that cannot be read; the message is one line for the user. */
export class UnreadableFile extends Error {}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EISDIR: 'is a directory',
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
};

/** Reads a file as text: UTF-8, or UTF-16 with a byte order mark. */
export function readText(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new UnreadableFile(`${path}: ${reasons[code] ?? `cannot be read (${code || error})`}`);
  }
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be', { ignoreBOM: true }).decode(bytes);
  if (bytes.includes(0)) throw new UnreadableFile(`${path}: is a binary file, not Markdown or plain text`);
  return bytes.toString('utf8');
}

export function readArticle(path: string): Article {
  return readSourceArticle(path).article;
}

export function readSourceArticle(path: string): SourceArticle {
  const source = readText(path);
  return { source, article: parseArticle(source, formatOf(path)) };
}

export function readPage(path: string): AnnotationPage {
  const page = parseAnnotationPage(readText(path));
  if (!page.ok) throw new UnreadableFile(`${path}: is no annotation page that can be read (${page.error})`);
  return page.value;
}
