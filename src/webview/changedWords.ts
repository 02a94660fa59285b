import type { TextChange } from '../core/anchoring/anchored.ts';
import { element } from './element.ts';
import { strings } from './strings.ts';

/** What has become of the words of a quote: what is gone is struck out, what is new underlined, both said in words too. */
export function changedWords(changes: readonly TextChange[]): HTMLElement {
  return element('p', { class: 'changed-words' }, ...changes.flatMap(stretch));
}

function stretch({ kind, text }: TextChange): readonly (Node | string)[] {
  if (kind === 'same') return [text];
  const said = (words: string): HTMLElement => element('span', { class: 'visually-hidden' }, words);
  return kind === 'deleted'
    ? [said(strings.deletedWords), element('del', {}, text), said(strings.endOfWords)]
    : [said(strings.insertedWords), element('ins', {}, text), said(strings.endOfWords)];
}
