import type { RawBlock } from '../article/rawBlock.ts';

/** How often a short paragraph comes again before it counts as a running head. */
const leastRepeats = 3;
const longestHead = 120;

/**
 * Tells what belongs to the printed page and not to the article: page numbers, dates of printing, running heads.
 * @returns for each block, whether it does.
 */
export function findFurniture(blocks: readonly RawBlock[]): readonly boolean[] {
  const repeats = countRepeats(blocks);
  return blocks.map((block) => {
    if (!canBeFurniture(block)) return false;
    const text = block.content.text.trim();
    return isPageNumber(text) || isDate(text) || (repeats.get(headOf(text)) ?? 0) >= leastRepeats;
  });
}

function canBeFurniture(block: RawBlock): boolean {
  const isLoose = block.kind === 'paragraph' || (block.kind === 'list-item' && block.listMarker === undefined);
  return isLoose && block.content.text.length <= longestHead && !block.content.marks.some((mark) => mark.tag === 'img');
}

function countRepeats(blocks: readonly RawBlock[]): ReadonlyMap<string, number> {
  const repeats = new Map<string, number>();
  for (const block of blocks) {
    if (!canBeFurniture(block) || block.containers.length > 0) continue;
    const head = headOf(block.content.text);
    if (head !== '') repeats.set(head, (repeats.get(head) ?? 0) + 1);
  }
  return repeats;
}

/** A text as a running head repeats it: page numbers aside. Empty where it cannot be one: sentences repeat themselves. */
function headOf(text: string): string {
  const head = text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase();
  return /\p{L}{3}/u.test(head) && !/[:;,=!?]$|\p{Ll}{2}[.]$/u.test(head) ? head : '';
}

const pageNumber =
  /^[-–—|\s]*(?:(?:page|p|pp|pg|seite|s|pág|pagina|página|стр|с|第)\.?\s*)?\d{1,4}(?:\s*(?:\/|of|von|de|di|van|из)\s*\d{1,4})?\s*页?[-–—|\s]*$/iu;

function isPageNumber(text: string): boolean {
  return pageNumber.test(text);
}

function isDate(text: string): boolean {
  return /^\d{1,4}([./-])\d{1,2}\1\d{1,4}$/.test(text);
}
