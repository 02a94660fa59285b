import type { UnsavedPages } from '../../src/host/unsavedPages.ts';

/** A place that keeps nothing. */
export const noUnsaved: UnsavedPages = {
  load: async () => [],
  keep: async () => {
    throw new Error('nothing is kept');
  },
  forget: async () => undefined,
};
