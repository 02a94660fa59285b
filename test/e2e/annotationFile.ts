import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './support/eventually.ts';
import type { Workbench } from './support/workbench.ts';

/** What the tests look at of an item. */
export interface Item {
  readonly motivation: string;
  readonly body: readonly { readonly value: string; readonly purpose: string }[];
  readonly target: {
    readonly styleClass: string;
    readonly selector: readonly [{ readonly exact: string }];
    readonly 'lectern:part'?: string;
    readonly 'lectern:firstSelector'?: readonly [{ readonly exact: string }];
  };
}

export interface AnnotationFile {
  /** What the file holds; nothing in the moment in which it is being written. */
  items(): readonly Item[];
  /** Waits until the file holds what it should; `what` is told where it never does. */
  until(what: string, holds: (items: readonly Item[]) => boolean): Promise<void>;
}

/** The annotation file of an article in the workspace. */
export function annotationFile(workbench: Workbench, article: string): AnnotationFile {
  const file = `.lectern/annotations/${article}.json`;
  const items = (): readonly Item[] => {
    const text = existsSync(join(workbench.folder, file)) ? workbench.readFile(file) : '';
    return text.endsWith('}\n') ? JSON.parse(text).items : [];
  };
  return {
    items,
    until: (what, holds) => eventually(what, () => holds(items())),
  };
}
