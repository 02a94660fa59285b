let quiet: Element | undefined;

/** Gives the focus to a link without opening its card: the reader comes from there, and knows it. */
export function focusQuietly(link: HTMLElement): void {
  quiet = link;
  link.focus({ preventScroll: true });
  quiet = undefined;
}

/** True while a link gets its focus from the program. */
export function isQuiet(link: Element): boolean {
  return link === quiet;
}
