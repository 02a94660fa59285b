import type { ArticleView } from './articleView.ts';
import { DepartureMark } from './departureMark.ts';
import { element } from './element.ts';
import { flash } from './flash.ts';
import { icon } from './icon.ts';
import { type Departure, JumpHistory } from './jumpHistory.ts';
import { focusQuietly } from './quietFocus.ts';
import { currentPlace, goToPlace, type Place } from './scrollPlace.ts';
import { strings } from './strings.ts';

/** How far down the view the target of a jump comes to stand: what leads up to it can be read as well. */
const targetHeight = 0.3;

/** Going somewhere in the article, and back to the very line. */
export class Jumps {
  readonly #view: ArticleView;
  readonly #dismissCards: () => void;
  readonly #changed: () => void;
  readonly #history = new JumpHistory();
  readonly #mark = new DepartureMark();
  /** What the last jump or step led to. */
  #arrival: Departure['origin'] = () => undefined;
  readonly #label = element('span');
  readonly #back = element(
    'button',
    { type: 'button', class: 'go-back', title: `${strings.goBack} (Alt+←)`, hidden: true },
    icon('back'),
    this.#label,
  );
  readonly #forward = element(
    'button',
    { type: 'button', class: 'go-back', title: `${strings.goForward} (Alt+→)`, hidden: true },
    element('span', {}, strings.goForward),
    icon('forward'),
  );

  /** `changed` is called whenever there may be another way back or forward, or none. */
  constructor(view: ArticleView, dismissCards: () => void, parent: HTMLElement, changed: () => void) {
    this.#view = view;
    this.#dismissCards = dismissCards;
    this.#changed = changed;
    this.#back.addEventListener('click', () => this.goBack());
    this.#forward.addEventListener('click', () => this.goForward());
    parent.append(element('div', { class: 'way' }, this.#back, this.#forward));
  }

  get canGoBack(): boolean {
    return this.#history.last !== undefined;
  }

  get canGoForward(): boolean {
    return this.#history.canGoForward;
  }

  /**
   * From a citation to the first entry that it cites; false where the list has none of them. `link` is the citation itself,
   * or a copy of it in a card, which is nowhere to come back to.
   */
  toEntryOf(citationIndex: number, link: HTMLElement): boolean {
    const citation = this.#view.page.citations[citationIndex];
    const entryId = citation?.items.find((item) => item.entryId !== null)?.entryId ?? undefined;
    const target = entryId === undefined ? undefined : this.#view.entryElement(entryId);
    if (citation === undefined || target === undefined) return false;
    const isCopy = this.#view.citationElement(citationIndex) !== link;
    this.#depart(citation.callout, () => (isCopy ? undefined : this.#view.citationElement(citationIndex)));
    this.#arrive(target);
    return true;
  }

  toEntry(entryId: string): void {
    const target = this.#view.entryElement(entryId);
    if (target === undefined) return;
    this.#depart('', () => undefined);
    this.#arrive(target);
  }

  /** From the entry that `origin` stands under to a place that cites it. */
  toMention(citationIndex: number, origin: HTMLElement): void {
    const target = this.#view.citationElement(citationIndex);
    if (target === undefined) return;
    const entryId = origin.closest<HTMLElement>('[data-entry]')?.dataset['entry'] ?? '';
    const number = this.#view.entry(entryId)?.citationNumber ?? null;
    const selector = `[data-mention="${citationIndex}"]`;
    this.#depart(number === null ? '' : `${strings.references} ${number}`, () => {
      return this.#view.entryElement(entryId)?.querySelector<HTMLElement>(selector) ?? undefined;
    });
    this.#arrive(target);
  }

  /** To a place that cites something, from wherever the reader is. */
  toCitation(citationIndex: number): void {
    const target = this.#view.citationElement(citationIndex);
    if (target === undefined) return;
    this.#depart('', this.#arrivalInView());
    this.#arrive(target);
  }

  /** To a place in the text, as an offset into it. */
  toPlace(textOffset: number): void {
    const { blocks } = this.#view;
    const target = blocks.elements[Math.max(blocks.indexAt(textOffset), 0)];
    if (target === undefined) return;
    this.#depart('', this.#arrivalInView());
    this.#arrive(target);
  }

  /** From a cross-reference to the first thing that it refers to. */
  toThingOf(crossReference: number, link: HTMLElement): void {
    const { page, crossReferences } = this.#view;
    const thing = page.crossReferences[crossReference]?.things[0];
    const target = thing === undefined ? undefined : this.#view.thingElements(thing)[0];
    if (target === undefined) return;
    const isCopy = crossReferences.elements[crossReference] !== link;
    const origin = (): HTMLElement | undefined => (isCopy ? undefined : crossReferences.elements[crossReference]);
    // The name of a footnote's mark, which has brackets that nobody sees.
    this.#depart(link.getAttribute('aria-label') ?? link.textContent ?? '', origin);
    this.#arrive(target);
  }

  /** To a cross-reference, from what it refers to. */
  toCrossReference(crossReference: number, origin: HTMLElement): void {
    const target = this.#view.crossReferences.elements[crossReference];
    if (target === undefined) return;
    this.#depart('', () => (origin.isConnected ? origin : undefined));
    this.#arrive(target);
  }

  /** To the element with this id in the article; false where there is none. */
  toId(id: string, origin: HTMLElement): boolean {
    const target = this.#view.root.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`);
    if (target === null) return false;
    this.#depart(origin.textContent ?? '', () => (origin.isConnected ? origin : undefined));
    this.#arrive(target);
    return true;
  }

  goBack(): void {
    const place = this.#currentPlace();
    const departure = place && this.#history.goBack({ place, origin: this.#arrival });
    if (departure === undefined) return;
    this.#mark.show(this.#markOf(departure));
    this.#return(departure);
  }

  goForward(): void {
    const place = this.#currentPlace();
    const next = place && this.#history.goForward(place);
    if (next !== undefined) this.#return(next);
  }

  /** The article has changed: `follow` says where an offset into its text is now. */
  follow(follow: (textOffset: number) => number): void {
    this.#history.follow(follow);
  }

  #depart(callout: string, origin: () => HTMLElement | undefined): void {
    const place = this.#currentPlace();
    if (place === undefined) return;
    const departure = { place, callout, origin };
    this.#history.push(departure);
    this.#mark.show(this.#markOf(departure));
    this.#update();
  }

  /** To the very line again. */
  #return({ place, origin }: Pick<Departure, 'place' | 'origin'>): void {
    this.#dismissCards();
    goToPlace(place, this.#view.blocks);
    this.#arrival = origin;
    const focus = origin();
    if (focus !== undefined) focusQuietly(focus);
    this.#update();
  }

  /** What the last jump led to, while the reader is still there. */
  #arrivalInView(): Departure['origin'] {
    const rect = this.#arrival()?.getBoundingClientRect();
    return rect !== undefined && rect.bottom > 0 && rect.top < window.innerHeight ? this.#arrival : () => undefined;
  }

  #currentPlace(): Place | undefined {
    return currentPlace(this.#view.sections, this.#view.blocks);
  }

  /** What the reader followed, else the block that was at the top of the view. */
  #markOf({ place, origin }: Departure): HTMLElement | undefined {
    return origin() ?? this.#view.blocks.elements[this.#view.blocks.indexAt(place.textOffset)];
  }

  #arrive(target: HTMLElement): void {
    this.#dismissCards();
    const { blocks } = this.#view;
    const inBlock = blocks.indexOf(target) === undefined ? target.querySelector('[data-block]') : target;
    const textOffset = inBlock === null ? undefined : blocks.textOffsetOf(inBlock, 0);
    if (textOffset === undefined) target.scrollIntoView({ block: 'center', behavior: 'instant' });
    else goToPlace({ textOffset, top: window.innerHeight * targetHeight }, blocks);
    // What no key stops at can still be given the focus, so that Tab goes on from there.
    if (target.tabIndex < 0) target.tabIndex = -1;
    focusQuietly(target);
    flash(target);
    this.#arrival = () => (target.isConnected ? target : undefined);
  }

  #update(): void {
    const { last } = this.#history;
    this.#back.hidden = last === undefined;
    this.#label.textContent =
      last === undefined || last.callout === '' ? strings.goBack : strings.goBackTo(last.callout);
    this.#forward.hidden = !this.canGoForward;
    this.#changed();
  }
}
