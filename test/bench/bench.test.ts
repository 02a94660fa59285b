import { parseArticle } from '../../src/core/article/parseArticle.ts';
import { layoutPage } from '../../src/core/page/layoutPage.ts';
import { longMarkdown, longText } from './articles.ts';

/** A paper, a thesis, and more than anybody writes: the time must grow with the length, not with its square. */
const lengths = [50_000, 200_000, 800_000];

suite('From the source to the page', () => {
  for (const length of lengths) {
    for (const format of ['markdown', 'text'] as const) {
      test(`${format}, ${length / 1000}k characters`, () => {
        const source = format === 'markdown' ? longMarkdown(length) : longText(length);
        const parsing = median(() => parseArticle(source, format));
        const article = parseArticle(source, format);
        const layout = median(() => layoutPage(article));
        const { bibliography, citations } = article;
        console.log(
          `      parse ${parsing.toFixed(0)} ms, lay out ${layout.toFixed(0)} ms: ` +
            `${bibliography.length} entries, ${citations.length} citations`,
        );
      });
    }
  }
});

function median(work: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[2] ?? 0;
}
