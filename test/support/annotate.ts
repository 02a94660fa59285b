import type { ArticleIndex } from '../../src/core/anchoring/articleIndex.ts';
import { describePassage } from '../../src/core/anchoring/describePassage.ts';
import type { Annotation } from '../../src/core/annotation/annotation.ts';
import type { OffsetRange } from '../../src/core/text/offsetRange.ts';

/** The annotation of a passage, as a reader makes it. */
export function annotationAt(index: ArticleIndex, range: OffsetRange, id = 'a'): Annotation {
  const [quote, position, block] = describePassage(index, range);
  return {
    id,
    type: 'Annotation',
    motivation: 'highlighting',
    created: '',
    modified: '',
    body: [],
    target: {
      source: '',
      styleClass: 'yellow',
      selector: [quote, position],
      ...(block === undefined ? {} : { block }),
    },
  };
}

/** The annotation of the first place of those words. */
export function annotationOn(index: ArticleIndex, words: string, id = words): Annotation {
  const start = index.text.indexOf(words);
  if (start === -1) throw new Error(`not in the text: ${words}`);
  return annotationAt(index, [start, start + words.length], id);
}
