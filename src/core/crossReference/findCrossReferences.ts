import type { Article } from '../article/article.ts';
import type { Block } from '../article/block.ts';
import { type OffsetRange, overlaps } from '../text/offsetRange.ts';
import type { Thing } from './findThings.ts';
import { kindWords, labelKey, printedLabel, supplement, type ThingKind } from './labels.ts';

/** A place that refers to figures, tables, equations, sections or footnotes of the article by their numbers. */
export interface CrossReference {
  /** In the article text, in one block: `Figs. 2 and 3`. */
  readonly textRange: OffsetRange;
  /** Indices into the things of the article, at least one. */
  readonly things: readonly number[];
}

/** A longer range of numbers is no range of things. */
const longestRange = 12;

/** It speaks of the figure of someone else. */
const elsewhere =
  /^\s*(?:of|in|from|von|aus)\s+(?:refs?\b|\[|\(?\p{Lu}\p{L}+\s+(?:et al|and|&)|(?:the\s+)?\p{Lu}\p{L}+\s+(?:Act|Code|Directive))/u;

const between = '(?:\\s*(?:[,;&–—、-]|and|or|to|und|oder|bis|et|ou|à|y|o|e|и|или|[和与及或])\\s*)';
const list = `${printedLabel}(?:${between}{1,2}${printedLabel})*`;

/** No word before it goes on in it; before a sign that is a word by itself there may be others, but those that it ends. */
const wordStart = '(?:(?<![\\p{L}\\p{N}])|(?=[图図表])(?<![代发發外]))';

const patterns = (['figure', 'table', 'equation', 'section'] as const).map((kind) => ({
  kind,
  pattern: new RegExp(`${wordStart}(${supplement})?(?:${kindWords[kind]})\\s*(${list})`, 'iuy'),
}));

/** Where a reference can start. The patterns are tried only there: letter by letter they would take long. */
const starts = /supplementa|suppl\.|extended\s|fig|tab|abb|eq|gl|sec|abs|kap|cha|рис|таб|фор|раз|그림|[§图図表표]/gi;

const footnoteMark = /\[\^([^\]\s]{1,20})\](?!:)/g;

/** In text order, apart from one another; none in code, in a link that leads out of the article or in a citation, and none that leads nowhere. */
export function findCrossReferences(article: Article, things: readonly Thing[]): readonly CrossReference[] {
  const indices = new Map(things.map(({ kind, label }, index) => [`${kind} ${label}`, index]));
  if (indices.size === 0) return [];
  const citations = [...article.citations];
  return article.blocks.flatMap((block, index): CrossReference[] => {
    while ((citations[0]?.textRange[1] ?? Number.POSITIVE_INFINITY) <= block.textRange[0]) citations.shift();
    if (block.kind === 'code' || block.kind === 'math' || block.kind === 'reference') return [];
    const found = [...referencesIn(article.text, block, indices)];
    if (found.length === 0) return [];
    const cited = citations.filter(({ textRange }) => textRange[0] < block.textRange[1]);
    const taken = [...takenIn(block), ...cited.map(({ textRange }) => textRange)];
    return found
      .filter(({ textRange }) => !taken.some((range) => overlaps(range, textRange)))
      .filter(
        ({ textRange, things: led }) =>
          !isCaption(article.text, textRange[0], block) || !led.some((at) => isWithin(index, things[at])),
      )
      .sort((a, b) => a.textRange[0] - b.textRange[0])
      .filter(({ textRange }, at, all) => at === 0 || textRange[0] >= (all[at - 1]?.textRange[1] ?? 0));
  });
}

/** A caption does not refer to its own figure by its first words. */
function isCaption(text: string, start: number, { textRange }: Block): boolean {
  const line = Math.max(text.lastIndexOf('\n', start - 1) + 1, textRange[0]);
  return start - line < 4;
}

function isWithin(index: number, thing: Thing | undefined): boolean {
  return thing !== undefined && index >= thing.blocks[0] && index < thing.blocks[1];
}

function takenIn({ marks }: Block): readonly OffsetRange[] {
  return marks
    .filter(({ tag, attributes }) => {
      // Converters make links of references within the article, to the page rather than to the thing.
      const leadsOut = tag === 'a' && attributes['href']?.startsWith('#') !== true;
      return leadsOut || tag === 'code' || attributes['class'] === 'math';
    })
    .map(({ textRange }) => textRange);
}

function* referencesIn(
  all: string,
  { textRange: [start, end] }: Block,
  indices: ReadonlyMap<string, number>,
): Generator<CrossReference> {
  const text = all.slice(start, end);
  let last = 0;
  for (const { index } of text.matchAll(starts)) {
    if (index < last) continue;
    for (const { kind, pattern } of patterns) {
      pattern.lastIndex = index;
      const match = pattern.exec(text);
      if (match === null) continue;
      last = index + match[0].length;
      const things = thingsOf(kind, match[2] ?? '', match[1] !== undefined, indices);
      if (things.length === 0 || elsewhere.test(text.slice(last, last + 60))) break;
      yield { textRange: [start + index, start + last], things };
      break;
    }
  }
  for (const match of text.matchAll(footnoteMark)) {
    const thing = indices.get(`footnote ${match[1]}`);
    const at = start + match.index;
    if (thing !== undefined) yield { textRange: [at, at + match[0].length], things: [thing] };
  }
}

/** `2a and 4–6`: the things that have these numbers, each once. A part that has no thing of its own is in the whole. */
function thingsOf(
  kind: ThingKind,
  labels: string,
  isSupplement: boolean,
  indices: ReadonlyMap<string, number>,
): readonly number[] {
  const find = (label: string): number[] => {
    const key = labelKey(label, isSupplement);
    const index = indices.get(`${kind} ${key}`) ?? indices.get(`${kind} ${key.replace(/(\d)[A-Z]$/, '$1')}`);
    return index === undefined ? [] : [index];
  };
  const found: number[] = [];
  let last: { readonly label: string; readonly end: number } | undefined;
  for (const match of labels.matchAll(new RegExp(printedLabel, 'giu'))) {
    const joint = last === undefined ? '' : labels.slice(last.end, match.index);
    if (last !== undefined && /[–—-]|\bto\b|\bbis\b/u.test(joint))
      found.push(...rangeOf(last.label, match[0]).flatMap(find));
    found.push(...find(match[0]));
    last = { label: match[0], end: match.index + match[0].length };
  }
  return [...new Set(found)];
}

/** The numbers between two, which are counted already. */
function rangeOf(first: string, last: string): readonly string[] {
  const from = Number(first.replace(/[()]/g, ''));
  const to = Number(last.replace(/[()]/g, ''));
  if (!Number.isInteger(from) || !Number.isInteger(to) || to - from > longestRange) return [];
  return Array.from({ length: Math.max(to - from - 1, 0) }, (_, index) => String(from + 1 + index));
}
