import { type HighlightColor, highlightColors } from '../core/annotation/annotation.ts';
import { element } from './element.ts';
import { strings } from './strings.ts';

/** A button for each colour. `label` names what a click does; the one in use, if any, is the pressed one. */
export function colorButtons(
  label: (color: string) => string,
  pick: (color: HighlightColor) => void,
  inUse?: HighlightColor,
): readonly HTMLButtonElement[] {
  return highlightColors.map((color) => {
    const name = label(strings.colors[color]);
    const button = element(
      'button',
      {
        type: 'button',
        class: `color-button highlight-${color}`,
        title: name,
        'aria-label': name,
        'aria-pressed': inUse === undefined ? undefined : String(color === inUse),
      },
      // A letter in the colour's own dress shows what the text will look like, and tells shapes where colours fail.
      element('span', { class: `highlight highlight-${color}`, 'aria-hidden': 'true' }, 'a'),
    );
    button.addEventListener('click', () => pick(color));
    return button;
  });
}

/** Arrow keys, Home and End move within a row of buttons; Tab enters and leaves it. */
export function roveFocus(row: HTMLElement): void {
  const buttons = [...row.querySelectorAll<HTMLButtonElement>('button')];
  const current = buttons.find((button) => button.getAttribute('aria-pressed') === 'true') ?? buttons[0];
  for (const button of buttons) button.tabIndex = button === current ? 0 : -1;
  row.addEventListener('keydown', (event) => {
    const at = buttons.findIndex((button) => button.matches(':focus'));
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: buttons.length - 1,
    };
    const next = steps[event.key];
    const target = next === undefined ? undefined : buttons.at(next % buttons.length);
    if (at < 0 || target === undefined) return;
    event.preventDefault();
    for (const button of buttons) button.tabIndex = button === target ? 0 : -1;
    target.focus();
  });
}
