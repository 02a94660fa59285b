import { LineIndex } from '../text/lineIndex.ts';
import type { OffsetRange } from '../text/offsetRange.ts';

/** One line of plain text without the blanks around it. */
export interface PlainLine {
  readonly text: string;
  readonly sourceRange: OffsetRange;
  /** How many blanks stood before it. */
  readonly indent: number;
}

/** Lines with no empty line between them. */
export type PlainParagraph = readonly PlainLine[];

/** Cuts plain text at empty lines and at page breaks (form feeds). */
export function splitParagraphs(source: string): readonly PlainParagraph[] {
  const lines = new LineIndex(source);
  const paragraphs: PlainParagraph[] = [];
  let current: PlainLine[] = [];
  const flush = () => {
    if (current.length > 0) paragraphs.push(current);
    current = [];
  };
  for (let i = 0; i < lines.count; i++) {
    const raw = lines.text(i);
    const text = raw.trim();
    if (text === '' || raw.startsWith('\f')) flush();
    if (text === '') continue;
    const indent = raw.length - raw.trimStart().length;
    const start = lines.start(i) + indent;
    current.push({ text, sourceRange: [start, start + text.length], indent });
  }
  flush();
  return paragraphs;
}
