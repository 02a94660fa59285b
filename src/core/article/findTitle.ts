import type { Block } from './block.ts';

/** What heads the first section of an article, in lower case: such a heading is not its title. */
const firstSections = new Set(
  'abstract summary introduction background keywords zusammenfassung einleitung résumé resumen resumo riassunto introducción introdução introduzione samenvatting inleiding аннотация введение реферат 摘要 引言 要旨 はじめに'.split(
    ' ',
  ),
);

const leastWords = 4;
const longest = 300;

/**
 * The first heading; where that is the one of the first section, the first line above it that reads like a title.
 * @returns null where neither is there.
 */
export function findTitle(blocks: readonly Block[], text: string): string | null {
  const at = blocks.findIndex((block) => block.kind === 'heading');
  const heading = blocks[at];
  if (heading === undefined) return null;
  const title = text.slice(...heading.textRange);
  if (!firstSections.has(title.toLowerCase().replace(/[^\p{L}]/gu, ''))) return title;
  const above = blocks.slice(0, at).map((block) => text.slice(...block.textRange));
  return above.find(readsLikeTitle) ?? title;
}

function readsLikeTitle(line: string): boolean {
  return line.length <= longest && line.split(/\s+/).length >= leastWords && !/[.;,:]$|@|https?:|\d{3}/.test(line);
}
