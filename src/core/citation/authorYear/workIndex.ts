import type { Work } from './work.ts';
import { YearWorks } from './yearWorks.ts';

/** The works of a list by their years. */
export class WorkIndex {
  readonly #years = new Map<string, YearWorks>();
  /** The works of entries without any year: cited without one, or with one that the list lacks. */
  readonly #undated = new YearWorks();
  #undatedCount = 0;

  constructor(works: readonly Work[]) {
    for (const work of works) {
      if (work.authors.length === 0) continue;
      for (const year of new Set(work.years.map((cited) => cited.year))) {
        const inYear = this.#years.get(year) ?? new YearWorks();
        this.#years.set(year, inYear);
        inYear.add(work);
      }
      if (work.years.length > 0) continue;
      this.#undated.add(work);
      this.#undatedCount++;
    }
  }

  /** Whether any work is cited by "in press" and the like. */
  get hasUndated(): boolean {
    return this.undated !== undefined || this.#years.has('undated');
  }

  /** The works of a year; undefined where the list has none. */
  in(year: string): YearWorks | undefined {
    return this.#years.get(year);
  }

  /** The works of entries without any year; undefined where there are none. */
  get undated(): YearWorks | undefined {
    return this.#undatedCount > 0 ? this.#undated : undefined;
  }
}
