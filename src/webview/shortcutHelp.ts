import type { ShowShortcuts } from '../protocol/readingMessages.ts';
import { element, iconButton, isTextField, textButton } from './element.ts';
import { icon } from './icon.ts';
import { strings } from './strings.ts';

const isMac = /mac/i.test(navigator.userAgent);

/** What the keys of VS Code are called on the keyboard. */
const keyNames: Readonly<Record<string, string>> = {
  ctrl: isMac ? '⌃' : 'Ctrl',
  cmd: '⌘',
  alt: isMac ? '⌥' : 'Alt',
  shift: isMac ? '⇧' : 'Shift',
  left: '←',
  right: '→',
  up: '↑',
  down: '↓',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  escape: 'Esc',
  enter: 'Enter',
  tab: 'Tab',
  delete: 'Del',
};

/** The keys of the reader, in a dialog over the page. */
export class ShortcutHelp {
  readonly #dialog = element('dialog', { class: 'help', 'aria-labelledby': 'help-title' });
  readonly #ask: (what: 'askShortcuts' | 'changeKeys') => void;

  /** `ask`: for the keys, when the reader wants to see them, or for the settings for keys. */
  constructor(parent: HTMLElement, ask: (what: 'askShortcuts' | 'changeKeys') => void) {
    this.#ask = ask;
    document.addEventListener('keydown', (event) => {
      if (event.key === '?' && !isTextField(event.target)) ask('askShortcuts');
    });
    this.#dialog.addEventListener('click', (event) => {
      // The dialog fills its box with padding of none, so that only the ground around it is the dialog itself.
      if (event.target === this.#dialog) this.#dialog.close();
    });
    parent.append(this.#dialog);
  }

  show({ shortcuts }: ShowShortcuts): void {
    const rows = [...pageKeys(), ...shortcuts.map(({ title, key, mac }) => [title, isMac ? mac : key] as const)];
    const close = iconButton(`${strings.close} (Esc)`, icon('close'), () => this.#dialog.close());
    this.#dialog.replaceChildren(
      element(
        'div',
        { class: 'help-content' },
        element('div', { class: 'help-head' }, element('h2', { id: 'help-title' }, strings.keys), close),
        element(
          'table',
          {},
          element(
            'tbody',
            {},
            ...rows.map(([title, key]) => element('tr', {}, element('th', { scope: 'row' }, title), keyCell(key))),
          ),
        ),
        textButton(strings.changeKeys, () => {
          this.#dialog.close();
          this.#ask('changeKeys');
        }),
      ),
    );
    if (!this.#dialog.open) this.#dialog.showModal();
  }
}

/** What belongs to the page itself, as it belongs to every page. */
function pageKeys(): readonly (readonly [string, string])[] {
  return [
    [strings.keyNextLink, 'tab'],
    [strings.keyFollow, 'enter'],
    [strings.keyIntoCard, 'down'],
    [strings.keyClose, 'escape'],
    [strings.keyHelp, '?'],
  ];
}

/** `keys`: as package.json spells them, e.g. `ctrl+k h`. */
function keyCell(keys: string): HTMLElement {
  const chords = keys.split(' ').map((chord) =>
    chord
      .split('+')
      .map((key) => keyNames[key] ?? key.toUpperCase())
      .join(isMac ? '' : '+'),
  );
  return element('td', {}, ...chords.flatMap((chord) => [element('kbd', {}, chord), ' ']));
}
