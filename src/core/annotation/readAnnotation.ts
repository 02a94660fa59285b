import {
  type Annotation,
  type AnnotationTarget,
  type ArticleNote,
  type ArticleTarget,
  type ConfirmedPlace,
  confirmedMember,
  defaultHighlightColor,
  type HighlightColor,
  highlightColors,
  keptMember,
  maxIdLength,
  partMember,
  type TargetPart,
  type TextPositionSelector,
  type TextQuoteSelector,
  type TextualBody,
  targetParts,
} from './annotation.ts';
import { readBlockSelector } from './blockSelector.ts';
import { isJsonObject, type JsonObject, type JsonValue, memberOf } from './json.ts';

/**
 * The annotation that an item of a page is, or undefined where it lacks what Lectern needs: an id and a quote. All else has
 * a default, as the standard leaves it out freely and people edit the file by hand.
 */
export function readAnnotation(item: JsonValue): Annotation | undefined {
  return readItem(item, readTarget);
}

/** The note on the whole article that an item is, or undefined where it is none: its target has no selector at all. */
export function readArticleNote(item: JsonValue): ArticleNote | undefined {
  return readItem(item, readArticleTarget);
}

/** What an item is for the reader: one of the two, or neither. */
export interface ItemContent {
  readonly annotation?: Annotation | undefined;
  readonly articleNote?: ArticleNote | undefined;
}

const nothing: ItemContent = {};
const read = new WeakMap<JsonObject, ItemContent>();

/** As `readAnnotation`, or else as `readArticleNote`. The same item gives the same content: of many, few change at a time. */
export function readContent(item: JsonValue): ItemContent {
  if (!isJsonObject(item)) {
    return nothing;
  }
  const known = read.get(item);
  if (known !== undefined) {
    return known;
  }
  const annotation = readAnnotation(item);
  const content = annotation === undefined ? { articleNote: readArticleNote(item) } : { annotation };
  read.set(item, content);
  return content;
}

function readItem<Target>(item: JsonValue, readTarget: (target: JsonValue | undefined) => Target | undefined) {
  if (!isJsonObject(item)) {
    return undefined;
  }
  const id = memberOf(item, 'id');
  const type = memberOf(item, 'type');
  const target = readTarget(memberOf(item, 'target'));
  if (!isId(id) || !namesOf(type).includes('Annotation') || target === undefined) {
    return undefined;
  }
  const body = listOf(memberOf(item, 'body')).flatMap(readBody);
  const created = textOf(memberOf(item, 'created'));
  return {
    id,
    type: 'Annotation' as const,
    motivation: memberOf(item, 'motivation') === 'commenting' ? ('commenting' as const) : ('highlighting' as const),
    created,
    modified: textOf(memberOf(item, 'modified')) || created,
    body,
    target,
  };
}

/** A member that the standard allows to be one value or a list of them. */
export function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  if (value === undefined || value === null) {
    return [];
  }
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [value as JsonValue];
}

/** True for a body that is the note, as opposed to a tag or to anything that is not text. */
export function isNoteBody(body: JsonValue): body is JsonObject {
  return isTextualBody(body) && memberOf(body, 'purpose') !== 'tagging';
}

export function isTagBody(body: JsonValue): body is JsonObject {
  return isTextualBody(body) && memberOf(body, 'purpose') === 'tagging';
}

function isTextualBody(body: JsonValue): body is JsonObject {
  return isJsonObject(body) && memberOf(body, 'type') === 'TextualBody' && typeof memberOf(body, 'value') === 'string';
}

function readBody(body: JsonValue): TextualBody[] {
  if (!isTextualBody(body)) {
    return [];
  }
  return [
    {
      type: 'TextualBody',
      value: textOf(memberOf(body, 'value')),
      format: memberOf(body, 'format') === 'text/plain' ? 'text/plain' : 'text/markdown',
      purpose: isTagBody(body) ? 'tagging' : 'commenting',
    },
  ];
}

function readTarget(target: JsonValue | undefined): AnnotationTarget | undefined {
  if (!isJsonObject(target)) {
    return undefined;
  }
  const place = readPlace(target);
  if (place === undefined) {
    return undefined;
  }
  const confirmed = memberOf(target, confirmedMember);
  const confirmedPlace = isJsonObject(confirmed) ? readPlace(confirmed) : undefined;
  const kept = textOf(memberOf(target, keptMember));
  const part = asTargetPart(memberOf(target, partMember));
  return {
    source: textOf(memberOf(target, 'source')),
    styleClass: colorOf(target),
    ...(part === undefined ? {} : { part }),
    ...place,
    ...(confirmedPlace === undefined ? {} : { confirmed: confirmedPlace }),
    ...(kept === '' ? {} : { kept }),
  };
}

/** Undefined where there is no quote. */
function readPlace(holder: JsonObject): ConfirmedPlace | undefined {
  const selectors = listOf(memberOf(holder, 'selector')).filter(isJsonObject);
  const quote = firstOf(selectors, readQuote);
  if (quote === undefined) {
    return undefined;
  }
  const position = firstOf(selectors, readPosition);
  const block = firstOf(selectors, readBlockSelector);
  return {
    selector: position === undefined ? [quote] : [quote, position],
    ...(block === undefined ? {} : { block }),
  };
}

/** The standard allows the address alone, too. */
function readArticleTarget(target: JsonValue | undefined): ArticleTarget | undefined {
  if (!isJsonObject(target)) {
    const source = textOf(target);
    return source === '' ? undefined : { source, styleClass: defaultHighlightColor };
  }
  const source = textOf(memberOf(target, 'source'));
  return source === '' || Object.hasOwn(target, 'selector') ? undefined : { source, styleClass: colorOf(target) };
}

function colorOf(target: JsonObject): HighlightColor {
  return firstOf(namesOf(memberOf(target, 'styleClass')), asHighlightColor) ?? defaultHighlightColor;
}

function readQuote(selector: JsonObject): TextQuoteSelector | undefined {
  const exact = textOf(memberOf(selector, 'exact'));
  if (memberOf(selector, 'type') !== 'TextQuoteSelector' || exact === '') {
    return undefined;
  }
  return {
    type: 'TextQuoteSelector',
    exact,
    prefix: textOf(memberOf(selector, 'prefix')),
    suffix: textOf(memberOf(selector, 'suffix')),
  };
}

function readPosition(selector: JsonObject): TextPositionSelector | undefined {
  const start = memberOf(selector, 'start');
  const end = memberOf(selector, 'end');
  if (memberOf(selector, 'type') !== 'TextPositionSelector' || !isOffset(start) || !isOffset(end) || start >= end) {
    return undefined;
  }
  return { type: 'TextPositionSelector', start, end };
}

function firstOf<Item, Value>(items: readonly Item[], read: (item: Item) => Value | undefined): Value | undefined {
  for (const item of items) {
    const value = read(item);
    if (value !== undefined) {
      return value;
    }
  }
  return undefined;
}

function asHighlightColor(name: string): HighlightColor | undefined {
  return highlightColors.find((color) => color === name);
}

function asTargetPart(name: JsonValue | undefined): TargetPart | undefined {
  return targetParts.find((part) => part === name);
}

function namesOf(value: JsonValue | undefined): readonly string[] {
  return listOf(value).filter((name) => typeof name === 'string');
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function isId(value: JsonValue | undefined): value is string {
  return typeof value === 'string' && value !== '' && value.length <= maxIdLength;
}

function isOffset(value: JsonValue | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
