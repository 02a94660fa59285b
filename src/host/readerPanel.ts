import * as vscode from 'vscode';
import { findReadingPosition } from '../core/reading/findReadingPosition.ts';
import type { OffsetRange } from '../core/text/offsetRange.ts';
import type { DidPaint } from '../protocol/annotationMessages.ts';
import type { Port } from '../protocol/channel.ts';
import { type HostChannel, openHostChannel } from '../protocol/channels.ts';
import type {
  DidChangeContext,
  DidRender,
  HostNotification,
  PageCommand,
  PageNotification,
  ReadingPosition,
  RevealAnnotation,
  RevealEntry,
  RunCommand,
  ViewState,
} from '../protocol/messages.ts';
import type { PointAt, RevealPlace } from '../protocol/readingMessages.ts';
import type { ArticleSession } from './articleSession.ts';
import type { Border } from './border.ts';
import { Disposable } from './disposable.ts';
import type { EntryReadings } from './entryReadings.ts';
import { copyPassage } from './exchange/copyPassage.ts';
import { openExternalLink } from './externalLinks.ts';
import type { KeptPins } from './keptPins.ts';
import type { NoteDrafts } from './noteDrafts.ts';
import { type CurrentAnnotations, PanelAnnotations } from './panelAnnotations.ts';
import { PanelReferences } from './panelReferences.ts';
import { resourceBase } from './readerHtml.ts';
import type { ReadingPositions } from './readingPositions.ts';
import { changeKeys, listShortcuts } from './shortcuts.ts';
import { showAnnotationFile, showSource } from './showFile.ts';
import { ScrollSync } from './source/scrollSync.ts';
import { readTypography, typographySection } from './typography.ts';

export interface ReaderPanelOptions {
  readonly panel: vscode.WebviewPanel;
  readonly session: ArticleSession;
  readonly positions: ReadingPositions;
  readonly pins: KeptPins;
  readonly drafts: NoteDrafts;
  readonly readings: EntryReadings;
  readonly border: Border;
  /** Told of what the page has drawn. */
  readonly onDidDraw: (drawn: DidRender | DidPaint) => void;
  /** Told after the reader has moved in the article. */
  readonly onDidScroll: () => void;
  /** Told of what the reader rests on. */
  readonly onDidPoint: (target: PointAt['target']) => void;
  /** Told after `context` changed. */
  readonly onDidChangeContext: () => void;
}

/** Of a page that has said nothing yet. */
const emptyContext: DidChangeContext = {
  type: 'didChangeContext',
  noteEditorFocused: false,
  annotationFocused: false,
  cardOpen: false,
  hasSelection: false,
  canGoBack: false,
  canGoForward: false,
};

/** One panel with the page of an article in it. */
export class ReaderPanel extends Disposable {
  readonly panel: vscode.WebviewPanel;
  readonly session: ArticleSession;
  readonly #options: ReaderPanelOptions;
  readonly #channel: HostChannel;
  readonly #references: PanelReferences;
  readonly #annotations: PanelAnnotations;
  readonly #scrollSync: ScrollSync;
  #context = emptyContext;
  #position: ReadingPosition | null = null;
  /** As the page gives it when it is there. */
  #panelId = '';
  /** False while there is no page that listens: it is loaded anew whenever the panel was hidden. */
  #ready = false;
  /** What the page is to do once it is there. */
  #waiting: HostNotification[] = [];

  constructor(options: ReaderPanelOptions) {
    super();
    const { panel, session, border } = options;
    this.#options = options;
    this.panel = panel;
    this.session = session;
    this.#channel = this._register(
      openHostChannel(portOf(panel.webview, border), (fault) => border.report('a message of the page', fault)),
    );
    const tell = (message: HostNotification): void => {
      if (this.#ready) this.#channel.notify(message);
    };
    this.#references = new PanelReferences(session, options.readings, tell);
    this.#scrollSync = this._register(new ScrollSync(session, border, tell));
    this.#annotations = new PanelAnnotations(
      () => this.#currentAnnotations(),
      (message) => this.#channel.notify(message),
    );
    this.#channel.handle({
      notification: (message) => border.run(message.type, () => this.#receive(message)),
      request: (request) =>
        request.type === 'copyReference' || request.type === 'setEntryStatus'
          ? this.#references.answer(request)
          : session.answer(request),
    });
    this._register(session.onDidChangeArticle(() => this.#showArticle(null)));
    this._register(session.onDidChangeAnnotations(() => this.#annotations.update()));
    this._register(
      vscode.workspace.onDidChangeConfiguration(
        border.guard('a change of settings', (change: vscode.ConfigurationChangeEvent) => {
          if (this.#ready && change.affectsConfiguration(typographySection)) this.#channel.notify(readTypography());
        }),
      ),
    );
    this._register(
      panel.onDidChangeViewState(
        border.guard('a change of the panel', () => {
          if (!panel.visible) {
            this.#ready = false;
            this.#annotations.stop();
            this.#changeContext(emptyContext);
          }
        }),
      ),
    );
  }

  get context(): DidChangeContext {
    return this.#context;
  }

  /** Where the reader is; null where that is not known yet. */
  get position(): ReadingPosition | null {
    return this.#position;
  }

  /** Has the page do what a command asks for. */
  run(command: PageCommand, styleClass: RunCommand['styleClass'] = null): void {
    this.#send({ type: 'runCommand', command, styleClass });
  }

  /** Scrolls to an annotation, an entry of the reference list, or a place in the text, now or as soon as the page is there. */
  reveal(target: RevealAnnotation | RevealEntry | RevealPlace): void {
    this.#send(target);
  }

  /** Has the page light up a passage for a moment, if it is that of the same version of the article. */
  lightUp(version: number, textRange: OffsetRange): void {
    if (this.#ready) this.#channel.notify({ type: 'lightUp', version, textRange });
  }

  /** Has the page show which keys do what. */
  showShortcuts(): void {
    this.#send(listShortcuts());
  }

  /** Opens the source of the article, where it is being read. */
  async openSource(textOffset: number | null = null): Promise<void> {
    const { article, document } = this.session;
    const parsed = article.ok ? article.value : undefined;
    await showSource(document, parsed, textOffset ?? this.#textOffsetOf(this.#position));
  }

  #receive(message: PageNotification): unknown {
    switch (message.type) {
      case 'ready':
        return this.#start(message.viewState);
      case 'didRender':
        this.#options.onDidDraw(message);
        return this.#references.show(message.version);
      case 'didPaint':
        this.#options.onDidDraw(message);
        return this.#annotations.drawn(message.revision);
      case 'askAnnotations':
        return this.#annotations.start();
      case 'didScroll':
        this.#position = message.position;
        this.#options.onDidScroll();
        return this.#options.positions.set(this.session.document.uri, this.#panelId, message.position);
      case 'didChangeContext':
        return this.#changeContext(message);
      case 'askShortcuts':
        return this.showShortcuts();
      case 'changeKeys':
        return changeKeys();
      case 'pointAt':
        return this.#options.onDidPoint(message.target);
      case 'keepPins':
        return this.#options.pins.set(this.#panelId, message.pins);
      case 'leadSource':
        return this.#scrollSync.lead(message);
      case 'openLink':
        return openExternalLink(message.href);
      case 'openSource':
        return this.openSource(this.#isCurrent(message.version) ? message.textOffset : null);
      case 'draftNote':
        return this.#options.drafts.set(this.session.document.uri.toString(), message.id, message.note);
      case 'openAnnotationFile':
        return showAnnotationFile(this.session.location, message.id);
      case 'copyText':
        return vscode.env.clipboard.writeText(message.text);
      case 'copyPassage':
        return this.#isCurrent(message.version) ? copyPassage(this.session, message) : undefined;
      case 'reportError':
        return this.#options.border.report('the page', message.message);
    }
  }

  #start(viewState: ViewState): void {
    const position = this.#options.positions.startOf(this.session.document.uri, viewState);
    this.#panelId = viewState.panelId;
    this.#ready = true;
    this.#position = position;
    this.#channel.notify(readTypography());
    this.#scrollSync.tellPage();
    this.#annotations.stop();
    this.#channel.notify({ type: 'restorePins', pins: this.#options.pins.of(this.#panelId) });
    this.#showArticle(this.#scrollSync.sourceOffset() ?? this.#textOffsetOf(position));
    for (const message of this.#waiting.splice(0)) {
      this.#channel.notify(message);
    }
    this.#options.border.run('restoring drafts', () => this.#restoreDrafts());
  }

  async #restoreDrafts(): Promise<void> {
    const drafts = await this.#options.drafts.of(this.session.document.uri.toString());
    if (drafts.length > 0 && this.#ready) {
      this.#channel.notify({ type: 'restoreDrafts', drafts });
    }
  }

  #textOffsetOf(position: ReadingPosition | null): number | null {
    const { article } = this.session;
    return position !== null && article.ok ? findReadingPosition(article.value.page.text, position) : null;
  }

  /** `position` is the text offset to begin reading at; null leaves the page where it is. */
  #showArticle(position: number | null): void {
    if (!this.#ready) {
      return;
    }
    const { article, document } = this.session;
    if (!article.ok) {
      this.#channel.notify({ type: 'showFailure', message: article.error });
      return;
    }
    const { version, page, format } = article.value;
    this.#channel.notify({
      type: 'showArticle',
      version,
      page,
      format,
      resourceBase: resourceBase(this.panel.webview, document.uri),
      position,
    });
    if (position === null) this.#annotations.update();
    else this.#annotations.start(position);
  }

  #currentAnnotations(): CurrentAnnotations | undefined {
    const { article, annotations } = this.session;
    return this.#ready && article.ok ? { version: article.value.version, ...annotations } : undefined;
  }

  #changeContext(context: DidChangeContext): void {
    // On entering a field, not on leaving it: what was typed last may arrive only after that.
    if (context.noteEditorFocused && !this.#context.noteEditorFocused) {
      this.session.beginTyping();
    }
    this.#context = context;
    this.#options.onDidChangeContext();
  }

  #send(message: HostNotification): void {
    if (this.#ready) {
      this.#channel.notify(message);
    } else {
      this.#waiting.push(message);
    }
  }

  #isCurrent(version: number): boolean {
    const { article } = this.session;
    return article.ok && article.value.version === version;
  }
}

function portOf(webview: vscode.Webview, border: Border): Port {
  return {
    post: (data) => border.run('sending a message', () => webview.postMessage(data)),
    listen: (listener) => {
      const subscription = webview.onDidReceiveMessage(listener);
      return () => subscription.dispose();
    },
  };
}
