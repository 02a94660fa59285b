import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { parseArticle } from '../../src/core/article/parseArticle.ts';
import { readEntry } from '../../src/core/entry/readEntry.ts';
import { inspection } from '../../src/core/inspect/inspection.ts';
import { type ReferenceReader, referenceReader } from '../../src/core/reference/readReference.ts';
import { root } from '../harness/paths.mjs';

const given = JSON.parse(process.env['LECTERN_BENCH'] ?? '[]') as readonly string[];
const folders = given.length > 0 ? given : [join(root, 'test/samples')];
const rounds = 3;

const read = referenceReader(readFileSync(join(root, 'media/reference-weights.txt'), 'utf8').trim());

/** The time that the fields of references take is measured by itself. */
const noFields: ReferenceReader = (_, id = '') => ({
  item: { id, type: 'document' },
  confidence: 0,
  spans: { title: null, container: null },
});

/** Both in one process, article by article in turn, so that whatever else the machine does slows them alike. */
suite('All of inspect beside a bare markdown-it render', () => {
  for (const folder of folders) {
    test(basename(folder), () => {
      const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => readFileSync(join(folder, name), 'utf8'));
      const bare = new MarkdownIt({ html: true });
      let rendering = 0;
      let inspecting = 0;
      let reading = 0;
      // The first round warms both up, and is not counted.
      for (let round = 0; round <= rounds; round++) {
        if (round === 1) rendering = inspecting = 0;
        for (const source of sources) {
          rendering += timed(() => bare.render(source));
          inspecting += timed(() => JSON.stringify(inspection(parseArticle(source, 'markdown'), noFields)));
          const { bibliography } = parseArticle(source, 'markdown');
          reading += timed(() => bibliography.map((entry) => readEntry(entry, read)));
        }
      }
      const times = (milliseconds: number): string => (milliseconds / rendering).toFixed(2);
      console.log(
        `      ${sources.length} articles: ${inspecting.toFixed(0)} ms to ${rendering.toFixed(0)} ms, ${times(inspecting)} times; the fields of their references ${times(reading)} times more`,
      );
    });
  }
});

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
