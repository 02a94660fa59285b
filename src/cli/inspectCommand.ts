import { createInterface } from 'node:readline';
import { inspection } from '../core/inspect/inspection.ts';
import { summary } from '../core/inspect/summary.ts';
import { write } from './output.ts';
import { readReference } from './reader.ts';
import { readArticle, UnreadableFile } from './textFiles.ts';

/** `lectern inspect FILE... [--json]`, `lectern inspect --jsonl [FILE...]`. Gives the exit code; undefined: wrong usage. */
export async function inspectCommand(args: readonly string[]): Promise<number | undefined> {
  const files = args.filter((arg) => !arg.startsWith('--'));
  if (args.includes('--jsonl')) {
    await inspectLines(files.length > 0 ? files : createInterface({ input: process.stdin }));
    return 0;
  }
  if (files.length === 0) return undefined;
  for (const path of files) {
    await write(args.includes('--json') ? `${inspectJson(path)}\n` : summary(path, readArticle(path)));
  }
  return 0;
}

function inspectJson(path: string): string {
  return JSON.stringify(inspection(readArticle(path), readReference));
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
