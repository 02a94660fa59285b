import type { Part } from '../bibliography/readBibliography.ts';
import type { ReferenceEntry } from '../bibliography/referenceEntry.ts';
import { joinLines } from '../repair/joinLines.ts';
import type { Lexicon } from '../repair/lexicon.ts';
import { type MappedText, shiftMark, shiftSegment, trimText } from '../text/mappedText.ts';
import type { OffsetRange } from '../text/offsetRange.ts';
import { createSourceMap, type Segment, type SourceMap, toSourceRanges } from '../text/sourceMap.ts';
import type { Block, Container } from './block.ts';
import type { RawBlock } from './rawBlock.ts';

/** The parts of an article put together: one text, and blocks and entries that lie in it. */
export interface Assembled {
  readonly text: string;
  readonly sourceMap: SourceMap;
  readonly blocks: readonly Block[];
  readonly bibliography: readonly ReferenceEntry[];
}

type UnplacedBlock = Omit<Block, 'textRange' | 'sourceRanges' | 'marks'>;

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
    if (part.kind === 'blocks') for (const raw of part.blocks) place(unplaced(raw), contentOf(raw, lexicon));
    else {
      const list: Container = { tag: 'ol', attributes: { class: 'references' } };
      for (const { number, numberInferred, content } of part.entries) {
        const id = `ref-${drafts.length + 1}`;
        const csl = { id, type: 'document', ...(number === null ? {} : { 'citation-number': String(number) }) };
        drafts.push({ id, citationNumber: number, numberInferred, csl, at: placed.length });
        place({ kind: 'reference', containers: [list], entryId: id }, content);
      }
    }
  }
  const sourceMap = createSourceMap(segments);
  const isMarkup = (from: number, to: number) => !/[\p{L}\p{N}]/u.test(source.slice(from, to));
  const blocks = placed.map(({ block, content, start }): Block => {
    const textRange: OffsetRange = [start, start + content.text.length];
    const sourceRanges = toSourceRanges(sourceMap, textRange, isMarkup);
    return { ...block, textRange, sourceRanges, marks: content.marks.map((mark) => shiftMark(mark, start)) };
  });
  const bibliography = drafts.map(({ at, ...entry }): ReferenceEntry => {
    const { textRange, sourceRanges } = blocks[at] as Block;
    return { ...entry, text: texts[at] ?? '', textRange, sourceRanges };
  });
  return { text: texts.join('\n'), sourceMap, blocks, bibliography };
}

function contentOf(raw: RawBlock, lexicon: Lexicon): MappedText {
  const isSet = raw.kind === 'code' || raw.kind === 'math';
  return isSet ? raw.content : trimText(joinLines(raw.content, lexicon));
}

function unplaced({ kind, containers, level, cell, language }: RawBlock): UnplacedBlock {
  return {
    kind,
    containers,
    ...(level === undefined ? {} : { level }),
    ...(cell === undefined ? {} : { cell }),
    ...(language === undefined ? {} : { language }),
  };
}
