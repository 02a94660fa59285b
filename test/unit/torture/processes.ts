import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { idOf, parseAnnotationPage } from '../../../src/core/annotation/annotationPage.ts';

/** True in `npm run torture`: many more cases than fit into a test run. */
export const isLong = process.env['LECTERN_TORTURE'] === 'long';

export interface Run {
  /** The ids that the program said are saved. */
  readonly saved: readonly string[];
  /** All else that it printed. */
  readonly printed: readonly string[];
}

export interface RunOptions {
  /** The URL of `annotator.process.mjs`, which only a suite knows: its own file is bundled beside it. */
  readonly program: URL;
  readonly uri: string;
  readonly prefix: string;
  readonly count: number;
  readonly renames: 'atomically' | 'deletesFirst';
  /** Kills the program so many milliseconds after it was told for the first time that something is saved. */
  readonly killAfter?: number;
}

/** Runs `annotator.process.ts` to its end, or to its death. */
export function annotate({ program, uri, prefix, count, renames, killAfter }: RunOptions): Promise<Run> {
  const child = spawn(process.execPath, [fileURLToPath(program), uri, prefix, String(count), renames], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  let timer: NodeJS.Timeout | undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (killAfter !== undefined) {
      timer ??= setTimeout(() => child.kill('SIGKILL'), killAfter);
    }
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(timer);
      const lines = output.split('\n').filter((line) => line !== '');
      const saved = lines.filter((line) => line.startsWith('saved ')).map((line) => line.slice('saved '.length));
      resolve({ saved, printed: lines.filter((line) => !line.startsWith('saved ')) });
    });
  });
}

/** A folder that is there while `use` runs, given as a URI with a slash at its end. */
export async function inFolder<Value>(use: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-torture-'));
  try {
    return await use(`${pathToFileURL(folder).href}/`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The ids in an annotation file, in its order. Throws where it is no such file. */
export function idsIn(uri: string): readonly (string | undefined)[] {
  const page = parseAnnotationPage(readFileSync(fileURLToPath(uri), 'utf8'));
  if (!page.ok) {
    throw new Error(`the file is damaged: ${page.error}`);
  }
  return page.value.items.map(idOf);
}
