import type { EntryParts } from '../core/entry/entryParts.ts';
import { element, textButton } from './element.ts';
import { strings } from './strings.ts';
import { staysUpright } from './upright.ts';

/** More authors than these are named on demand. */
const shownAuthors = 5;

/** An entry set by its parts: the title, who wrote it, where it stands. `resized` is called when more authors are shown. */
export function entryPartsView(parts: EntryParts, resized: () => void): HTMLElement {
  const lines = [
    element('div', { class: 'parts-title' }, parts.title),
    authorsLine(parts, resized),
    sourceLine(parts),
  ].filter((line) => line !== undefined);
  return element('div', { class: 'parts' }, ...lines);
}

function authorsLine({ authors, areEditors }: EntryParts, resized: () => void): HTMLElement | undefined {
  if (authors.length === 0) return undefined;
  const line = element('div', { class: 'parts-authors' });
  const say = (names: string): string => (areEditors ? strings.editors(names, authors.length) : names);
  const all = say(joined(authors));
  // One name more takes no more room than to say that there is one.
  if (authors.length <= shownAuthors + 1) {
    line.append(all);
    return line;
  }
  const expand = (): void => {
    line.textContent = all;
    line.tabIndex = -1;
    line.focus({ preventScroll: true });
    resized();
  };
  const more = textButton(strings.moreAuthors(authors.length - shownAuthors), expand, 'more-authors');
  line.append(`${authors.slice(0, shownAuthors).join(', ')} ${strings.and} `, more);
  return line;
}

function joined(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} ${strings.and} ${last}`;
}

/** `2010 · Journal, 12(3), 433–441 · Publisher`, without what is not known. */
function sourceLine(parts: EntryParts): HTMLElement | undefined {
  const { year, container, volume, pages, edition, publisher } = parts;
  const place: (Node | string)[] = [
    ...(container === '' ? [] : [element(staysUpright(container) ? 'span' : 'i', {}, container)]),
    ...[edition === '' ? '' : strings.edition(edition), volume, pages].filter((part) => part !== ''),
  ];
  const groups: (Node | string)[][] = [
    [year],
    place.flatMap((part, at) => (at === 0 ? [part] : [', ', part])),
    [publisher],
  ];
  const shown = groups.filter((group) => group.some((part) => part !== ''));
  if (shown.length === 0) return undefined;
  return element(
    'div',
    { class: 'parts-source' },
    ...shown.flatMap((group, at) => (at === 0 ? group : [' · ', ...group])),
  );
}
