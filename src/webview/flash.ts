/** Makes the reader see where a jump has led; the style sheet says how, and for how long. */
export function flash(target: HTMLElement): void {
  target.classList.remove('flash');
  // Reading a size makes the removal count, so that a second jump to the same place flashes again.
  void target.offsetWidth;
  target.classList.add('flash');
  target.addEventListener('animationend', () => target.classList.remove('flash'), { once: true });
}
