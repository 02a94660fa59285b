import type { CslItem, CslName } from '../bibliography/cslItem.ts';
import type { OffsetRange } from '../text/offsetRange.ts';
import { fieldText, mended } from './cleanText.ts';
import { cslType, patentNumber } from './cslType.ts';
import type { Identifier } from './identifier.ts';
import type { Label } from './labels.ts';
import { labelTokens } from './labelTokens.ts';
import { type Model, readModel } from './model.ts';
import { readNames } from './names/readNames.ts';
import { partTitle } from './partedTitle.ts';
import { plausible } from './plausible.ts';
import { readAccess } from './readAccess.ts';
import { readDate } from './readDate.ts';
import { readEdition } from './readEdition.ts';
import { readPages } from './readPages.ts';
import { readVolume, withoutPages } from './readVolume.ts';
import { closedGaps, type Segment, segmentsOf } from './segments.ts';
import { signedSegments } from './signedReference.ts';
import { spansOf } from './spans.ts';
import { tokenize } from './tokenize.ts';
import { comingWords } from './vocabulary.ts';

/** What a reference says, and how sure that is. */
export interface ReadReference {
  readonly item: CslItem;
  /** From 0 to 1: the chance that every part was taken for what it is, by the model's own account. */
  readonly confidence: number;
  /** Where the parts stand that a reader looks for, in the reference; null where there is none. */
  readonly spans: { readonly title: OffsetRange | null; readonly container: OffsetRange | null };
}

/** Reads the fields of references. */
export type ReferenceReader = (text: string, id?: string) => ReadReference;

/**
 * Gives a reader that works by these weights: the content of `media/reference-weights.txt`. They are decoded when the first
 * reference is read.
 */
export function referenceReader(weights: string): ReferenceReader {
  let model: Model | null = null;
  return (text, id = 'ref-1') => {
    model ??= readModel(weights);
    return readReferenceWith(model, text, id);
  };
}

/** No reference is longer: what goes on further is read up to here. */
const mostCharacters = 5000;

/** The same with weights that are decoded. */
export function readReferenceWith(model: Model, reference: string, id: string): ReadReference {
  const text = reference.length > mostCharacters ? reference.slice(0, mostCharacters) : reference;
  const tokens = tokenize(text);
  const identifiers = tokens.flatMap(({ identifier }) => (identifier === null ? [] : [identifier]));
  const signed = signedSegments(text);
  if (signed !== null) {
    return { item: itemOf(text, signed, identifiers, id), confidence: 1, spans: spansOf(text, signed) };
  }
  const { path, confidence } = labelTokens(tokens, model);
  const segments = plausible(text, segmentsOf(tokens, path));
  return { item: itemOf(text, segments, identifiers, id), confidence, spans: spansOf(text, segments) };
}

/** Makes an item of the stretches of a reference. */
export function itemOf(
  text: string,
  segments: readonly Segment[],
  identifiers: readonly Identifier[],
  id: string,
): CslItem {
  const whole = closedGaps(segments);
  const all = (label: Label) =>
    whole.filter((segment) => segment.label === label).map(({ start, end }) => text.slice(start, end));
  // Full-width figures and signs mean what the others do.
  const figures = (label: Label) => all(label).map((part) => part.normalize('NFKC'));
  const first = (label: Label) =>
    all(label)
      .map(fieldText)
      .find((field) => field !== '') ?? '';
  const longest = (label: Label) =>
    all(label)
      .map(fieldText)
      .reduce((a, b) => (b.length > a.length ? b : a), '');
  const names = (label: Label) => all(label).flatMap(readNames);
  const author = names('author');
  const editor = names('editor');
  const parted = partTitle(longest('title'));
  const ownTitle = fieldText(parted.title);
  const journal = parted.container === '' ? containerText(longest('journal')) : '';
  const printedContainer = parted.container === '' ? longest('container') : parted.container;
  // Without authors, and a title of its own, it is the book itself that is meant.
  const isBook = ownTitle === '' && journal === '' && author.length === 0;
  const title = isBook ? containerText(printedContainer) : ownTitle;
  const container = isBook ? '' : containerText(printedContainer);
  const genres = all('genre').map(fieldText).filter(Boolean);
  const genre = genres.filter((one) => !isMedium.test(one)).join(', ');
  const note = all('note')
    .map(fieldText)
    .filter((one) => isRemark(one) && !identifiers.some(({ value }) => value === one))
    .join(', ');
  const publisher = first('publisher');
  const { published, accessed } = readAccess(text, whole);
  const issued =
    readDate(published) ??
    readDate(actDate.exec(title)?.slice(1) ?? []) ??
    readDate(figures('volume').filter((part) => /^\s*\(?(?:1[89]|20)\d\d\s*\)?\s*[;,:]/.test(part)));
  const printed = figures('pages')
    .map(readPages)
    .find((found) => found !== null);
  const split = printed === undefined ? withoutPages(figures('volume')) : { volume: figures('volume'), pages: null };
  const pages = printed ?? (split.pages === null ? null : readPages(split.pages)) ?? {};
  const volume = readVolume(split.volume) ?? {};
  const value = (kind: Identifier['kind']) => identifiers.find((identifier) => identifier.kind === kind)?.value;
  const arXiv = value('arXiv');
  const address = value('URL');
  const isComing = issued === null && comingWords.test(mended(text));
  const evident = cslType({
    journal,
    container,
    isWithin: isIn.test(printedContainer),
    title,
    text,
    remarks: `${genre} ${note}`,
    publisher,
    hasEditor: editor.length > 0,
    hasDirector: all('director').length > 0,
    hasVolume: Object.keys(volume).length > 0,
    hasPages: pages.page !== undefined,
    hasDay: (issued?.['date-parts'][0]?.length ?? 0) > 2,
    hasAddress: address !== undefined,
    isPreprint: arXiv !== undefined,
    hasAuthor: author.length > 0,
    hasPerson: author.some(({ family }) => family !== undefined),
  });
  // A part of a book is signed like the book: `岛屿[M]//中国的海`.
  const isChapter = parted.type === 'book' && container !== '';
  const type = isChapter ? 'chapter' : parted.type === '' ? evident : parted.type;
  return withoutAbsent({
    id,
    type,
    author: namesOrNone(author),
    editor: namesOrNone(editor),
    translator: namesOrNone(names('translator')),
    director: namesOrNone(names('director')),
    title: textOrNone(title),
    'container-title': textOrNone(
      journal === '' || (container.length > journal.length && type !== 'article-journal') ? container : journal,
    ),
    'collection-title': textOrNone(containerText(first('collection'))),
    ...volume,
    ...pages,
    number: type === 'patent' ? patentNumber(text) : undefined,
    edition: textOrNone(readEdition(first('edition'))),
    issued: issued ?? undefined,
    accessed: accessed ?? undefined,
    status: isComing ? comingWords.exec(mended(text))?.[0] : undefined,
    publisher: textOrNone(publisher),
    'publisher-place': textOrNone(first('location')),
    genre: textOrNone(genre),
    medium: genres.find((one) => isMedium.test(one)),
    note: textOrNone(note),
    DOI: value('DOI'),
    URL: address,
    PMID: value('PMID'),
    PMCID: value('PMCID'),
    ISBN: value('ISBN'),
    ISSN: value('ISSN'),
    archive: arXiv === undefined ? undefined : 'arXiv',
    archive_location: arXiv,
  });
}

const namesOrNone = (names: readonly CslName[]) => (names.length === 0 ? undefined : names);
const textOrNone = (text: string) => (text === '' ? undefined : text);

/** Says only where something is to be had, or when it was looked up. */
const isRemark = (text: string) =>
  text !== '' &&
  !/^(?:retrieved|available|accessed|last accessed|date (?:views?|viewed|accessed|visited|retrieved|of [a-z]+)|url|link|doi|pmid|online|verfügbar|abgerufen|disponible)\b.{0,40}$/i.test(
    text,
  );

/** `Directive 93/13/EEC of 5 April 1993` */
const actDate = /\d\/\d\S* of (\d{1,2} \p{L}{3,9} (?:19|20)\d\d)\b/u;

const isMedium = /^(?:print|web|dvd|cd(?:-rom)?|vhs|film|mp3|e-?book|kindle)$/i;

/** `In` and its like before the title of a book. */
const isIn = /^\s?(?:in|dans|em|im|en|из|в|в кн\.|of)(?!\p{L})[:\s]*(?=.{4}|$)/iu;

/** The title of a journal or book without the "In" before it, and without the sign that it was read online. */
function containerText(text: string): string {
  return fieldText(text.replace(isIn, '').replace(/\[(?:internet|online|electronic resource)\]/i, ''));
}

type Draft = { readonly [Key in keyof CslItem]?: CslItem[Key] | undefined } & Pick<CslItem, 'id' | 'type'>;

function withoutAbsent(draft: Draft): CslItem {
  const known = Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));
  return { ...known, id: draft.id, type: draft.type };
}
