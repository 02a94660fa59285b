import * as vscode from 'vscode';
import {
  type AnnotationGroup,
  type AnnotationGrouping,
  annotationGroupings,
  groupAnnotations,
} from '../../core/views/annotationGroups.ts';
import { type AnnotationRow, filterAnnotations } from '../../core/views/annotationRow.ts';
import type { ArticleSessions } from '../articleSessions.ts';
import type { Border } from '../border.ts';
import { Disposable } from '../disposable.ts';
import { annotationItem, groupItem, rowTooltip } from './annotationItems.ts';
import type { AnnotationNode, Node } from './annotationNode.ts';
import type { CurrentArticle } from './currentArticle.ts';
import { HoveredRow } from './hoveredRow.ts';
import type { LitRows, RowTarget } from './rowLights.ts';
import { RowSelection } from './rowSelection.ts';
import { rowsOf } from './sessionRows.ts';
import { ViewState } from './viewState.ts';
import { workspaceAnnotations } from './workspaceAnnotations.ts';

export const annotationScopes = ['article', 'workspace'] as const;
export type AnnotationScope = (typeof annotationScopes)[number];

/** The annotations of the current article, or of the whole workspace, in groups. */
export class AnnotationsView extends Disposable implements vscode.TreeDataProvider<Node>, LitRows {
  readonly #current: CurrentArticle;
  readonly #sessions: ArticleSessions;
  readonly #changed = this._register(new vscode.EventEmitter<Node | undefined>());
  readonly #hovered = this._register(new vscode.EventEmitter<RowTarget>());
  readonly #hoveredRow = new HoveredRow<Node>((row) => this.#changed.fire(row));
  #groups: readonly AnnotationGroup[] = [];
  readonly #view: vscode.TreeView<Node>;
  readonly #selection: RowSelection<Node>;
  readonly #grouping: ViewState<AnnotationGrouping>;
  readonly #scope: ViewState<AnnotationScope>;
  /** What the files of the workspace hold; undefined where they are to be read. */
  #files: ReadonlyMap<string, readonly AnnotationRow[]> | undefined;
  #filter = '';
  readonly onDidChangeTreeData = this.#changed.event;
  readonly onDidHover = this.#hovered.event;

  constructor(current: CurrentArticle, sessions: ArticleSessions, state: vscode.Memento, border: Border) {
    super();
    this.#current = current;
    this.#sessions = sessions;
    this.#grouping = new ViewState(state, 'annotations.grouping', annotationGroupings, 'section');
    this.#scope = new ViewState(state, 'annotations.scope', annotationScopes, 'article');
    this.#view = this._register(
      vscode.window.createTreeView('lectern.annotations', { treeDataProvider: this, showCollapseAll: true }),
    );
    this.#selection = new RowSelection(this.#view);
    this._register(this.#view.onDidChangeVisibility(() => this.#refresh()));
    this._register(current.onDidChange(border.guard('listing annotations', () => this.#refresh())));
    const watcher = this._register(vscode.workspace.createFileSystemWatcher('**/.lectern/annotations/**/*.json'));
    const onFile = border.guard('listing annotations', () => this.#onFile());
    for (const event of [watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete]) this._register(event(onFile));
    this.#showScope();
  }

  get grouping(): AnnotationGrouping {
    return this.#grouping.value;
  }

  get filter(): string {
    return this.#filter;
  }

  set filter(filter: string) {
    this.#filter = filter;
    this.#refresh();
  }

  async groupBy(grouping: AnnotationGrouping): Promise<void> {
    await this.#grouping.set(grouping);
    this.#refresh();
  }

  async setScope(scope: AnnotationScope): Promise<void> {
    await this.#scope.set(scope);
    this.#files = undefined;
    this.#showScope();
    this.#refresh();
  }

  async getChildren(parent?: Node): Promise<Node[]> {
    if (parent !== undefined) {
      return 'rows' in parent ? parent.rows.map((row) => nodeOf(row, parent)) : [];
    }
    const all = await this.#rows();
    const rows = filterAnnotations(all, this.#filter);
    const message = vscode.l10n.t('{0} of {1}, filter: {2}', rows.length, all.length, this.#filter);
    // Undefined takes the message away, which the types of VS Code do not say.
    this.#view.message = (this.#filter === '' ? undefined : message) as string;
    this.#hoveredRow.clear();
    this.#groups = groupAnnotations(rows, this.#grouping.value);
    return [...this.#groups];
  }

  getParent(node: Node): Node | undefined {
    return 'rows' in node ? undefined : node.group;
  }

  async light({ article, target }: RowTarget): Promise<void> {
    if (!this.#view.visible || !('annotation' in target)) return;
    for (const group of this.#groups) {
      const row = group.rows.find((each) => each.id === target.annotation && each.article === article.toString());
      if (row === undefined) continue;
      const groups = this.#groups;
      await this.#selection.select(nodeOf(row, group), () => this.#groups === groups);
      return;
    }
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return 'rows' in node ? groupItem(node) : annotationItem(node);
  }

  resolveTreeItem(item: vscode.TreeItem, node: Node): vscode.TreeItem {
    if ('rows' in node) return item;
    item.tooltip = rowTooltip(node.row);
    this.#hoveredRow.restsOn(node);
    this.#hovered.fire({ article: node.article, target: { annotation: node.annotation } });
    return item;
  }

  async #rows(): Promise<readonly AnnotationRow[]> {
    const { session } = this.#current;
    if (this.#scope.value === 'article') return session === undefined ? [] : rowsOf(session);
    this.#files ??= await workspaceAnnotations();
    const open = this.#sessions.all.filter(({ annotations }) => annotations.annotations.length > 0);
    const shown = new Map([
      ...this.#files,
      ...open.map((each) => [each.document.uri.toString(), rowsOf(each)] as const),
    ]);
    return [...shown].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, rows]) => rows);
  }

  #onFile(): void {
    this.#files = undefined;
    if (this.#scope.value === 'workspace') this.#refresh();
  }

  #refresh(): void {
    if (this.#view.visible) this.#changed.fire(undefined);
  }

  #showScope(): void {
    this.#view.description = this.#scope.value === 'workspace' ? vscode.l10n.t('whole workspace') : '';
    void vscode.commands.executeCommand('setContext', 'lectern.annotationScope', this.#scope.value);
  }
}

function nodeOf(row: AnnotationRow, group: AnnotationGroup): AnnotationNode {
  return { article: vscode.Uri.parse(row.article), annotation: row.id, row, group };
}
