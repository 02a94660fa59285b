/**
 * What a token of a reference can belong to. The order is part of the weights: a change needs new ones.
 * `journal` and `container` are both what CSL calls the container title; which of the two tells an article from a
 * chapter. `volume` covers the issue too: the shapes `12(3)` and `Bd. 12, Heft 3` are taken apart by rules.
 */
export const labels = [
  'author',
  'editor',
  'translator',
  'director',
  'title',
  'journal',
  'container',
  'collection',
  'volume',
  'pages',
  'date',
  'publisher',
  'location',
  'edition',
  'genre',
  'note',
  'url',
  'id',
  'number',
] as const;

export type Label = (typeof labels)[number];
