import type { PageCommand } from '../protocol/messages.ts';

/** The commands about annotations that the page does by itself: it knows which one the reader is at. */
export const annotationCommands: readonly (readonly [id: string, command: PageCommand])[] = [
  ['lectern.confirmAnnotation', 'confirmPlace'],
  ['lectern.reattachAnnotation', 'reattach'],
  ['lectern.keepAnnotation', 'keep'],
  ['lectern.deleteAnnotation', 'delete'],
  ['lectern.editAnnotationTags', 'editTags'],
  ['lectern.addArticleNote', 'addArticleNote'],
  ['lectern.addReferenceNote', 'addEntryNote'],
  ['lectern.showUnplacedAnnotations', 'showUnplaced'],
  ['lectern.extendHighlightStart', 'extendStart'],
  ['lectern.shrinkHighlightStart', 'shrinkStart'],
  ['lectern.extendHighlightEnd', 'extendEnd'],
  ['lectern.shrinkHighlightEnd', 'shrinkEnd'],
];
