export const crossReferenceSelector = 'a.cross-reference[data-cross-reference]';

/** Makes a cross-reference a link that one can tab to; what it says is its name. */
export function nameCrossReference(link: HTMLElement): void {
  link.setAttribute('role', 'link');
  link.tabIndex = 0;
  link.classList.toggle('is-footnote', link.textContent?.startsWith('[^') === true);
}
