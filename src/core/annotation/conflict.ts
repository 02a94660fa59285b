import { type AnnotationPage, emptyAnnotationPage, idOf, parseAnnotationPage } from './annotationPage.ts';
import { isJsonObject, type JsonValue } from './json.ts';
import { hasUniqueMembers, mendCommas } from './mendCommas.ts';
import { mergeAnnotationPages } from './mergeAnnotationPages.ts';
import { mergeItem } from './mergeItem.ts';

/** The texts that git could not bring together, each whole; `base` where the style of the markers tells it (`diff3`). */
export interface ConflictSides {
  readonly base: string | undefined;
  readonly mine: string;
  readonly theirs: string;
}

type Side = 'mine' | 'base' | 'theirs';

/** Every marker stands at the start of a line, where no JSON that Lectern writes has anything but a brace or a space. */
const markers: readonly (readonly [RegExp, Side | 'both', (Side | 'both')[]])[] = [
  [/^<{7}(?: |$)/, 'mine', ['both']],
  [/^\|{7}(?: |$)/, 'base', ['mine']],
  [/^={7}$/, 'theirs', ['mine', 'base']],
  [/^>{7}(?: |$)/, 'both', ['theirs']],
];

/** The sides of all conflicts in a text, undefined where it holds none, or its markers are not in their order. */
export function splitConflict(text: string): ConflictSides | undefined {
  const sides: Record<Side, string[]> = { mine: [], base: [], theirs: [] };
  let at: Side | 'both' = 'both';
  const seen = new Set<Side | 'both'>();
  for (const line of text.split(/(?<=\n)/)) {
    const bare = line.replace(/\r?\n$/, '');
    const marker = markers.find(([pattern]) => pattern.test(bare));
    if (marker !== undefined) {
      const [, next, after] = marker;
      if (!after.includes(at)) {
        return undefined;
      }
      at = next;
      seen.add(at);
      continue;
    }
    for (const side of at === 'both' ? (['mine', 'base', 'theirs'] as const) : [at]) {
      sides[side].push(line);
    }
  }
  if (at !== 'both' || !seen.has('theirs')) {
    return undefined;
  }
  return {
    base: seen.has('base') ? sides.base.join('') : undefined,
    mine: sides.mine.join(''),
    theirs: sides.theirs.join(''),
  };
}

/**
 * What both sides of the conflicts in an annotation file made of it, merged by annotation and by field; undefined where a
 * side makes no sense. Where the markers do not tell what both started from, an annotation that one side deleted is back.
 */
export function resolveConflict(text: string): AnnotationPage | undefined {
  const sides = splitConflict(text);
  const mine = sides && parseSide(sides.mine);
  const theirs = sides && parseSide(sides.theirs);
  if (mine === undefined || theirs === undefined) {
    return undefined;
  }
  const base = sides?.base === undefined ? undefined : parseSide(sides.base);
  const merged = mergeAnnotationPages(base ?? emptyAnnotationPage, mine, theirs);
  return { ...merged, items: mergeCopies(merged.items) };
}

/**
 * A side consists of what is in conflict there and of what git has merged around it: commas may be missing, or too many,
 * and two annotations may have become one, which then has members twice.
 */
function parseSide(text: string): AnnotationPage | undefined {
  const page = parseAnnotationPage(text);
  const mended = !page.ok && page.error === 'not-json' ? parseAnnotationPage(mendCommas(text)) : page;
  return mended.ok && hasUniqueMembers(text) ? mended.value : undefined;
}

/** One item of those with one id: git may have kept an annotation at its old place that one side moved to a new one. */
function mergeCopies(items: readonly JsonValue[]): readonly JsonValue[] {
  const merged = new Map<string, JsonValue>();
  items.forEach((item, index) => {
    const id = idOf(item);
    const key = id === undefined ? `no id ${index}` : `id ${id}`;
    const copy = merged.get(key);
    merged.set(key, isJsonObject(copy) && isJsonObject(item) ? mergeItem(undefined, copy, item) : item);
  });
  return [...merged.values()];
}
