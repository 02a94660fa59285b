import { maxTagLength } from '../core/annotation/annotation.ts';
import type { TagChange } from '../core/annotation/editAnnotation.ts';
import { element, iconButton, refocus } from './element.ts';
import { icon } from './icon.ts';
import { strings } from './strings.ts';

export interface TagFieldEvents {
  readonly changed: (tags: TagChange) => void;
  /** The tags of the article, the likelier ones first. */
  readonly known: () => readonly string[];
  /** The reader wants out of the field. */
  readonly left: () => void;
}

const mostSuggestions = 6;

let created = 0;

/** The tags of an annotation: to read, to take away, and to add with suggestions from the other tags of the article. */
export class TagField {
  readonly element = element('div', { class: 'tags', hidden: true });
  readonly #events: TagFieldEvents;
  readonly #input: HTMLInputElement;
  readonly #suggestions: HTMLElement;
  #tags: readonly string[] = [];
  #editable = false;
  /** Which suggestion is chosen; -1: none. */
  #chosen = -1;

  constructor(events: TagFieldEvents) {
    this.#events = events;
    const listId = `tags-${++created}`;
    this.#suggestions = element('ul', { class: 'tag-suggestions', id: listId, role: 'listbox', hidden: true });
    this.#suggestions.setAttribute('aria-label', strings.tagSuggestions);
    this.#input = element('input', {
      class: 'tag-input',
      type: 'text',
      role: 'combobox',
      size: 8,
      maxlength: maxTagLength,
      placeholder: strings.addTag,
      'aria-label': strings.addTag,
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': listId,
      autocomplete: 'off',
      spellcheck: 'false',
    });
    this.#input.addEventListener('input', () => this.#onInput());
    this.#input.addEventListener('focus', () => this.#suggest());
    this.#input.addEventListener('blur', () => this.#commit());
    this.#input.addEventListener('keydown', (event) => this.#onKey(event));
    // A press would take the focus away before the click arrives.
    this.#suggestions.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#suggestions.addEventListener('mousedown', (event) => event.preventDefault());
  }

  update(tags: readonly string[], editable: boolean): void {
    if (editable === this.#editable && tags.join('\n') === this.#tags.join('\n') && this.element.hasChildNodes())
      return;
    this.#tags = tags;
    this.#editable = editable;
    this.element.hidden = tags.length === 0 && !editable;
    const focusedChip = [...this.element.querySelectorAll('.tag-remove')].indexOf(
      document.activeElement ?? this.element,
    );
    const list = element('ul', { class: 'tag-list', role: 'list', 'aria-label': strings.tags });
    list.append(...tags.map((tag) => this.#chip(tag)));
    const old = this.element.querySelector('.tag-list');
    // The field stays where it is, so that it keeps the focus and what is typed.
    if (old === null) this.element.append(list);
    else old.replaceWith(list);
    if (!editable) this.element.querySelector('.tag-entry')?.remove();
    else if (this.element.querySelector('.tag-entry') === null) {
      this.element.append(element('div', { class: 'tag-entry' }, this.#input, this.#suggestions));
    }
    if (focusedChip >= 0) this.#focusAfterRemoval(focusedChip);
  }

  focus(): void {
    this.#input.focus({ preventScroll: true });
  }

  #chip(tag: string): HTMLElement {
    const chip = element('li', { class: 'tag' }, element('span', {}, tag));
    if (this.#editable) {
      chip.append(iconButton(strings.removeTag(tag), icon('close'), () => this.#remove(tag), 'tag-remove'));
    }
    return chip;
  }

  #focusAfterRemoval(index: number): void {
    const buttons = this.element.querySelectorAll<HTMLElement>('.tag-remove');
    refocus(buttons.item(Math.min(index, buttons.length - 1)) ?? this.#input);
  }

  #onInput(): void {
    // A comma ends a tag, as it does when several are typed or pasted.
    if (this.#input.value.includes(',')) this.#commit();
    this.#suggest();
  }

  #onKey(event: KeyboardEvent): void {
    const { key } = event;
    if (key === 'Enter') {
      const option = this.#options()[this.#chosen]?.textContent ?? null;
      if (option !== null) this.#input.value = option;
      this.#commit();
      this.#suggest();
    } else if (key === 'ArrowDown' || key === 'ArrowUp') this.#choose(this.#chosen + (key === 'ArrowDown' ? 1 : -1));
    else if (key === 'Backspace' && this.#input.value === '') {
      const last = this.#tags.at(-1);
      if (last !== undefined) this.#remove(last);
    } else if (key === 'Escape') {
      if (this.#suggestions.hidden && this.#input.value === '') this.#events.left();
      this.#input.value = '';
      this.#hideSuggestions();
    } else return;
    if (key !== 'Backspace') event.preventDefault();
    event.stopPropagation();
  }

  #commit(): void {
    const names = this.#input.value.split(',').map((name) => name.trim());
    this.#input.value = '';
    this.#hideSuggestions();
    const added = [...new Set(names)].filter((name) => name !== '' && !this.#tags.includes(name));
    if (added.length > 0) this.#events.changed({ added, removed: [] });
  }

  #remove(tag: string): void {
    this.#events.changed({ added: [], removed: [tag] });
  }

  #suggest(): void {
    const typed = this.#input.value.trim().toLocaleLowerCase();
    const others = this.#events.known().filter((tag) => !this.#tags.includes(tag));
    const fitting = others.filter((tag) => tag.toLocaleLowerCase().includes(typed));
    const starting = fitting.filter((tag) => tag.toLocaleLowerCase().startsWith(typed));
    const suggested = [...new Set([...starting, ...fitting])].slice(0, mostSuggestions);
    this.#suggestions.replaceChildren(...suggested.map((tag, index) => this.#option(tag, index)));
    this.#suggestions.hidden = suggested.length === 0;
    this.#input.setAttribute('aria-expanded', String(suggested.length > 0));
    this.#choose(-1);
  }

  #option(tag: string, index: number): HTMLElement {
    const id = `${this.#suggestions.id}-${index}`;
    const option = element('li', { class: 'tag-option', role: 'option', id, 'aria-selected': 'false' }, tag);
    option.addEventListener('click', () => {
      this.#input.value = tag;
      this.#commit();
      this.#suggest();
    });
    return option;
  }

  #options(): readonly HTMLElement[] {
    return [...this.#suggestions.querySelectorAll<HTMLElement>('.tag-option')];
  }

  #choose(index: number): void {
    const options = this.#options();
    this.#chosen = Math.max(Math.min(index, options.length - 1), -1);
    options.forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === this.#chosen));
    });
    const chosen = options[this.#chosen];
    if (chosen === undefined) this.#input.removeAttribute('aria-activedescendant');
    else this.#input.setAttribute('aria-activedescendant', chosen.id);
  }

  #hideSuggestions(): void {
    this.#suggestions.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
    this.#chosen = -1;
  }
}
