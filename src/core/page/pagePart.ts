import type { OffsetRange } from '../text/offsetRange.ts';
import type { Page } from './page.ts';

/** How much html is shown at once, in UTF-16 code units: some screens of text. */
const firstLength = 40_000;

/** So many sections before the one that the reader is at are shown with it. */
const sectionsBefore = 2;

/**
 * The sections around a place in the text with their blocks; nothing in it refers to anything.
 * @param length how much html that is at least, where there is so much
 */
export function partAround(page: Page, textOffset: number, length = firstLength): Page {
  const counts = page.sections.map((html) => html.match(/<[^>]*\sdata-block[\s>]/g)?.length ?? 0);
  const block = page.blocks.findLastIndex(([start]) => start <= textOffset);
  let first = 0;
  for (let passed = 0; first < counts.length - 1; first++) {
    passed += counts[first] ?? 0;
    if (passed > block) break;
  }
  const start = Math.max(first - sectionsBefore, 0);
  let end = start;
  for (let taken = 0; end < page.sections.length && (end <= first || taken < length); end++) {
    taken += page.sections[end]?.length ?? 0;
  }
  const blocksBefore = (section: number): number => counts.slice(0, section).reduce((sum, count) => sum + count, 0);
  return partOf(page, [start, end], [blocksBefore(start), blocksBefore(end)]);
}

/** None of its sections. */
export function emptyPart(page: Page): Page {
  return partOf(page, [0, 0], [0, 0]);
}

function partOf(page: Page, sections: OffsetRange, blocks: OffsetRange): Page {
  return {
    ...page,
    sections: page.sections.slice(...sections),
    blocks: page.blocks.slice(...blocks),
    citations: [],
    entries: [],
    things: [],
    crossReferences: [],
  };
}
