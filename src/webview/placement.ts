import {
  computePosition,
  flip,
  inline,
  offset,
  type Placement,
  type ReferenceElement,
  shift,
  size,
} from '@floating-ui/dom';

/** Between what floats and what it belongs to: near enough to be crossed in one move. */
const gap = 6;

/** Kept free at the edges of the view. */
const padding = 8;

/** No lower than this, so that a few lines can be read; beyond that it scrolls in itself. */
const leastHeight = 96;

export interface PlaceOptions {
  readonly placement: Placement;
  /** Where the pointer is: a reference that runs over a line's end has two boxes, and this tells which one counts. */
  readonly pointer?: { readonly x: number; readonly y: number } | undefined;
  /** As CSS positions it; absolute where nothing is said. */
  readonly strategy?: 'absolute' | 'fixed';
  /** True where it is to stay on this side, however little room there is. */
  readonly stays?: boolean;
  /** No higher than this, in pixels. */
  readonly mostHeight?: number;
}

/**
 * Puts `floating` next to `reference`, inside the view and never over it: on the other side where there is more room,
 * moved along where it would stick out, and no higher than there is room,
 * which the style sheet has as `--room`. Resolves to the side that it is on.
 */
export async function placeBeside(
  reference: ReferenceElement,
  floating: HTMLElement,
  { placement, pointer, strategy = 'absolute', stays = false, mostHeight = Number.POSITIVE_INFINITY }: PlaceOptions,
): Promise<Placement> {
  const {
    x,
    y,
    placement: side,
  } = await computePosition(reference, floating, {
    placement,
    strategy,
    middleware: [
      inline(pointer ?? {}),
      offset(gap),
      !stays && flip({ padding, crossAxis: false, fallbackStrategy: 'bestFit' }),
      shift({ padding }),
      size({
        padding,
        apply: ({ availableHeight, elements }) => {
          const room = Math.min(Math.max(availableHeight, leastHeight), mostHeight);
          elements.floating.style.setProperty('--room', `${room}px`);
        },
      }),
    ],
  });
  floating.style.left = `${x}px`;
  floating.style.top = `${y}px`;
  return side;
}
