import { compareAnnotations } from '../protocol/annotationChanges.ts';
import type { AnnotationView, ChangeAnnotations, ShowAnnotations } from '../protocol/annotationMessages.ts';
import type { PlacedAnnotations } from './annotationModel.ts';

/** The annotations of an article, and the version of it that they are placed in. */
export interface CurrentAnnotations extends PlacedAnnotations {
  readonly version: number;
}

/** So many are sent at a time: a page draws them between two frames. */
const slice = 500;

interface Sent extends Omit<CurrentAnnotations, 'annotations' | 'searching'> {
  readonly annotations: readonly AnnotationView[];
  readonly pending: number;
}

/**
 * Sends one page the annotations: at first those near the reader, then the others slice by slice, each once the page has
 * drawn the one before, and from then on only what has changed.
 */
export class PanelAnnotations {
  readonly #current: () => CurrentAnnotations | undefined;
  readonly #send: (message: ShowAnnotations | ChangeAnnotations) => void;
  /** What the page has, or will have; undefined while there is no page, or it has nothing yet. */
  #sent: Sent | undefined;
  #revision = 0;
  /** The ids of all that there were when something was sent last: what is new since then goes first. */
  #known: ReadonlySet<string> = new Set();
  #readerAt = 0;

  /** `current` gives undefined while the article cannot be shown. */
  constructor(
    current: () => CurrentAnnotations | undefined,
    send: (message: ShowAnnotations | ChangeAnnotations) => void,
  ) {
    this.#current = current;
    this.#send = send;
  }

  /** For a page that has none yet. `readerAt`: an offset into the article text. */
  start(readerAt = this.#readerAt): void {
    this.#readerAt = readerAt;
    this.#sent = undefined;
    this.#known = new Set();
    this.update();
  }

  /** The page is gone. */
  stop(): void {
    this.#sent = undefined;
  }

  /** Something may have changed: the page gets what has. */
  update(): void {
    const now = this.#current();
    if (now === undefined) return;
    const { annotations } = now;
    if (this.#sent === undefined) {
      this.#show(now, this.#withSlice(annotations, new Set()));
      return;
    }
    const has = new Set(this.#sent.annotations.map(({ id }) => id));
    const fresh = annotations.filter(({ id }) => !this.#known.has(id));
    if (fresh.length > slice) this.#change(now, this.#withSlice(annotations, has));
    else {
      for (const { id } of fresh) has.add(id);
      this.#change(
        now,
        annotations.filter(({ id }) => has.has(id)),
      );
    }
  }

  /** The page has drawn a revision. */
  drawn(revision: number): void {
    const now = this.#current();
    if (now === undefined || this.#sent === undefined || revision !== this.#revision) return;
    if (this.#sent.annotations.length >= now.annotations.length) return;
    this.#change(now, this.#withSlice(now.annotations, new Set(this.#sent.annotations.map(({ id }) => id))));
  }

  /** Those that the page has, and the next ones: notes on the whole article, then those nearest to the reader. */
  #withSlice(annotations: readonly AnnotationView[], has: ReadonlySet<string>): readonly AnnotationView[] {
    const missing = annotations.filter(({ id }) => !has.has(id));
    if (missing.length <= slice) return annotations;
    const distance = ({ target, textRange }: AnnotationView): number => {
      if (target === 'article') return -1;
      return textRange === null ? Number.MAX_SAFE_INTEGER : Math.abs(textRange[0] - this.#readerAt);
    };
    const next = missing.toSorted((a, b) => distance(a) - distance(b)).slice(0, slice);
    const wanted = new Set([...has, ...next.map(({ id }) => id)]);
    return annotations.filter(({ id }) => wanted.has(id));
  }

  #show(now: CurrentAnnotations, annotations: readonly AnnotationView[]): void {
    this.#send({ type: 'showAnnotations', ...this.#keep(now, annotations), revision: ++this.#revision });
  }

  #change(now: CurrentAnnotations, annotations: readonly AnnotationView[]): void {
    const before = this.#sent;
    const { annotations: after, ...state } = this.#keep(now, annotations);
    const changes = compareAnnotations(before?.annotations ?? [], after);
    const isSame =
      Object.values(changes).every(({ length }) => length === 0) &&
      before?.version === state.version &&
      before.pending === state.pending &&
      before.writable === state.writable &&
      before.notice === state.notice;
    if (isSame) return;
    const base = this.#revision;
    this.#send({ type: 'changeAnnotations', ...state, ...changes, base, revision: ++this.#revision });
  }

  #keep({ searching, annotations: all, ...state }: CurrentAnnotations, annotations: readonly AnnotationView[]): Sent {
    this.#sent = { ...state, annotations, pending: searching + all.length - annotations.length };
    this.#known = new Set(all.map(({ id }) => id));
    return this.#sent;
  }
}
