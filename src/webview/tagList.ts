import { element } from './element.ts';
import { strings } from './strings.ts';

/** The tags of an annotation, to read. */
export function tagList(tags: readonly string[]): HTMLElement {
  const chips = tags.map((tag) => element('li', { class: 'tag' }, tag));
  return element('ul', { class: 'tag-list', role: 'list', 'aria-label': strings.tags }, ...chips);
}
