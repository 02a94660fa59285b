import type * as vscode from 'vscode';
import type { AnnotationGroup } from '../../core/views/annotationGroups.ts';
import type { AnnotationRow } from '../../core/views/annotationRow.ts';

/** A row of the view of annotations, as its commands are given it. */
export interface AnnotationNode {
  readonly article: vscode.Uri;
  readonly annotation: string;
  readonly row: AnnotationRow;
  readonly group: AnnotationGroup;
}

export type Node = AnnotationNode | AnnotationGroup;
