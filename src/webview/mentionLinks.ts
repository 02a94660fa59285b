import type { Page, PageEntry } from '../core/page/page.ts';
import type { ArticleView } from './articleView.ts';
import { element } from './element.ts';
import { strings } from './strings.ts';

export const mentionSelector = 'a[data-mention]';

/** How much of the text on either side of a mention its link tells. */
const contextLength = 60;

/** Under each entry of the reference list, a link back to each place that cites it. */
export function linkMentions(view: ArticleView): void {
  for (const entry of view.page.entries) {
    const item = view.entryElement(entry.id);
    if (item === undefined) continue;
    const old = item.querySelector(':scope > .mentions');
    // In an attribute, so that it goes when the section is made anew.
    const key = entry.mentions.map((index) => `${index}@${view.page.citations[index]?.textRange[0]}`).join(' ');
    if (old?.getAttribute('data-key') === key) continue;
    old?.remove();
    item.tabIndex = -1;
    if (entry.mentions.length > 0) item.append(mentionsOf(entry, view.page, key));
  }
}

function mentionsOf(entry: PageEntry, page: Page, key: string): HTMLElement {
  const links = entry.mentions.map((citation, at) => {
    const label = strings.mention(at + 1, entry.mentions.length, contextOf(page, citation));
    const attributes = { role: 'link', tabindex: 0, 'data-mention': citation, title: label, 'aria-label': label };
    return element('a', attributes, entry.mentions.length === 1 ? '↑' : letterOf(at));
  });
  const arrow = entry.mentions.length === 1 ? [] : [element('span', { 'aria-hidden': 'true' }, '↑')];
  return element('span', { class: 'mentions', 'data-key': key }, ...arrow, ...links);
}

/** a to z, then aa, ab, …: a letter can be mistaken for no citation number. */
function letterOf(index: number): string {
  const letter = String.fromCharCode('a'.charCodeAt(0) + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

function contextOf(page: Page, citationIndex: number): string {
  const citation = page.citations[citationIndex];
  if (citation === undefined) return '';
  const [start, end] = citation.textRange;
  const before =
    page.text
      .slice(Math.max(start - contextLength, 0), start)
      .split('\n')
      .at(-1) ?? '';
  const after = page.text.slice(end, end + contextLength).split('\n')[0] ?? '';
  const from = before.length === contextLength ? `…${before.replace(/^\S*\s/, '')}` : before;
  const to = after.length === contextLength ? `${after.replace(/\s\S*$/, '')}…` : after;
  return `${from}${citation.callout}${to}`.trim();
}
