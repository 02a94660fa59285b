type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * A new element. An attribute that is `true` is set empty, one that is `false` or undefined is left out; strings among the
 * children become text, never markup.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const created = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) created.setAttribute(name, '');
    else if (value !== undefined && value !== false) created.setAttribute(name, String(value));
  }
  created.append(...children);
  return created;
}

/** A button with nothing but what it does; `label` is its accessible name and its tooltip. */
export function iconButton(label: string, icon: Node, run: () => void, className = ''): HTMLButtonElement {
  const button = element(
    'button',
    { type: 'button', class: `icon-button ${className}`.trim(), title: label, 'aria-label': label },
    icon,
  );
  button.addEventListener('click', run);
  return button;
}

/** A button that says what it does. */
export function textButton(label: string, run: () => void, className = ''): HTMLButtonElement {
  const button = element('button', { type: 'button', class: `text-button ${className}`.trim() }, label);
  button.addEventListener('click', run);
  return button;
}

/** What the event happened in: the nearest element around its target that matches, inside `root`. */
export function closestIn(root: Element, event: Event, selector: string): HTMLElement | null {
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
  return target !== null && root.contains(target) ? target : null;
}

/** True where what is typed is text, so that keys are the field's own. */
export function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}

/**
 * Gives the focus back to what lost it by being drawn anew. Not while the reader is elsewhere in the window: that would take
 * it from there.
 */
export function refocus(target: HTMLElement | undefined): void {
  if (document.hasFocus()) target?.focus({ preventScroll: true });
}
