import { type AnnotationPage, parseAnnotationPage } from '../core/annotation/annotationPage.ts';
import { pageText } from './pageText.ts';
import type { UnsavedPages } from './unsavedPages.ts';

/** What is kept of the annotations of one file while it is not certain that the file has them. */
export class UnsavedCopy {
  readonly #pages: UnsavedPages;
  readonly #uri: string;
  /** True while there may be something that the file has by now. */
  #isKept = false;

  constructor(pages: UnsavedPages, uri: string) {
    this.#pages = pages;
    this.#uri = uri;
  }

  /** What earlier windows left: what the file had, and what was made of it. */
  async restore(): Promise<readonly { readonly base: AnnotationPage; readonly page: AnnotationPage }[]> {
    const kept = await this.#pages.load(this.#uri);
    return kept.flatMap(({ base, text }) => {
      const [before, after] = [parseAnnotationPage(base), parseAnnotationPage(text)];
      this.#isKept ||= before.ok && after.ok;
      return before.ok && after.ok ? [{ base: before.value, page: after.value }] : [];
    });
  }

  /** Rejects where that failed. */
  async keep(base: AnnotationPage, text: string): Promise<void> {
    await this.#pages.keep(this.#uri, { base: pageText(base), text });
    this.#isKept = true;
  }

  /** The file has it now. What is kept for nothing does no harm: it is merged again, and is there already. */
  async forget(): Promise<void> {
    if (this.#isKept) {
      this.#isKept = false;
      await this.#pages.forget(this.#uri).catch(() => undefined);
    }
  }
}
