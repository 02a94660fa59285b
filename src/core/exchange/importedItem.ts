import { type HighlightColor, maxTagLength } from '../annotation/annotation.ts';
import { createArticleNoteItem, editItem } from '../annotation/editAnnotation.ts';
import type { JsonObject } from '../annotation/json.ts';
import { safeNote } from './safeNote.ts';

/** An annotation of another program, as far as Lectern takes it over. */
export interface ForeignAnnotation {
  /** An IRI that is the same at every import; empty where the other program gives none. */
  readonly id: string;
  /** The text that was annotated; empty where the note is on the article as a whole. */
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly styleClass: HighlightColor;
  /** ISO 8601; empty where it is not known. */
  readonly created: string;
  readonly modified: string;
}

const maxTags = 100;

/** The item of an annotation page for it, with an empty source. Where it stands in its own copy of the text is not taken over. */
export function importedItem(annotation: ForeignAnnotation): JsonObject {
  const { id, created, quote, prefix, suffix, styleClass } = annotation;
  const note = safeNote(annotation.note.trim());
  const whole = createArticleNoteItem({ id, created, source: '', styleClass, note });
  const selector = { type: 'TextQuoteSelector', exact: quote, prefix, suffix };
  const item = quote === '' ? whole : { ...whole, target: { source: '', styleClass, selector: [selector] } };
  const added = annotation.tags.filter((tag) => tag.length <= maxTagLength).slice(0, maxTags);
  const tags = { added, removed: [] };
  return editItem(item, { note: undefined, styleClass: undefined, tags, modified: annotation.modified || created });
}

const hues: readonly (readonly [hue: number, color: HighlightColor])[] = [
  [0, 'pink'],
  [50, 'yellow'],
  [110, 'green'],
  [205, 'blue'],
  [265, 'purple'],
  [310, 'pink'],
  [360, 'pink'],
];

/** The highlight colour that is nearest in hue to `#rrggbb`; undefined for a grey, or what is no such colour. */
export function nearestColor(hex: string): HighlightColor | undefined {
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(hex);
  if (match === null) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16));
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  if (spread < 24) return undefined;
  const sector =
    most === red ? (green - blue) / spread : most === green ? 2 + (blue - red) / spread : 4 + (red - green) / spread;
  const hue = (sector * 60 + 360) % 360;
  return hues.toSorted((a, b) => Math.abs(a[0] - hue) - Math.abs(b[0] - hue))[0]?.[1];
}
