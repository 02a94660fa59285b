import * as vscode from 'vscode';
import { type HeadingNode, headingAt, headingTree } from '../core/article/headingTree.ts';
import type { Border } from './border.ts';
import { Disposable } from './disposable.ts';
import type { ReaderPanel } from './readerPanel.ts';
import type { ReaderProvider } from './readerProvider.ts';
import { registerCommand } from './registerCommand.ts';
import { RowSelection } from './views/rowSelection.ts';

const viewId = 'lectern.outline';
const revealCommand = 'lectern.revealHeading';

/** The headings of the article that is read: VS Code's own Outline view asks no custom editor for any. */
export class OutlineView extends Disposable implements vscode.TreeDataProvider<HeadingNode> {
  readonly #reader: ReaderProvider;
  readonly #view: vscode.TreeView<HeadingNode>;
  readonly #selection: RowSelection<HeadingNode>;
  readonly #changed = this._register(new vscode.EventEmitter<undefined>());
  #panel: ReaderPanel | undefined;
  #roots: readonly HeadingNode[] = [];
  #parents = new Map<HeadingNode, HeadingNode>();
  #shownText = '';
  /** The heading that the reader was under last: its row is left alone until there is another, folded or not. */
  #selected: HeadingNode | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(reader: ReaderProvider, border: Border) {
    super();
    this.#reader = reader;
    this.#view = this._register(
      vscode.window.createTreeView(viewId, { treeDataProvider: this, showCollapseAll: true }),
    );
    this.#selection = new RowSelection(this.#view);
    this._register(reader.onDidChangeContext(border.guard('the outline', () => this.#follow())));
    this._register(reader.onDidRender(border.guard('the outline', () => this.#onRendered())));
    this._register(reader.onDidScroll(border.guard('the outline', () => this.#reveal())));
    const onShown = border.guard('the outline', () => {
      this.#selected = undefined;
      this.#reveal();
    });
    this._register(this.#view.onDidChangeVisibility(onShown));
    this._register(
      registerCommand(border, revealCommand, (textOffset) => {
        if (typeof textOffset === 'number') this.#panel?.reveal({ type: 'revealPlace', textOffset });
      }),
    );
  }

  getChildren(parent?: HeadingNode): HeadingNode[] {
    return [...(parent?.children ?? this.#roots)];
  }

  getParent(node: HeadingNode): HeadingNode | undefined {
    return this.#parents.get(node);
  }

  getTreeItem(node: HeadingNode): vscode.TreeItem {
    const { Expanded, None } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(node.text, node.children.length > 0 ? Expanded : None);
    item.command = { command: revealCommand, title: node.text, arguments: [node.textRange[0]] };
    return item;
  }

  #follow(): void {
    // The view stays as it is while another editor is looked at, and goes when the last article is closed.
    const active = this.#reader.activePanel;
    if (active === this.#panel || (active === undefined && this.#reader.hasPanels)) return;
    this.#panel = active;
    this.#update();
  }

  #onRendered(): void {
    this.#follow();
    this.#update();
  }

  #update(): void {
    const article = this.#panel?.session.article;
    const parsed = article?.ok === true ? article.value.article : undefined;
    const roots = parsed === undefined ? [] : headingTree(parsed);
    // The same headings keep the rows that the reader has folded.
    const text = JSON.stringify(roots);
    if (text === this.#shownText) return;
    this.#shownText = text;
    this.#roots = roots;
    this.#parents = new Map();
    this.#adopt(roots);
    this.#changed.fire(undefined);
    this.#reveal();
  }

  #adopt(nodes: readonly HeadingNode[]): void {
    for (const node of nodes) {
      for (const child of node.children) this.#parents.set(child, node);
      this.#adopt(node.children);
    }
  }

  /** Selects the heading that the reader is under. */
  #reveal(): void {
    const offset = this.#panel?.position?.textOffset;
    const node = offset === undefined ? undefined : headingAt(this.#roots, offset);
    if (node === undefined || node === this.#selected || !this.#view.visible) return;
    this.#selected = node;
    const roots = this.#roots;
    void this.#selection.select(node, () => this.#roots === roots);
  }
}
