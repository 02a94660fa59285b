import type { Article } from '../article/article.ts';
import type { Block } from '../article/block.ts';
import { kindWords, labelKey, printedLabel, supplement, type ThingKind } from './labels.ts';

/** Something that an article refers to by its number. */
export interface Thing {
  readonly kind: ThingKind;
  /** As `labelKey` makes it. */
  readonly label: string;
  /** Indices into the article's blocks, end exclusive: a figure with its caption, a heading with what follows it. */
  readonly blocks: readonly [start: number, end: number];
}

/** A caption scores at least this much; see `captionScore`. */
const certain = 2;

/** A longer line with a number at its end is prose. In UTF-16 code units. */
const longestEquation = 250;

/** More pictures than this before a caption are not all of one figure. */
const maxPictures = 4;

const captions = (['figure', 'table'] as const).map((kind) => ({
  kind,
  pattern: new RegExp(`^[^\\p{L}\\p{N}\\n]{0,3}(${supplement})?(?:${kindWords[kind]})\\s*(${printedLabel})`, 'imu'),
}));

const numberedHeading = /^(?:§\s*)?(\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5})[.)]?\s+\S/u;
const tag = /\\tag\*?\s*\{\s*\(?([^{}()]{1,8})\)?\s*\}/;
const trailingNumber = /(?:^|\s)\(((?:S|[A-Z]\.)?\d{1,3}(?:\.\d{1,3})?[a-z]?)\)\s*\.?$/;
const footnote = /^\[\^([^\]\s]{1,20})\]:/;

/** The things of an article, in its order. Of two with one number the likelier stands, else the first. */
export function findThings(article: Pick<Article, 'text' | 'blocks'>): readonly Thing[] {
  const best = new Map<string, { readonly thing: Thing; readonly score: number }>();
  article.blocks.forEach((block, index) => {
    const text = article.text.slice(...block.textRange);
    for (const { score, ...thing } of readThings(article, block, index, text)) {
      const key = `${thing.kind} ${thing.label}`;
      if (score > (best.get(key)?.score ?? 0)) best.set(key, { thing, score });
    }
  });
  return [...best.values()].map(({ thing }) => thing).sort((a, b) => a.blocks[0] - b.blocks[0]);
}

type Candidate = Thing & { readonly score: number };

function readThings(
  { text: all, blocks }: Pick<Article, 'text' | 'blocks'>,
  block: Block,
  index: number,
  text: string,
): readonly Candidate[] {
  if (block.kind === 'code' || block.kind === 'reference') return [];
  const note = footnote.exec(text)?.[1];
  if (note !== undefined) return [{ kind: 'footnote', label: note, blocks: [index, index + 1], score: certain }];
  const heading = block.kind === 'heading' ? numberedHeading.exec(text)?.[1] : undefined;
  if (heading !== undefined) {
    const end = blocks[index + 1]?.kind === 'heading' ? index + 1 : index + 2;
    return [
      {
        kind: 'section',
        label: labelKey(heading, false),
        blocks: [index, Math.min(end, blocks.length)],
        score: certain,
      },
    ];
  }
  const equation = equationLabel(block, text) ?? equationLabelBehind(all, block, blocks[index + 1]);
  if (equation !== undefined) {
    return [{ kind: 'equation', label: labelKey(equation, false), blocks: [index, index + 1], score: certain }];
  }
  return captions.flatMap(({ kind, pattern }): readonly Candidate[] => {
    const match = pattern.exec(text);
    // Converters print a picture, what stands in it, and its caption as lines of one paragraph.
    const holdsPicture = block.marks.some(({ tag: name }) => name === 'img');
    if (match === null || (match.index > 0 && !holdsPicture)) return [];
    const extent = kind === 'figure' ? picturesBeside(blocks, index) : tableBeside(blocks, index);
    const score = captionScore(
      text.slice(match.index + match[0].length),
      block,
      holdsPicture || extent[1] - extent[0] > 1,
    );
    const label = labelKey(match[2] ?? '', match[1] !== undefined);
    return score < certain ? [] : [{ kind, label, blocks: extent, score }];
  });
}

/** What stands behind a number tells a caption (`Fig. 2. Bees`) from a sentence (`Figure 2 shows bees`). */
function captionScore(rest: string, block: Block, hasPicture: boolean): number {
  const isBare = rest.trim() === '';
  const isStopped = /^\s*[.:|–—]/.test(rest);
  const isCapital = /^\s+["“(]?[\p{Lu}\p{Lo}]/u.test(rest);
  const isSentence = /^\s*[\p{Ll},;)]/u.test(rest);
  return (
    (hasPicture ? 3 : 0) +
    (isStopped || isBare ? 2 : 0) +
    (isCapital ? 2 : 0) +
    (block.kind === 'heading' ? 1 : 0) +
    (block.marks.some(({ tag: name, textRange }) => name === 'strong' && textRange[0] === block.textRange[0]) ? 1 : 0) -
    (isSentence ? 4 : 0)
  );
}

function equationLabel({ kind, marks }: Block, text: string): string | undefined {
  const tagged = tag.exec(text)?.[1]?.trim();
  if (tagged !== undefined) return tagged;
  const isMath =
    kind === 'math' || marks.some(({ attributes }) => attributes['class'] === 'math') || text.includes('=');
  return isMath && kind !== 'heading' && text.length <= longestEquation ? trailingNumber.exec(text)?.[1] : undefined;
}

/** Of a formula whose number stands in a paragraph of its own behind it. */
function equationLabelBehind(all: string, { kind }: Block, next: Block | undefined): string | undefined {
  if (kind !== 'math' || next === undefined) return undefined;
  return /^\((\d{1,3}(?:\.\d{1,3})?[a-z]?)\)$/.exec(all.slice(...next.textRange).trim())?.[1];
}

/** The pictures right before a caption, else right behind it. */
function picturesBeside(blocks: readonly Block[], caption: number): readonly [number, number] {
  let start = caption;
  while (start > 0 && caption - start < maxPictures && blocks[start - 1]?.kind === 'figure') start--;
  if (start < caption || blocks[caption]?.marks.some(({ tag: name }) => name === 'img')) return [start, caption + 1];
  return [caption, blocks[caption + 1]?.kind === 'figure' ? caption + 2 : caption + 1];
}

/** The table right behind a caption, else right before it. */
function tableBeside(blocks: readonly Block[], caption: number): readonly [number, number] {
  const tableOf = (index: number) => blocks[index]?.containers.find(({ tag: name }) => name === 'table');
  const own = tableOf(caption);
  const behind = own ?? tableOf(caption + 1);
  let end = caption + 1;
  while (behind !== undefined && tableOf(end) === behind) end++;
  if (end > caption + 1) return [caption, end];
  const before = tableOf(caption - 1);
  let start = caption;
  while (before !== undefined && tableOf(start - 1) === before) start--;
  return [start, caption + 1];
}
