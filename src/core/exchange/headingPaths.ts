import type { Article } from '../article/article.ts';

interface Stretch {
  /** Where it begins, in the article text. */
  readonly start: number;
  readonly path: readonly string[];
}

/** The headings that each place of an article stands under. */
export class HeadingPaths {
  readonly #stretches: readonly Stretch[];

  constructor({ blocks, text }: Pick<Article, 'blocks' | 'text'>) {
    const open: { readonly level: number; readonly title: string }[] = [];
    const stretches: Stretch[] = [];
    for (const { kind, level = 1, textRange } of blocks) {
      if (kind !== 'heading') continue;
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
      open.push({ level, title: text.slice(...textRange).trim() });
      stretches.push({ start: textRange[0], path: open.map(({ title }) => title) });
    }
    this.#stretches = stretches;
  }

  /** From the outermost heading to the one that is nearest above a text offset; empty above the first. */
  at(textOffset: number): readonly string[] {
    let low = 0;
    let high = this.#stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#stretches[middle] as Stretch).start <= textOffset) low = middle + 1;
      else high = middle;
    }
    return this.#stretches[low - 1]?.path ?? [];
  }
}
