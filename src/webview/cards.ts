import type { ArticleView } from './articleView.ts';
import { ThingCard } from './crossReferences/thingCard.ts';
import type { EntryActions } from './entryActions.ts';
import { HoverController } from './hoverController.ts';
import { citationTargets, crossReferenceTargets } from './hoverTargets.ts';
import { PinnedCards } from './pinnedCards.ts';
import { ReferenceCard } from './referenceCard.ts';

/** What is shown of what a link leads to: entries for a citation, the thing itself for a cross-reference. */
export class Cards {
  readonly #hovering: readonly HoverController[];

  /** `toggled` is called whenever a card has opened or closed, with whether one is open. */
  constructor(view: ArticleView, parent: HTMLElement, actions: EntryActions, toggled: (isOpen: boolean) => void) {
    const pinned = new PinnedCards(parent, () => this.dismiss());
    const references = new ReferenceCard(parent, view, actions, pinned);
    const things = new ThingCard(parent, view, pinned);
    const tell = (): void => toggled(references.isOpen || things.isOpen);
    this.#hovering = [
      new HoverController(citationTargets(view, references), tell),
      new HoverController(crossReferenceTargets(view, things), tell),
    ];
  }

  /** Closes what is open, and stops whatever was about to open. */
  dismiss(): void {
    for (const hovering of this.#hovering) hovering.dismiss();
  }
}
