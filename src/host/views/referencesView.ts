import * as vscode from 'vscode';
import type { EntryReading } from '../../core/entry/readEntry.ts';
import { escapeMarkdownLine } from '../../core/exchange/escapeMarkdown.ts';
import {
  filterReferences,
  type ReferenceSorting,
  referenceSortings,
  sortReferences,
} from '../../core/views/referenceOrder.ts';
import { type ReadingStatus, type ReferenceRow, referenceRows } from '../../core/views/referenceRow.ts';
import type { Border } from '../border.ts';
import { Disposable } from '../disposable.ts';
import type { EntryReadings } from '../entryReadings.ts';
import type { CurrentArticle } from './currentArticle.ts';
import { statusesByEntry } from './entryStatus.ts';
import { HoveredRow } from './hoveredRow.ts';
import type { LitRows, RowTarget } from './rowLights.ts';
import { RowSelection } from './rowSelection.ts';
import { ViewState } from './viewState.ts';

/** A row of the view, as its commands are given it. */
export interface ReferenceNode {
  readonly article: vscode.Uri;
  readonly entry: string;
  readonly row: ReferenceRow;
}

/** The reference list of the current article. */
export class ReferencesView extends Disposable implements vscode.TreeDataProvider<ReferenceNode>, LitRows {
  readonly #current: CurrentArticle;
  readonly #readings: EntryReadings;
  readonly #border: Border;
  readonly #changed = this._register(new vscode.EventEmitter<ReferenceNode | undefined>());
  readonly #hovered = this._register(new vscode.EventEmitter<RowTarget>());
  readonly #hoveredRow = new HoveredRow<ReferenceNode>((row) => this.#changed.fire(row));
  #nodes: readonly ReferenceNode[] = [];
  readonly #view: vscode.TreeView<ReferenceNode>;
  readonly #selection: RowSelection<ReferenceNode>;
  readonly #sorting: ViewState<ReferenceSorting>;
  #read: readonly EntryReading[] | undefined;
  #filter = '';
  readonly onDidChangeTreeData = this.#changed.event;
  readonly onDidHover = this.#hovered.event;

  constructor(current: CurrentArticle, readings: EntryReadings, state: vscode.Memento, border: Border) {
    super();
    this.#current = current;
    this.#readings = readings;
    this.#border = border;
    this.#sorting = new ViewState(state, 'references.sorting', referenceSortings, 'number');
    this.#view = this._register(
      vscode.window.createTreeView('lectern.references', { treeDataProvider: this, showCollapseAll: false }),
    );
    this.#selection = new RowSelection(this.#view);
    this._register(this.#view.onDidChangeVisibility(() => this.#refresh()));
    this._register(
      current.onDidChange((change) => {
        if (change === 'article') this.#filter = '';
        if (change !== 'annotations') this.#read = undefined;
        this.#refresh();
      }),
    );
  }

  get sorting(): ReferenceSorting {
    return this.#sorting.value;
  }

  get filter(): string {
    return this.#filter;
  }

  set filter(filter: string) {
    this.#filter = filter;
    this.#refresh();
  }

  async sortBy(sorting: ReferenceSorting): Promise<void> {
    await this.#sorting.set(sorting);
    this.#refresh();
  }

  getChildren(parent?: ReferenceNode): ReferenceNode[] {
    const { session } = this.#current;
    if (parent !== undefined || session === undefined || !session.article.ok) return [];
    const { article } = session.article.value;
    if (this.#read === undefined) this.#border.run('reading the references', () => this.#readEntries());
    const statuses = statusesByEntry(session);
    const all = referenceRows(article, this.#read, (id) => statuses.get(id) ?? []);
    const rows = sortReferences(filterReferences(all, this.#filter), this.#sorting.value);
    const message = vscode.l10n.t('{0} of {1}, filter: {2}', rows.length, all.length, this.#filter);
    // Undefined takes the message away, which the types of VS Code do not say.
    this.#view.message = (this.#filter === '' ? undefined : message) as string;
    const { uri } = session.document;
    this.#hoveredRow.clear();
    this.#nodes = rows.map((row) => ({ article: uri, entry: row.entryId, row }));
    return [...this.#nodes];
  }

  /** For `light`: all rows are at the top. */
  getParent(): undefined {
    return undefined;
  }

  async light({ article, target }: RowTarget): Promise<void> {
    if (!this.#view.visible || !('entry' in target)) return;
    const nodes = this.#nodes;
    const node = nodes.find((each) => each.entry === target.entry && sameUri(each.article, article));
    if (node !== undefined) await this.#selection.select(node, () => this.#nodes === nodes);
  }

  getTreeItem({ article, entry, row }: ReferenceNode): vscode.TreeItem {
    const number = row.number === null ? '' : `${row.number}${row.numberInferred ? '?' : ''}`;
    const names = [row.authors, row.year].filter((part) => part !== '' && part !== null).join(' ');
    const label = [number, names || row.text.slice(0, 120)].filter((part) => part !== '').join('  ');
    const item = new vscode.TreeItem(label);
    item.id = `${article.toString()}#${entry}`;
    const cited = row.mentions === 0 ? vscode.l10n.t('not cited') : `${row.mentions}×`;
    item.description = [...row.statuses.map(statusName), cited, row.title].filter((part) => part !== '').join(' · ');
    item.contextValue = 'reference';
    item.iconPath = iconOf(row);
    item.command = {
      command: 'lectern.revealRow',
      title: vscode.l10n.t('Show in the Article'),
      arguments: [{ article, entry }],
    };
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, node: ReferenceNode): vscode.TreeItem {
    const { article, entry, row } = node;
    this.#hoveredRow.restsOn(node);
    this.#hovered.fire({ article, target: { entry } });
    const tooltip = new vscode.MarkdownString();
    tooltip.appendMarkdown(escapeMarkdownLine(row.text));
    for (const problem of row.problems)
      tooltip.appendMarkdown('\n\n$(warning) ').appendMarkdown(escapeMarkdownLine(problem));
    tooltip.supportThemeIcons = true;
    item.tooltip = tooltip;
    return item;
  }

  #refresh(): void {
    if (this.#view.visible) this.#changed.fire(undefined);
  }

  async #readEntries(): Promise<void> {
    const { session } = this.#current;
    if (session === undefined || !session.article.ok) return;
    const { article } = session;
    this.#read = [];
    const readings = await this.#readings.of(session.article.value.article);
    if (this.#current.session === session && session.article === article) {
      this.#read = readings;
      this.#refresh();
    }
  }
}

function sameUri(one: vscode.Uri, other: vscode.Uri): boolean {
  return one.toString() === other.toString();
}

export function statusName(status: ReadingStatus): string {
  switch (status) {
    case 'to-read':
      return vscode.l10n.t('to read');
    case 'read':
      return vscode.l10n.t('read');
    case 'important':
      return vscode.l10n.t('important');
  }
}

function iconOf({ statuses, problems, mentions }: ReferenceRow): vscode.ThemeIcon {
  if (statuses.includes('important')) return new vscode.ThemeIcon('star-full', new vscode.ThemeColor('charts.yellow'));
  if (statuses.includes('to-read')) return new vscode.ThemeIcon('bookmark');
  if (statuses.includes('read')) return new vscode.ThemeIcon('check');
  if (problems.length > 0 && mentions > 0)
    return new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground'));
  return new vscode.ThemeIcon(mentions === 0 ? 'circle-outline' : 'book');
}
