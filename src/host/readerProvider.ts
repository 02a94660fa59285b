import * as vscode from 'vscode';
import type { ArticleTools } from '../core/article/articleTools.ts';
import type { DidPaint } from '../protocol/annotationMessages.ts';
import type { DidRender } from '../protocol/messages.ts';
import type { PointAt } from '../protocol/readingMessages.ts';
import type { ArticleSessions } from './articleSessions.ts';
import type { Border } from './border.ts';
import { Disposable } from './disposable.ts';
import type { EntryReadings } from './entryReadings.ts';
import type { KeptPins } from './keptPins.ts';
import type { NoteDrafts } from './noteDrafts.ts';
import { readerHtml, resourceRoots } from './readerHtml.ts';
import { ReaderPanel } from './readerPanel.ts';
import type { ReadingPositions } from './readingPositions.ts';

export const readerViewType = 'lectern.reader';

export interface ReaderProviderOptions {
  readonly extension: vscode.Uri;
  readonly sessions: ArticleSessions;
  readonly positions: ReadingPositions;
  readonly pins: KeptPins;
  readonly drafts: NoteDrafts;
  readonly readings: EntryReadings;
  readonly border: Border;
}

/** What the page of one panel has drawn. */
export interface RenderedArticle extends Omit<DidRender, 'type'> {
  readonly article: vscode.Uri;
}

/** What annotations the page of one panel has drawn. */
export interface PaintedAnnotations extends Omit<DidPaint, 'type'> {
  readonly article: vscode.Uri;
}

/** What the reader rests on in the page of one panel. */
export interface PointedAt {
  readonly article: vscode.Uri;
  readonly target: PointAt['target'];
}

/** Shows a text document as an article. It never edits the document. */
export class ReaderProvider extends Disposable implements vscode.CustomTextEditorProvider {
  readonly #options: ReaderProviderOptions;
  readonly #panels = new Set<ReaderPanel>();
  readonly #rendered = this._register(new vscode.EventEmitter<RenderedArticle>());
  readonly #painted = this._register(new vscode.EventEmitter<PaintedAnnotations>());
  readonly #scrolled = this._register(new vscode.EventEmitter<void>());
  readonly #pointed = this._register(new vscode.EventEmitter<PointedAt>());
  readonly #contextChanged = this._register(new vscode.EventEmitter<void>());

  /** Told after a page has drawn an article. */
  readonly onDidRender = this.#rendered.event;
  /** Told after a page has drawn the annotations of an article. */
  readonly onDidPaint = this.#painted.event;
  /** Told after the reader moved in the article of a panel. */
  readonly onDidScroll = this.#scrolled.event;
  /** Told of what the reader rests on in an article. */
  readonly onDidPoint = this.#pointed.event;
  /** Told after another panel became the active one, or the context of the active one changed. */
  readonly onDidChangeContext = this.#contextChanged.event;

  constructor(options: ReaderProviderOptions) {
    super();
    this.#options = options;
  }

  /** The panel that commands are meant for; undefined where no reader is the active editor. */
  get activePanel(): ReaderPanel | undefined {
    return [...this.#panels].find(({ panel }) => panel.active);
  }

  /** A panel that shows the article, the active one if it does, else one in view; undefined where none shows it. */
  findPanel(article: vscode.Uri): ReaderPanel | undefined {
    const panels = [...this.#panels].filter(({ session }) => session.document.uri.toString() === article.toString());
    return panels.find(({ panel }) => panel.active) ?? panels.find(({ panel }) => panel.visible) ?? panels[0];
  }

  get hasPanels(): boolean {
    return this.#panels.size > 0;
  }

  async resolveCustomTextEditor(document: vscode.TextDocument, panel: vscode.WebviewPanel): Promise<void> {
    let isClosed = false;
    panel.onDidDispose(() => {
      isClosed = true;
    });
    const tools = await this.#options.sessions.tools();
    if (!isClosed) this.#show(document, panel, tools);
  }

  #show(document: vscode.TextDocument, panel: vscode.WebviewPanel, tools: ArticleTools): void {
    const { extension, sessions, border } = this.#options;
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: resourceRoots(extension, document.uri),
    };
    // First of all: the page loads while the article is parsed.
    panel.webview.html = readerHtml(panel.webview, extension);
    const { session, handle } = sessions.acquire(document, tools);
    const reader = new ReaderPanel({
      ...this.#options,
      panel,
      session,
      onDidDraw: (drawn) => this.#tell(document.uri, drawn),
      onDidPoint: (target) => this.#pointed.fire({ article: document.uri, target }),
      onDidScroll: () => this.#scrolled.fire(),
      onDidChangeContext: () => this.#contextChanged.fire(),
    });
    this.#panels.add(reader);
    panel.onDidChangeViewState(() => this.#contextChanged.fire());
    // It may have become the active one while the tools were loaded.
    this.#contextChanged.fire();
    panel.onDidDispose(
      border.guard('closing a panel', () => {
        this.#panels.delete(reader);
        this.#contextChanged.fire();
        reader.dispose();
        handle.dispose();
      }),
    );
  }

  #tell(article: vscode.Uri, drawn: DidRender | DidPaint): void {
    if (drawn.type === 'didRender') {
      const { type: _, ...rendered } = drawn;
      this.#rendered.fire({ article, ...rendered });
    } else {
      const { type: _, ...painted } = drawn;
      this.#painted.fire({ article, ...painted });
    }
  }
}
