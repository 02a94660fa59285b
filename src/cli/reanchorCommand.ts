import { createInterface } from 'node:readline';
import { type AnchorReport, reanchor } from '../core/anchoring/reanchor.ts';
import type { OffsetRange } from '../core/text/offsetRange.ts';
import { write } from './output.ts';
import { readArticle, readSourceArticle, UnreadableFile } from './textFiles.ts';

/** `lectern reanchor --jsonl`: for each line with two files and ranges in the first where they are in the second. */
export async function reanchorCommand(args: readonly string[]): Promise<number | undefined> {
  if (args.length !== 1 || args[0] !== '--jsonl') return undefined;
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() !== '') await write(`${JSON.stringify(reanchorLine(line))}\n`);
  }
  return 0;
}

function reanchorLine(line: string): readonly AnchorReport[] | { readonly error: string } {
  const request = parseRequest(line);
  if (request === undefined) return { error: 'no object with from, to and ranges' };
  try {
    return reanchor(readArticle(request.from), readSourceArticle(request.to), request.ranges);
  } catch (error) {
    if (error instanceof UnreadableFile) return { error: error.message };
    throw error;
  }
}

interface Request {
  readonly from: string;
  readonly to: string;
  readonly ranges: readonly OffsetRange[];
}

function parseRequest(line: string): Request | undefined {
  let request: unknown;
  try {
    request = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof request !== 'object' || request === null) return undefined;
  const { from, to, ranges } = request as Readonly<Record<string, unknown>>;
  if (typeof from !== 'string' || typeof to !== 'string' || !Array.isArray(ranges)) return undefined;
  return ranges.every(isRange) ? { from, to, ranges } : undefined;
}

function isRange(value: unknown): value is OffsetRange {
  return (
    Array.isArray(value) && value.length === 2 && value.every((offset) => Number.isSafeInteger(offset) && offset >= 0)
  );
}
