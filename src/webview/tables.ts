import { element } from './element.ts';
import { strings } from './strings.ts';

/** Lets the wide tables of a new section scroll in themselves, with the keyboard as well. */
export function letTablesScroll(section: HTMLElement): void {
  for (const table of section.querySelectorAll('table')) {
    const frame = element('div', { class: 'table-frame' });
    table.replaceWith(frame);
    frame.append(table);
    widths.observe(frame);
  }
}

/** Only a table that is wider than its frame is a stop for the Tab key, and shows on which side there is more of it. */
const widths = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) {
      target.setAttribute('tabindex', '0');
      target.setAttribute('role', 'region');
      target.setAttribute('aria-label', strings.table);
    } else {
      for (const name of ['tabindex', 'role', 'aria-label']) target.removeAttribute(name);
    }
  }
});
