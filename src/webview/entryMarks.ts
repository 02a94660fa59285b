import type { EntryView } from '../core/entry/entryView.ts';
import type { OffsetRange } from '../core/text/offsetRange.ts';
import type { ArticleView } from './articleView.ts';
import { unwrap, wrapText } from './domText.ts';
import { element } from './element.ts';
import { keepSelection } from './keepSelection.ts';
import { staysUpright } from './upright.ts';

/** In the reference list, sets title and container of each entry apart. Its text stays what it is. */
export function markEntries(view: ArticleView, entries: readonly EntryView[]): void {
  keepSelection(view.blocks, () => {
    for (const { entryId, titleRange, containerRange } of entries) {
      const block = view.entryElement(entryId)?.querySelector<HTMLElement>('[data-block]') ?? undefined;
      const text = view.entry(entryId)?.text;
      // One that is shown as plain text, or not at all, has no place for them.
      if (block === undefined || text === undefined || block.textContent !== text) continue;
      // In an attribute, so that it goes when the section is made anew.
      const key = `${titleRange} ${containerRange}`;
      if (block.dataset['parts'] === key) continue;
      for (const old of block.querySelectorAll('.entry-title, .entry-container')) unwrap(old);
      wrap(block, titleRange, 'entry-title');
      const upright = containerRange !== null && staysUpright(text.slice(...containerRange)) ? ' is-upright' : '';
      wrap(block, containerRange, `entry-container${upright}`);
      block.dataset['parts'] = key;
    }
  });
}

function wrap(block: HTMLElement, range: OffsetRange | null, name: string): void {
  if (range !== null) wrapText(block, range, () => element('span', { class: name }));
}
