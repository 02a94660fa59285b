import { strings } from '../strings.ts';
import { footnoteLabel, raiseMark } from './raisedMark.ts';

export const crossReferenceSelector = 'a.cross-reference[data-cross-reference]';

/** Makes a cross-reference a link that one can tab to; what it says is its name, unless it is the mark of a footnote. */
export function nameCrossReference(link: HTMLElement): void {
  link.setAttribute('role', 'link');
  link.tabIndex = 0;
  const label = footnoteLabel(link);
  if (label === undefined) return;
  link.setAttribute('aria-label', strings.footnote(label));
  raiseMark(link);
}
