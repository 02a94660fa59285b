/**
 * The shape of every message, for the side that receives it. A webview's messages are input from outside like any
 * other: sizes are bounded and members that are not listed are dropped.
 */
import * as v from 'valibot';
import { highlightColors, maxIdLength, maxTagLength, targetParts } from '../core/annotation/annotation.ts';
import { annotationTargets } from './annotationMessages.ts';
import {
  type HostNotification,
  type PageNotification,
  type PageReplies,
  type PageRequest,
  pageCommands,
} from './messages.ts';
import { pins } from './readingSchemas.ts';
import { copyReference, setEntryStatus, showReferences } from './referenceSchemas.ts';

/** The longest note or quote that is taken, in UTF-16 code units. */
export const maxTextLength = 1_000_000;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const textOffset = count;
const version = v.pipe(v.number(), v.integer());
const text = v.pipe(v.string(), v.maxLength(maxTextLength));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(maxIdLength));
const newId = v.pipe(id, v.regex(/^urn:uuid:[\da-f-]{36}$/));
const range = v.pipe(
  v.tuple([count, count]),
  v.check(([start, end]) => start <= end, 'ends before it starts'),
);
const passage = v.pipe(
  range,
  v.check(([start, end]) => start < end, 'is empty'),
);
const styleClass = v.picklist(highlightColors);
const tags = v.pipe(v.array(v.pipe(v.string(), v.maxLength(maxTagLength))), v.maxLength(1000));

const position = v.object({ textOffset, quote: v.pipe(v.string(), v.maxLength(1000)) });

const selector = v.tuple([
  v.object({
    type: v.literal('TextQuoteSelector'),
    exact: v.pipe(text, v.minLength(1)),
    prefix: text,
    suffix: text,
  }),
  v.pipe(
    v.object({ type: v.literal('TextPositionSelector'), start: count, end: count }),
    v.check(({ start, end }) => start < end, 'is empty'),
  ),
]);

const page = v.object({
  title: v.nullable(v.string()),
  text: v.string(),
  sections: v.array(v.string()),
  blocks: v.array(range),
  citations: v.array(
    v.object({
      textRange: range,
      callout: v.string(),
      items: v.array(
        v.object({
          citationNumber: v.nullable(v.number()),
          entryId: v.nullable(v.string()),
          names: v.nullable(v.string()),
        }),
      ),
    }),
  ),
  things: v.array(v.object({ blocks: range })),
  crossReferences: v.array(v.object({ textRange: range, things: v.array(count) })),
  entries: v.array(
    v.object({
      id: v.string(),
      citationNumber: v.nullable(v.number()),
      numberInferred: v.boolean(),
      text: v.string(),
      textRange: range,
      links: v.array(v.object({ range, href: v.string() })),
      mentions: v.array(count),
    }),
  ),
});

const annotationView = v.object({
  id,
  target: v.picklist(annotationTargets),
  quote: v.string(),
  styleClass,
  note: v.string(),
  noteHtml: v.string(),
  tags: v.array(v.string()),
  state: v.picklist(['exact', 'moved', 'changed', 'ambiguous', 'orphaned']),
  textRange: v.nullable(range),
  candidates: v.array(range),
  changes: v.array(v.object({ kind: v.picklist(['same', 'inserted', 'deleted']), text: v.string() })),
  lastPlace: v.nullable(v.object({ headings: v.string(), textOffset })),
  kept: v.boolean(),
  unsaved: v.boolean(),
});

const annotationState = {
  version,
  revision: count,
  pending: count,
  writable: v.boolean(),
  notice: v.nullable(v.string()),
};

const hostNotification = v.variant('type', [
  v.object({
    type: v.literal('showArticle'),
    version,
    page,
    format: v.picklist(['markdown', 'text']),
    resourceBase: v.nullable(v.string()),
    position: v.nullable(textOffset),
  }),
  v.object({ type: v.literal('showFailure'), message: v.string() }),
  v.object({ type: v.literal('showAnnotations'), ...annotationState, annotations: v.array(annotationView) }),
  v.object({
    type: v.literal('changeAnnotations'),
    ...annotationState,
    base: count,
    removed: v.array(id),
    changed: v.array(v.object({ index: count, annotation: annotationView })),
    shifted: v.array(v.object({ index: count, textRange: range })),
  }),
  showReferences,
  v.object({ type: v.literal('revealAnnotation'), id }),
  v.object({ type: v.literal('revealEntry'), entryId: id }),
  v.object({ type: v.literal('revealPlace'), textOffset }),
  v.object({
    type: v.literal('showShortcuts'),
    shortcuts: v.array(v.object({ title: v.string(), key: v.string(), mac: v.string() })),
  }),
  v.object({
    type: v.literal('setTypography'),
    zoom: v.number(),
    measure: v.number(),
    lineHeight: v.number(),
    fontFamily: v.string(),
    justified: v.boolean(),
    highlightEnds: v.boolean(),
  }),
  v.object({ type: v.literal('restorePins'), pins }),
  v.object({ type: v.literal('lightUp'), version, textRange: range }),
  v.object({ type: v.literal('setScrollSync'), on: v.boolean() }),
  v.object({ type: v.literal('followSource'), version, textOffset }),
  v.object({ type: v.literal('restoreDrafts'), drafts: v.array(v.object({ id, note: v.string() })) }),
  v.object({
    type: v.literal('runCommand'),
    command: v.picklist(pageCommands),
    styleClass: v.nullable(styleClass),
  }),
]) satisfies v.GenericSchema<unknown, HostNotification>;

const pageNotification = v.variant('type', [
  v.object({ type: v.literal('ready'), viewState: v.object({ panelId: id, position: v.nullable(position) }) }),
  v.object({
    type: v.literal('didRender'),
    version,
    blockCount: count,
    citationCount: count,
    mismatchedBlocks: count,
  }),
  v.object({ type: v.literal('didPaint'), version, revision: count, annotationIds: v.array(id) }),
  v.object({ type: v.literal('askAnnotations') }),
  v.object({ type: v.literal('didScroll'), version, position }),
  v.object({
    type: v.literal('didChangeContext'),
    noteEditorFocused: v.boolean(),
    annotationFocused: v.boolean(),
    cardOpen: v.boolean(),
    hasSelection: v.boolean(),
    canGoBack: v.boolean(),
    canGoForward: v.boolean(),
  }),
  v.object({ type: v.literal('askShortcuts') }),
  v.object({ type: v.literal('changeKeys') }),
  v.object({ type: v.literal('keepPins'), pins }),
  v.object({ type: v.literal('pointAt'), target: v.union([v.object({ annotation: id }), v.object({ entry: id })]) }),
  v.object({ type: v.literal('leadSource'), version, textOffset }),
  v.object({ type: v.literal('openLink'), href: v.pipe(v.string(), v.maxLength(10_000)) }),
  v.object({ type: v.literal('openSource'), version, textOffset: v.nullable(textOffset) }),
  v.object({ type: v.literal('draftNote'), id, note: v.nullable(text) }),
  v.object({ type: v.literal('openAnnotationFile'), id: v.nullable(id) }),
  v.object({ type: v.literal('copyText'), text }),
  v.object({
    type: v.literal('copyPassage'),
    as: v.picklist(['quote', 'link']),
    version,
    textRange: v.nullable(range),
    annotationId: v.nullable(id),
  }),
  v.object({ type: v.literal('reportError'), message: v.pipe(v.string(), v.maxLength(100_000)) }),
]) satisfies v.GenericSchema<unknown, PageNotification>;

const pageRequest = v.variant('type', [
  v.object({
    type: v.literal('createAnnotation'),
    id: newId,
    selector,
    styleClass,
    note: v.exactOptional(text),
    part: v.exactOptional(v.picklist(targetParts)),
  }),
  v.object({ type: v.literal('createArticleNote'), id: newId, styleClass }),
  v.object({
    type: v.literal('updateAnnotation'),
    id,
    note: v.exactOptional(text),
    styleClass: v.exactOptional(styleClass),
    tags: v.exactOptional(v.object({ added: tags, removed: tags })),
  }),
  v.object({
    type: v.literal('placeAnnotation'),
    version,
    id,
    by: v.picklist(['confirm', 'reattach', 'resize']),
    textRange: passage,
  }),
  v.object({ type: v.literal('keepAnnotation'), id }),
  v.object({ type: v.literal('deleteAnnotation'), id }),
  copyReference,
  setEntryStatus,
  v.object({ type: v.literal('undo') }),
  v.object({ type: v.literal('redo') }),
]) satisfies v.GenericSchema<unknown, PageRequest>;

const pageReplies: { readonly [Type in keyof PageReplies]: v.GenericSchema<unknown, PageReplies[Type]> } = {
  createAnnotation: v.null(),
  createArticleNote: v.null(),
  updateAnnotation: annotationView,
  placeAnnotation: annotationView,
  keepAnnotation: annotationView,
  deleteAnnotation: v.null(),
  copyReference: v.null(),
  setEntryStatus: v.null(),
  undo: v.boolean(),
  redo: v.boolean(),
};

/** Each gives undefined for what is not such a message. */
export const validate = {
  hostNotification: (data: unknown): HostNotification | undefined => parse(hostNotification, data),
  pageNotification: (data: unknown): PageNotification | undefined => parse(pageNotification, data),
  pageRequest: (data: unknown): PageRequest | undefined => parse(pageRequest, data),
  /** A reply to a request of the page, by the type of the request. */
  pageReply: <Type extends keyof PageReplies>(type: Type, value: unknown): PageReplies[Type] | undefined =>
    parse(pageReplies[type], value),
};

function parse<Output>(schema: v.GenericSchema<unknown, Output>, data: unknown): Output | undefined {
  const result = v.safeParse(schema, data);
  return result.success ? result.output : undefined;
}
