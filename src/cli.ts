import { anchorCommand } from './cli/anchorCommand.ts';
import { exportCommand } from './cli/exportCommand.ts';
import { inspectCommand } from './cli/inspectCommand.ts';
import { complain, write } from './cli/output.ts';
import { reanchorCommand } from './cli/reanchorCommand.ts';
import { referencesCommand } from './cli/referencesCommand.ts';
import { UnreadableFile } from './cli/textFiles.ts';

const usage = `Usage:
  lectern inspect FILE... [--json]   what Lectern reads in an article
  lectern inspect --jsonl            the same for a list of paths on standard input, one object a line
  lectern references --jsonl         the fields of references on standard input, one a line, as CSL-JSON, one item a line
  lectern export FILE --format bibtex|csl-json|ris
                                     the reference list of an article
  lectern export FILE --annotations PAGE.json --format markdown|jsonld|csv
                                     the annotations of an article, with their places in it
  lectern anchor FILE --annotations PAGE.json --json
                                     where annotations made on this or on another version of an article are in it
  lectern reanchor --jsonl           the same for ranges of a file: an object with from, to and ranges a line
`;

interface Command {
  readonly options: readonly string[];
  /** Gives the exit code; undefined where it was called in a wrong way. */
  readonly run: (args: readonly string[]) => Promise<number | undefined>;
}

const commands: ReadonlyMap<string, Command> = new Map([
  ['inspect', { options: ['--json', '--jsonl'], run: inspectCommand }],
  ['references', { options: ['--jsonl'], run: referencesCommand }],
  ['anchor', { options: ['--annotations', '--json'], run: anchorCommand }],
  ['reanchor', { options: ['--jsonl'], run: reanchorCommand }],
  ['export', { options: ['--annotations', '--format'], run: exportCommand }],
]);

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h') {
    await write(usage);
    return 0;
  }
  const command = commands.get(name);
  const unknown = args.find((arg) => arg.startsWith('--') && command?.options.includes(arg) === false);
  if (unknown !== undefined) complain(`unknown option ${unknown}`);
  try {
    const code = unknown === undefined ? await command?.run(args) : undefined;
    if (code === undefined) process.stderr.write(usage);
    return code ?? 2;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    complain(error.message);
    return 2;
  }
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
