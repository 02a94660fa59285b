import type { TextPositionSelector, TextQuoteSelector } from '../../../src/core/annotation/annotation.ts';
import type { AnnotationPage } from '../../../src/core/annotation/annotationPage.ts';
import { editItem } from '../../../src/core/annotation/editAnnotation.ts';
import type { JsonObject } from '../../../src/core/annotation/json.ts';
import { pageWith, someItem } from '../../support/annotations.ts';

export interface Branches {
  readonly base: AnnotationPage;
  readonly mine: AnnotationPage;
  readonly theirs: AnnotationPage;
}

const articleLength = 100_000;
const mostSteps = 6;
const words = 'tide moon salt wave shore gull rope mast keel sail wind rain'.split(' ');

interface Placed {
  readonly start: number;
  readonly item: JsonObject;
}

/**
 * The annotations of an article, and what two branches made of them. The article has `sections` of one length: the first
 * of every two is that of one branch, the second that of the other; where there is but one, it is that of both.
 */
export function randomBranches(random: () => number, sections: number): Branches {
  const below = (limit: number) => Math.floor(random() * limit);
  const text = (length: number) => Array.from({ length }, () => words[below(words.length)]).join(' ');
  const owns = (branch: number, start: number) =>
    sections === 1 || Math.floor((start * sections) / articleLength) % 2 === branch;

  const somewhere = (allowed: (start: number) => boolean): number => {
    const start = below(articleLength);
    return allowed(start) ? start : somewhere(allowed);
  };
  const annotate = (allowed: (start: number) => boolean): Placed => {
    const start = somewhere(allowed);
    const exact = text(1 + below(8));
    const selector: readonly [TextQuoteSelector, TextPositionSelector] = [
      { type: 'TextQuoteSelector', exact, prefix: `${text(4)} `, suffix: ` ${text(4)}` },
      { type: 'TextPositionSelector', start, end: start + exact.length },
    ];
    const id = `urn:uuid:${Array.from({ length: 4 }, () => below(2 ** 32).toString(16)).join('-')}`;
    return { start, item: someItem({ id, selector, note: below(2) === 0 ? text(5) : '', created: time(below) }) };
  };
  const base = Array.from({ length: 20 + below(60) }, () => annotate(() => true));

  const branch = (number: number): AnnotationPage => {
    const items = [...base];
    for (let step = 1 + below(mostSteps); step > 0; step--) {
      const own = items.flatMap(({ start }, index) => (owns(number, start) ? [index] : []));
      const chosen = own[below(own.length)];
      const kind = random();
      const old = chosen === undefined ? undefined : items[chosen];
      if (kind < 0.5 || chosen === undefined || old === undefined) {
        items.push(annotate((start) => owns(number, start)));
      } else if (kind < 0.8) {
        const item = editItem(old.item, { note: text(6), styleClass: undefined, modified: time(below) });
        items.splice(chosen, 1, { ...old, item });
      } else {
        items.splice(chosen, 1);
      }
    }
    return pageWith(...items.map(({ item }) => item));
  };
  return { base: pageWith(...base.map(({ item }) => item)), mine: branch(0), theirs: branch(1) };
}

function time(below: (limit: number) => number): string {
  return `2026-04-${10 + below(20)}T10:00:${10 + below(50)}.000Z`;
}
