import type { Part } from '../bibliography/readBibliography.ts';
import type { ReferenceEntry } from '../bibliography/referenceEntry.ts';
import { joinLines } from '../repair/joinLines.ts';
import type { Lexicon } from '../repair/lexicon.ts';
import { type MappedText, shiftMark, trimText } from '../text/mappedText.ts';
import type { OffsetRange } from '../text/offsetRange.ts';
import { shiftSegment } from '../text/segments.ts';
import { createSourceMap, type Segment, type SourceMap, sourceRangesOf } from '../text/sourceMap.ts';
import type { Block, Container, Mark } from './block.ts';
import type { RawBlock } from './rawBlock.ts';

/** The parts of an article put together: one text, and blocks and entries that lie in it. */
export interface Assembled {
  readonly text: string;
  readonly sourceMap: SourceMap;
  readonly blocks: readonly Block[];
  readonly bibliography: readonly ReferenceEntry[];
}

type UnplacedBlock = Pick<Block, 'kind' | 'containers' | 'level' | 'cell' | 'align' | 'language' | 'entryId'>;

const noMarks: readonly Mark[] = [];

/** Lays blocks and entries one after another, a line feed between two. */
export function assemble(source: string, parts: readonly Part[], lexicon: Lexicon): Assembled {
  const texts: string[] = [];
  const segments: Segment[] = [];
  const blocks: Block[] = [];
  const bibliography: ReferenceEntry[] = [];
  const isMarkup = (from: number, to: number) => !holdsWords(source, from, to);
  let length = 0;
  const place = (block: UnplacedBlock, content: MappedText): Block => {
    const start = texts.length === 0 ? 0 : length + 1;
    texts.push(content.text);
    for (const segment of content.segments) segments.push(shiftSegment(segment, start));
    length = start + content.text.length;
    const { kind, containers, level, cell, align, language, entryId } = block;
    const textRange: OffsetRange = [start, length];
    const sourceRanges = sourceRangesOf(content.segments, isMarkup);
    const marks = content.marks.length === 0 ? noMarks : content.marks.map((mark) => shiftMark(mark, start));
    const placed = { kind, textRange, sourceRanges, containers, level, cell, align, language, entryId, marks };
    blocks.push(placed);
    return placed;
  };
  for (const part of parts) {
    if (part.kind === 'blocks') {
      for (const raw of part.blocks) place(raw as UnplacedBlock, contentOf(raw, lexicon));
      continue;
    }
    const containers: readonly Container[] = [{ tag: 'ol', attributes: { class: 'references' } }];
    for (const { number, numberInferred, content } of part.entries) {
      const id = `ref-${bibliography.length + 1}`;
      const { textRange, sourceRanges } = place({ kind: 'reference', containers, entryId: id }, content);
      const { text } = content;
      bibliography.push({ id, citationNumber: number, numberInferred, text, textRange, sourceRanges });
    }
  }
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
