import { element } from './element.ts';
import { strings } from './strings.ts';
import type { Edge } from './wordEdges.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface HandleEvents {
  /** An end is dragged to a point in the view. */
  readonly dragged: (edge: Edge, point: Point) => void;
  readonly dropped: () => void;
  readonly cancelled: () => void;
}

const edges: readonly Edge[] = ['start', 'end'];

/** What the pointer takes hold of to move an end of the active highlight. The keyboard has commands for it. */
export class ResizeHandles {
  readonly #handles: Readonly<Record<Edge, HTMLElement>>;
  readonly #events: HandleEvents;
  #drag: AbortController | undefined;

  constructor(parent: HTMLElement, events: HandleEvents) {
    this.#events = events;
    const create = (edge: Edge, title: string): HTMLElement => {
      const handle = element('div', { class: `resize-handle is-${edge}`, 'aria-hidden': 'true', title, hidden: true });
      handle.addEventListener('pointerdown', (event) => this.#start(edge, event));
      parent.append(handle);
      return handle;
    };
    this.#handles = { start: create('start', strings.resizeStart), end: create('end', strings.resizeEnd) };
  }

  get isDragging(): boolean {
    return this.#drag !== undefined;
  }

  /** At the outer ends of the first and the last box of a highlight. */
  show(first: DOMRect, last: DOMRect, accentClass: string): void {
    for (const edge of edges) {
      const box = edge === 'start' ? first : last;
      const { style, classList } = this.#handles[edge];
      style.left = `${(edge === 'start' ? box.left : box.right) + window.scrollX}px`;
      style.top = `${box.top + window.scrollY}px`;
      style.height = `${box.height}px`;
      this.#handles[edge].hidden = false;
      this.#handles[edge].className = `resize-handle is-${edge} ${accentClass}`;
      classList.toggle('is-dragged', false);
    }
  }

  hide(): void {
    for (const edge of edges) this.#handles[edge].hidden = true;
  }

  #start(edge: Edge, event: PointerEvent): void {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    const box = this.#handles[edge].getBoundingClientRect();
    // The knob hangs outside the line: what is dragged is the middle of the line's end.
    const off = { x: event.clientX - (box.left + box.width / 2), y: event.clientY - (box.top + box.height / 2) };
    const drag = new AbortController();
    this.#drag = drag;
    document.documentElement.classList.add('is-resizing');
    const finish = (tell: () => void): void => {
      drag.abort();
      this.#drag = undefined;
      document.documentElement.classList.remove('is-resizing');
      tell();
    };
    const { signal } = drag;
    document.addEventListener(
      'pointermove',
      ({ clientX, clientY }) => this.#events.dragged(edge, { x: clientX - off.x, y: clientY - off.y }),
      { signal },
    );
    document.addEventListener('pointerup', () => finish(this.#events.dropped), { signal });
    document.addEventListener('pointercancel', () => finish(this.#events.cancelled), { signal });
    document.addEventListener(
      'keydown',
      (key) => {
        if (key.key !== 'Escape') return;
        key.stopPropagation();
        finish(this.#events.cancelled);
      },
      { signal, capture: true },
    );
  }
}
