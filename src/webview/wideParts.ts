import { element } from './element.ts';
import { strings } from './strings.ts';

/** Lets what is wide in a new section, tables, code and formulas, scroll in itself, with the keyboard as well. */
export function letWidePartsScroll(section: HTMLElement): void {
  for (const table of section.querySelectorAll('table')) {
    const frame = element('div', { class: 'table-frame' });
    table.replaceWith(frame);
    frame.append(table);
    widths.observe(frame);
  }
  for (const set of section.querySelectorAll('pre, div.math')) widths.observe(set);
}

/** Only what is wider than its frame is a stop for the Tab key, and a table shows on which side there is more of it. */
const widths = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) {
      target.setAttribute('tabindex', '0');
      target.setAttribute('role', 'region');
      target.setAttribute('aria-label', labelOf(target));
    } else {
      for (const name of ['tabindex', 'role', 'aria-label']) target.removeAttribute(name);
    }
  }
});

function labelOf(target: Element): string {
  if (target.localName === 'pre') return strings.code;
  return target.classList.contains('math') ? strings.formula : strings.table;
}
