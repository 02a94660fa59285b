import { ArticleIndex } from '../../src/core/anchoring/articleIndex.ts';
import { describeRange } from '../../src/core/anchoring/describe.ts';
import { describePassage } from '../../src/core/anchoring/describePassage.ts';
import type { HighlightColor, TargetPart } from '../../src/core/annotation/annotation.ts';
import { createItem, editItem } from '../../src/core/annotation/editAnnotation.ts';
import { serializeAnnotationPage } from '../../src/core/annotation/serializeAnnotationPage.ts';
import { parseArticle } from '../../src/core/article/parseArticle.ts';
import type { OffsetRange } from '../../src/core/text/offsetRange.ts';
import { pageWith } from './annotations.ts';

/** What a reader has marked in an article. */
export interface Mark {
  /** The words, of which the article has the first place marked, or a range of its text. Words that it lacks are lost by now. */
  readonly on: string | OffsetRange;
  readonly color?: HighlightColor;
  /** What of the article the words are, where they are more than a passage. */
  readonly part?: TargetPart;
  readonly note?: string;
  readonly tags?: readonly string[];
}

/** An article at the top of a folder, and its annotation file as Lectern writes it: path in the folder → content. */
export function markedArticle(name: string, source: string, marks: readonly Mark[]): Readonly<Record<string, string>> {
  const index = new ArticleIndex(parseArticle(source, name.endsWith('.md') ? 'markdown' : 'text'));
  const items = marks.map(({ on, color = 'yellow', part, note = '', tags = [] }, at) => {
    const created = new Date(Date.UTC(2026, 2, 1 + at)).toISOString();
    const item = createItem({
      id: `urn:uuid:${at + 1}`,
      created,
      source: `../../${name}`,
      selector: selectorOf(index, on),
      styleClass: color,
      note,
      ...(part === undefined ? {} : { part }),
    });
    const added = { added: tags, removed: [] };
    return editItem(item, { note: undefined, styleClass: undefined, tags: added, modified: created });
  });
  return {
    [name]: source,
    [`.lectern/annotations/${name}.json`]: serializeAnnotationPage(pageWith(...items)),
  };
}

function selectorOf(index: ArticleIndex, on: string | OffsetRange): ReturnType<typeof describePassage> {
  if (typeof on !== 'string') return describePassage(index, on);
  const start = index.text.indexOf(on);
  if (start >= 0) return describePassage(index, [start, start + on.length]);
  const before = 'So many ';
  return describeRange(`${before}${on} and lost.`, [before.length, before.length + on.length]);
}
