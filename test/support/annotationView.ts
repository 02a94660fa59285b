import type { AnnotationView } from '../../src/protocol/annotationMessages.ts';

/** An annotation as the page shows it: a highlight without a note, but for what is given. */
export function annotationView(parts: Partial<AnnotationView> & { readonly id: string }): AnnotationView {
  return {
    target: 'passage',
    quote: 'the lamp',
    styleClass: 'yellow',
    note: '',
    noteHtml: '',
    tags: [],
    state: 'exact',
    textRange: [0, 8],
    candidates: [],
    changes: [],
    lastPlace: null,
    kept: false,
    unsaved: false,
    ...parts,
  };
}
