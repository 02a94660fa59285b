import type { Part } from '../bibliography/readBibliography.ts';
import type { ReferenceEntry } from '../bibliography/referenceEntry.ts';
import { joinLines } from '../repair/joinLines.ts';
import type { Lexicon } from '../repair/lexicon.ts';
import { type MappedText, shiftMark, trimText } from '../text/mappedText.ts';
import type { OffsetRange } from '../text/offsetRange.ts';
import { shiftSegment } from '../text/segments.ts';
import { createSourceMap, type Segment, type SourceMap, sourceRangesOf } from '../text/sourceMap.ts';
import type { Block, Container } from './block.ts';
import type { RawBlock } from './rawBlock.ts';

/** The parts of an article put together: one text, and blocks and entries that lie in it. */
export interface Assembled {
  readonly text: string;
  readonly sourceMap: SourceMap;
  readonly blocks: readonly Block[];
  readonly bibliography: readonly ReferenceEntry[];
}

type UnplacedBlock = Pick<Block, 'kind' | 'containers' | 'level' | 'cell' | 'align' | 'language' | 'entryId'>;

/** Lays blocks and entries one after another, a line feed between two. */
export function assemble(source: string, parts: readonly Part[], lexicon: Lexicon): Assembled {
  const texts: string[] = [];
  const segments: Segment[] = [];
  const placed: { block: UnplacedBlock; content: MappedText; start: number }[] = [];
  const drafts: (Omit<ReferenceEntry, 'textRange' | 'sourceRanges' | 'text'> & { at: number })[] = [];
  let length = 0;
  const place = (block: UnplacedBlock, content: MappedText) => {
    const start = length === 0 && texts.length === 0 ? 0 : length + 1;
    texts.push(content.text);
    for (const segment of content.segments) segments.push(shiftSegment(segment, start));
    placed.push({ block, content, start });
    length = start + content.text.length;
  };
  for (const part of parts) {
    if (part.kind === 'blocks') for (const raw of part.blocks) place(raw as UnplacedBlock, contentOf(raw, lexicon));
    else {
      const list: Container = { tag: 'ol', attributes: { class: 'references' } };
      for (const { number, numberInferred, content } of part.entries) {
        const id = `ref-${drafts.length + 1}`;
        drafts.push({ id, citationNumber: number, numberInferred, at: placed.length });
        place({ kind: 'reference', containers: [list], entryId: id }, content);
      }
    }
  }
  const isMarkup = (from: number, to: number) => !holdsWords(source, from, to);
  const blocks = placed.map(({ block, content, start }): Block => {
    const textRange: OffsetRange = [start, start + content.text.length];
    const sourceRanges = sourceRangesOf(content.segments, isMarkup);
    const marks = content.marks.map((mark) => shiftMark(mark, start));
    const { kind, containers, level, cell, align, language, entryId } = block;
    return { kind, textRange, sourceRanges, containers, level, cell, align, language, entryId, marks };
  });
  const bibliography = drafts.map(({ at, ...entry }): ReferenceEntry => {
    const { textRange, sourceRanges } = blocks[at] as Block;
    return { ...entry, text: texts[at] ?? '', textRange, sourceRanges };
  });
  return { text: texts.join('\n'), sourceMap: createSourceMap(segments), blocks, bibliography };
}

/** Markup is short; what is longer was taken out for being no part of the text. */
const longestMarkup = 400;

/** Whether a stretch of source holds letters or figures. */
function holdsWords(source: string, from: number, to: number): boolean {
  if (to - from > longestMarkup) return true;
  for (let i = from; i < to; i++) {
    const unit = source.charCodeAt(i);
    const isAscii = unit < 128;
    if (isAscii && ((unit >= 48 && unit <= 57) || ((unit | 32) >= 97 && (unit | 32) <= 122))) return true;
    if (!isAscii && /[\p{L}\p{N}]/u.test(source[i] ?? '')) return true;
  }
  return false;
}

function contentOf(raw: RawBlock, lexicon: Lexicon): MappedText {
  const isSet = raw.kind === 'code' || raw.kind === 'math';
  return isSet ? raw.content : trimText(joinLines(raw.content, lexicon));
}
