import { textNodesIn, wrapText } from '../domText.ts';
import { element } from '../element.ts';

const mark = /^\[\^([^\]\s]{1,20})\]$/;

/** The label of a link that is the mark of a footnote, `1` of `[^1]`; undefined for all others. */
export function footnoteLabel(link: Element): string | undefined {
  return mark.exec(link.textContent ?? '')?.[1];
}

/** Shows only the label of a mark, raised; its text stays what the source has. */
export function raiseMark(link: HTMLElement): void {
  link.classList.add('is-raised');
  hideBrackets(link, link.textContent ?? '');
}

/** `text`: of the mark, or what the footnote starts with, `[^1]:`. */
export function hideBrackets(root: HTMLElement, text: string): void {
  if (root.querySelector('.footnote-bracket') !== null) return;
  for (const range of [[text.indexOf(']'), text.length] as const, [0, 2] as const]) {
    // A mark around the letters stays around them.
    if (textNodesIn(root, range).length > 0)
      wrapText(root, range, () => element('span', { class: 'footnote-bracket' }));
  }
}
