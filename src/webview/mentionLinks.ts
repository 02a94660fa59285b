import type { Page, PageEntry } from '../core/page/page.ts';
import type { ArticleView } from './articleView.ts';
import { element } from './element.ts';
import { strings } from './strings.ts';

export const mentionSelector = 'a[data-mention]';

/** How much of the text on either side of a mention its link tells. */
const contextLength = 60;

/** After each entry of the reference list, on its last line, a link back to each place that cites it. */
export function linkMentions(view: ArticleView): void {
  for (const entry of view.page.entries) {
    const item = view.entryElement(entry.id);
    if (item === undefined) continue;
    const body = bodyOf(item);
    const old = body.querySelector(':scope > .mentions');
    // In an attribute, so that it goes when the section is made anew.
    const key = entry.mentions.map((index) => `${index}@${view.page.citations[index]?.textRange[0]}`).join(' ');
    if (old?.getAttribute('data-key') === key) continue;
    old?.remove();
    item.tabIndex = -1;
    if (entry.mentions.length > 0) body.append(mentionsOf(entry, view.page, key));
  }
}

/** What holds the text of an entry and what follows it on its last line. */
function bodyOf(item: HTMLElement): Element {
  const body = item.querySelector(':scope > .reference-body') ?? element('div', { class: 'reference-body' });
  const text = item.querySelector(':scope > [data-block]');
  text?.replaceWith(body);
  body.append(...(text === null ? [] : [text]));
  return body;
}

function mentionsOf(entry: PageEntry, page: Page, key: string): HTMLElement {
  const links = entry.mentions.map((citation, at) => {
    const label = strings.mention(at + 1, entry.mentions.length, contextOf(page, citation));
    const attributes = { role: 'link', tabindex: 0, 'data-mention': citation, title: label, 'aria-label': label };
    return element('a', attributes, entry.mentions.length === 1 ? '↑' : letterOf(at));
  });
  const [first, ...others] = links;
  const start = element('span', {}, ...(first === undefined ? [] : [first]));
  if (others.length > 0) start.prepend(element('span', { 'aria-hidden': 'true' }, '↑'));
  return element('span', { class: 'mentions', 'data-key': key }, start, ...others);
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
