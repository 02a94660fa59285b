import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import weights from '../media/reference-weights.txt';
import { anchorAnnotation } from './core/anchoring/anchor.ts';
import { parseAnnotationPage, readAnnotations } from './core/annotation/annotationPage.ts';
import { type ArticleFormat, formatOf, parseArticle } from './core/article/parseArticle.ts';
import { exportedNotes } from './core/exchange/exportedNote.ts';
import { writeCsv } from './core/exchange/writeCsv.ts';
import { writeJsonLd } from './core/exchange/writeJsonLd.ts';
import { englishWords, writeMarkdown } from './core/exchange/writeMarkdown.ts';
import { inspection } from './core/inspect/inspection.ts';
import { summary } from './core/inspect/summary.ts';
import { referenceReader } from './core/reference/readReference.ts';

const usage = `Usage:
  lectern inspect FILE... [--json]   what Lectern reads in an article
  lectern inspect --jsonl            the same for a list of paths on standard input, one object a line
  lectern export FILE --annotations PAGE.json --format markdown|jsonld|csv
                                     the annotations of an article, with their places in it
  lectern references --jsonl         the fields of references on standard input, one a line, as CSL-JSON, one item a line
`;

/** A file that cannot be read as an article; the message is one line for the user. */
class UnreadableFile extends Error {}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EISDIR: 'is a directory',
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
};

/** Reads a file as text: UTF-8, or UTF-16 with a byte order mark. */
function readText(path: string): string {
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

function inspect(path: string): { source: string; format: ArticleFormat } {
  return { source: readText(path), format: formatOf(path) };
}

function inspectJson(path: string): string {
  const { source, format } = inspect(path);
  return JSON.stringify(inspection(parseArticle(source, format)));
}

async function inspectLines(paths: Iterable<string> | AsyncIterable<string>): Promise<void> {
  for await (const path of paths) {
    if (path.trim() === '') continue;
    try {
      await write(`${inspectJson(path)}\n`);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      await write(`${JSON.stringify({ error: error.message })}\n`);
    }
  }
}

/** One line for each line, so that they can be laid side by side. */
async function referenceLines(lines: AsyncIterable<string>): Promise<void> {
  const readReference = referenceReader(weights);
  let count = 0;
  for await (const line of lines) {
    count++;
    const isReadable = /[\p{L}\p{N}]/u.test(line);
    const result = isReadable ? readReference(line, `ref-${count}`).item : { error: `line ${count}: no reference` };
    await write(`${JSON.stringify(result)}\n`);
  }
}

/** The annotations of an article in a format; undefined for a format that is not known. */
function exportAnnotations(path: string, pagePath: string, format: string): string | undefined {
  const { source, format: articleFormat } = inspect(path);
  const page = parseAnnotationPage(readText(pagePath));
  if (!page.ok) throw new UnreadableFile(`${pagePath}: is no annotation page that can be read (${page.error})`);
  const article = parseArticle(source, articleFormat);
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
    default:
      return undefined;
  }
}

/** Runs `export` with its arguments; undefined where they make no sense. */
function runExport(args: readonly string[]): string | undefined {
  const options = new Map<string, string>();
  const files: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg.startsWith('--')) options.set(arg, args[++i] ?? '');
    else files.push(arg);
  }
  const [file, ...more] = files;
  const page = options.get('--annotations');
  const format = options.get('--format') ?? '';
  const isKnown = [...options.keys()].every((name) => name === '--annotations' || name === '--format');
  if (file === undefined || more.length > 0 || !isKnown || page === undefined) return undefined;
  return exportAnnotations(file, page, format);
}

/** Waits until a slow reader of our output has caught up. */
function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => process.stdout.write(text, (error) => (error ? reject(error) : resolve())));
}

async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  const files = rest.filter((arg) => !arg.startsWith('--'));
  const unknown = rest.find((arg) => arg.startsWith('--') && arg !== '--json' && arg !== '--jsonl');
  if (command === '--help' || command === '-h') {
    await write(usage);
    return 0;
  }
  if (command === 'references' && rest.length === 1 && rest[0] === '--jsonl') {
    await referenceLines(createInterface({ input: process.stdin }));
    return 0;
  }
  if (command === 'export') {
    return await printExport(rest);
  }
  if (command !== 'inspect' || unknown !== undefined) {
    process.stderr.write(unknown === undefined ? usage : `lectern: unknown option ${unknown}\n${usage}`);
    return 2;
  }
  if (rest.includes('--jsonl')) {
    await inspectLines(files.length > 0 ? files : createInterface({ input: process.stdin }));
    return 0;
  }
  if (files.length === 0) {
    process.stderr.write(usage);
    return 2;
  }
  try {
    if (rest.includes('--json')) {
      for (const path of files) await write(`${inspectJson(path)}\n`);
    } else {
      for (const path of files) {
        const { source, format } = inspect(path);
        await write(summary(path, parseArticle(source, format)));
      }
    }
    return 0;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    process.stderr.write(`lectern: ${error.message}\n`);
    return 2;
  }
}

async function printExport(args: readonly string[]): Promise<number> {
  try {
    const text = runExport(args);
    if (text !== undefined) {
      await write(text);
      return 0;
    }
    process.stderr.write(usage);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    process.stderr.write(`lectern: ${error.message}\n`);
  }
  return 2;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe may leave early (`| head`).
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
