import { parseArgs } from 'node:util';
import { reportAnchors } from '../core/anchoring/reanchor.ts';
import { readAnnotations } from '../core/annotation/annotationPage.ts';
import { write } from './output.ts';
import { readPage, readSourceArticle } from './textFiles.ts';

/** `lectern anchor FILE --annotations PAGE --json`: where the annotations of a page are in an article. */
export async function anchorCommand(args: readonly string[]): Promise<number | undefined> {
  const { positionals, values } = parseArgs({
    args: [...args],
    options: { annotations: { type: 'string' }, json: { type: 'boolean' } },
    allowPositionals: true,
    strict: false,
  });
  const [file, ...more] = positionals;
  const { annotations: page, json } = values;
  if (file === undefined || more.length > 0 || typeof page !== 'string' || json !== true) return undefined;
  const { annotations } = readAnnotations(readPage(page));
  await write(`${JSON.stringify(reportAnchors(readSourceArticle(file), annotations))}\n`);
  return 0;
}
