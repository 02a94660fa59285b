import { parseArticle } from '../../src/core/article/parseArticle.ts';
import { worstInputs } from './worstInputs.ts';

const lengths = { short: 50_000, long: 400_000 };

/** Where the time for a character is this much more in the long text, it grows faster than the text. */
const notable = 2.5;

/** What a pattern or a loop could choke on: the time for a character must not grow with the length of the text. */
suite(`The time that reading takes for a character, from ${lengths.short} to ${lengths.long} characters`, () => {
  for (const format of ['markdown', 'text'] as const) {
    test(format, () => {
      for (const { name, ofLength } of worstInputs) {
        const [short, long] = [lengths.short, lengths.long].map((length) => perCharacter(ofLength(length), format));
        const growth = (long ?? 0) / (short ?? 1);
        const mark = growth > notable ? '  <== grows' : '';
        const shown = JSON.stringify(name).padEnd(48);
        console.log(`      ${shown} ${short?.toFixed(0).padStart(6)} ns, ${growth.toFixed(1)} times${mark}`);
      }
    });
  }
});

/** In nanoseconds, the best of two. */
function perCharacter(source: string, format: 'markdown' | 'text'): number {
  const times = [0, 1].map(() => {
    const started = performance.now();
    parseArticle(source, format);
    return performance.now() - started;
  });
  return (Math.min(...times) * 1e6) / source.length;
}
