import { emptyAnnotationPage } from '../core/annotation/annotationPage.ts';
import { mergeAnnotationPages } from '../core/annotation/mergeAnnotationPages.ts';
import { withSource } from '../core/annotation/moveAnnotations.ts';
import type { AnnotationStores } from './annotationStores.ts';

/** Where annotations go: the URI of the file, and `target.source` of what is in it. */
export interface Destination {
  readonly uri: string;
  readonly source: string;
}

export interface Move {
  /** The URI of the file. */
  readonly from: string;
  readonly to: Destination;
}

/** Moves one file after the other. One that cannot be moved keeps none of the others: what went wrong is thrown at the end. */
export async function moveAll(stores: AnnotationStores, moves: readonly Move[]): Promise<void> {
  const errors: unknown[] = [];
  for (const { from, to } of moves) {
    await moveAnnotations(stores, from, to).catch((error: unknown) => errors.push(error));
  }
  if (errors.length > 0) {
    throw errors.length === 1 ? errors[0] : new AggregateError(errors, 'some annotations could not be moved');
  }
}

/**
 * Moves what an annotation file holds, unsaved changes too, into another one. Where there is one already, all of both is in
 * it then. A file that cannot be read stays where it is, and so does one whose annotations could not be written elsewhere;
 * false then.
 */
export async function moveAnnotations(stores: AnnotationStores, from: string, to: Destination): Promise<boolean> {
  if (from === to.uri) {
    return false;
  }
  const source = stores.acquire(from);
  const target = stores.acquire(to.uri);
  try {
    return await source.store.handOver(async (page) => {
      if (page.items.length === 0) {
        return false;
      }
      const moved = withSource(page, to.source);
      const changed = await target.store.change((there) => mergeAnnotationPages(emptyAnnotationPage, there, moved));
      return changed.ok;
    });
  } finally {
    source.handle.dispose();
    target.handle.dispose();
  }
}
