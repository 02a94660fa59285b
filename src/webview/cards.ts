import type { PinRecord } from '../protocol/readingMessages.ts';
import type { ArticleView } from './articleView.ts';
import { copyThing } from './crossReferences/copyThing.ts';
import { ThingCard } from './crossReferences/thingCard.ts';
import type { EntryActions } from './entryActions.ts';
import type { CardLevel } from './floatingCard.ts';
import { HoverController } from './hoverController.ts';
import { citationTargets, crossReferenceTargets } from './hoverTargets.ts';
import { PinnedCards } from './pinned/pinnedCards.ts';
import type { PinnedSubject } from './pinned/pinnedSubject.ts';
import { ReferenceCard } from './referenceCard.ts';

/** Cards of links in cards of links in cards: no reader goes deeper. */
const deepest = 3;

export interface CardsOptions {
  readonly view: ArticleView;
  readonly parent: HTMLElement;
  readonly actions: EntryActions;
  /** Called whenever a card has opened or closed, with whether one is open. */
  readonly toggled: (isOpen: boolean) => void;
  /** Called whenever other cards are pinned, or one is elsewhere. */
  readonly keepPins: (pins: readonly PinRecord[]) => void;
}

/** What is shown of what a link leads to: entries for a citation, the thing itself for a cross-reference. */
export class Cards {
  readonly #pinned: PinnedCards;
  #restored: readonly PinRecord[] = [];
  readonly #level: Level;

  constructor(options: CardsOptions) {
    const { view, parent } = options;
    this.#pinned = new PinnedCards({
      view,
      parent,
      contentOf: (subject) => this.#contentOf(view, subject),
      pinned: () => this.dismiss(),
      closing: () => this.dismiss(),
      keep: options.keepPins,
    });
    this.#level = new Level({ ...options, pinned: this.#pinned, tell: () => options.toggled(this.#level.isOpen) }, 0);
  }

  /** Closes what is open, and stops whatever was about to open. */
  dismiss(): void {
    this.#level.dismiss();
  }

  /** What is to be pinned once there is an article. */
  restorePins(pins: readonly PinRecord[]): void {
    this.#restored = pins;
  }

  /** The entries of the article have been read: cards that are open, and pinned ones, show them by their parts. */
  fillIn(): void {
    this.#level.fillIn();
  }

  /**
   * The article on the page is another: `follow` says where an offset into the text before is now, undefined on the first one.
   * Pinned cards show what they are of as it is now.
   */
  followArticle(follow: ((textOffset: number) => number) | undefined): void {
    if (follow === undefined) this.#pinned.restore(this.#restored);
    else this.#pinned.update(follow);
  }

  #contentOf(view: ArticleView, subject: PinnedSubject): readonly Node[] {
    if (subject.kind === 'works') return [this.#level.references.works(subject.items)];
    const copies = subject.things.map((thing) => copyThing(view, thing));
    for (const copy of copies) void view.drawFormulas(copy);
    return copies;
  }
}

interface LevelOptions extends CardsOptions {
  readonly pinned: PinnedCards;
  readonly tell: () => void;
}

/** The cards of links in the article or, further in, of links in cards of the level before. */
class Level {
  readonly references: ReferenceCard;
  readonly #things: ThingCard;
  readonly #hovering: readonly HoverController[];
  readonly #inner: Level | undefined;

  constructor(options: LevelOptions, level: CardLevel) {
    const { view, parent, actions, pinned, tell } = options;
    const frame = { parent, level, closing: () => this.#inner?.dismiss() };
    this.references = new ReferenceCard(view, actions, pinned, frame);
    this.#things = new ThingCard(view, pinned, frame);
    const root = level === 0 ? view.root : parent;
    const place = { view, root, level, isCovered: () => this.#inner?.isOpen ?? false };
    this.#hovering = [
      new HoverController(citationTargets(place, this.references), tell),
      new HoverController(crossReferenceTargets(place, this.#things), tell),
    ];
    // After its own: keys come to an outer card first, which leaves them to the one that covers it.
    this.#inner = level < deepest ? new Level(options, level + 1) : undefined;
    if (level > 0) this.#closeOnScroll();
  }

  get isOpen(): boolean {
    return this.references.isOpen || this.#things.isOpen || (this.#inner?.isOpen ?? false);
  }

  dismiss(): void {
    this.#inner?.dismiss();
    for (const hovering of this.#hovering) hovering.dismiss();
  }

  fillIn(): void {
    this.references.fillIn();
    this.#inner?.fillIn();
  }

  /** An inner card has its place in the window; the link that it belongs to scrolls away with its card or the page. */
  #closeOnScroll(): void {
    const cards = [this.references.element, this.#things.element];
    document.addEventListener(
      'scroll',
      ({ target }) => {
        const isOwn = target instanceof Node && cards.some((card) => card.contains(target));
        if (!isOwn && this.isOpen) this.dismiss();
      },
      { capture: true, passive: true },
    );
  }
}
