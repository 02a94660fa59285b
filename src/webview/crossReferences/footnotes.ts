import type { ArticleView } from '../articleView.ts';
import { wrapText } from '../domText.ts';
import { element } from '../element.ts';
import { strings } from '../strings.ts';
import { footnoteLabel, hideBrackets } from './raisedMark.ts';

const label = /^\[\^([^\]\s]{1,20})\]:/;

/** The link at the start of a footnote, back to its first mark. */
export const footnoteLabelSelector = 'a.footnote-label';

/** Makes the label that a footnote starts with a link to where its mark is. */
export function linkFootnotes(view: ArticleView): void {
  const { page, crossReferences } = view;
  const linked = new Set<Element>();
  page.crossReferences.forEach(({ things }, index) => {
    const link = crossReferences.elements[index];
    const own = link && footnoteLabel(link);
    const block = things[0] === undefined ? undefined : view.thingElements(things[0])[0];
    if (own === undefined || block === undefined || linked.has(block)) return;
    const start = label.exec(block.textContent ?? '');
    if (start?.[1] !== own) return;
    linked.add(block);
    const back = block.querySelector<HTMLElement>(footnoteLabelSelector) ?? createLabel(block, start[0]);
    back?.setAttribute('data-footnote', String(index));
    back?.setAttribute('aria-label', strings.backToFootnote(own));
  });
}

function createLabel(block: HTMLElement, text: string): HTMLElement | undefined {
  const attributes = { class: 'footnote-label', role: 'link', tabindex: 0 };
  const [created] = wrapText(block, [0, text.length], () => element('a', attributes));
  if (created !== undefined) hideBrackets(created, text);
  return created;
}
