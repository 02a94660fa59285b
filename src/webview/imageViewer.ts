import { closestIn, element, iconButton } from './element.ts';
import { icon } from './icon.ts';
import { strings } from './strings.ts';

/** Shows an image of the article as large as the window allows, on a click or Enter. */
export class ImageViewer {
  readonly #dialog = element('dialog', { class: 'image-viewer', 'aria-label': strings.largeImage });

  constructor(root: HTMLElement, parent: HTMLElement) {
    parent.append(this.#dialog);
    // Wherever it is clicked: there is nothing else to do with it.
    this.#dialog.addEventListener('click', () => this.#dialog.close());
    root.addEventListener('click', (event) => {
      const image = closestIn(root, event, 'img');
      if (image instanceof HTMLImageElement && image.closest('a') === null) this.#show(image);
    });
    root.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.target instanceof HTMLImageElement)) return;
      event.preventDefault();
      this.#show(event.target);
    });
  }

  #show({ src, alt }: HTMLImageElement): void {
    const large = element('img', { src, alt });
    const close = iconButton(`${strings.close} (Esc)`, icon('close'), () => this.#dialog.close());
    this.#dialog.replaceChildren(close, large);
    this.#dialog.showModal();
  }
}
