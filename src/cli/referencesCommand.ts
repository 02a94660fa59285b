import { createInterface } from 'node:readline';
import { write } from './output.ts';
import { readReference } from './reader.ts';

/** `lectern references --jsonl`: one line for each line, so that they can be laid side by side. */
export async function referencesCommand(args: readonly string[]): Promise<number | undefined> {
  if (args.length !== 1 || args[0] !== '--jsonl') return undefined;
  let count = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    count++;
    const isReadable = /[\p{L}\p{N}]/u.test(line);
    const result = isReadable ? readReference(line, `ref-${count}`).item : { error: `line ${count}: no reference` };
    await write(`${JSON.stringify(result)}\n`);
  }
  return 0;
}
