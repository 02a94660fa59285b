import type { PageCitationItem } from '../../core/page/page.ts';

/** What a pinned card is of: the works of a citation, or things that the text refers to, as indices into those of the page. */
export type PinnedSubject =
  | { readonly kind: 'works'; readonly items: readonly PageCitationItem[] }
  | { readonly kind: 'things'; readonly things: readonly number[] };
