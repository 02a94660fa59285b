import * as vscode from 'vscode';
import { type HighlightColor, highlightColors } from '../core/annotation/annotation.ts';
import type { Result } from '../core/result.ts';
import { annotationCommands } from './annotationCommands.ts';
import type { Border } from './border.ts';
import { Disposable } from './disposable.ts';
import { openArticle } from './openArticle.ts';
import type { ReaderPanel } from './readerPanel.ts';
import type { ReaderProvider } from './readerProvider.ts';
import { registerCommand } from './registerCommand.ts';
import { showAnnotationFile } from './showFile.ts';
import { annotateSource } from './source/annotateSource.ts';
import type { SourceContexts } from './source/sourceContext.ts';
import { changeZoom } from './typography.ts';

/** Commands that the page carries out by itself, under the same name. */
const pagesOwn = [
  'goForward',
  'find',
  'findNext',
  'findPrevious',
  'showMentions',
  'nextMention',
  'previousMention',
  'selectNextSentence',
  'selectPreviousSentence',
  'selectNextParagraph',
  'selectPreviousParagraph',
  'extendSelection',
  'shrinkSelection',
] as const;

/** Registers the commands of the extension, under the names that package.json contributes. */
export class Commands extends Disposable {
  readonly #reader: ReaderProvider;
  readonly #sources: SourceContexts;
  readonly #border: Border;

  constructor(reader: ReaderProvider, sources: SourceContexts, border: Border) {
    super();
    this.#reader = reader;
    this.#sources = sources;
    this.#border = border;
    this.#register('lectern.openArticle', (target) => openArticle(target, vscode.ViewColumn.Active));
    this.#register('lectern.openArticleToSide', (target) => openArticle(target, vscode.ViewColumn.Beside));
    this.#registerForReader('lectern.openSource', (reader) => reader.openSource());
    this.#registerForReader('lectern.openAnnotationFile', ({ session }) => showAnnotationFile(session.location, null));
    this.#registerForReader('lectern.goBack', (reader) => reader.run('goBack'));
    for (const command of pagesOwn) {
      this.#registerForReader(`lectern.${command}`, (reader) => reader.run(command));
    }
    this.#registerForReader('lectern.showShortcuts', (reader) => reader.showShortcuts());
    this.#register('lectern.zoomIn', () => changeZoom(1));
    this.#register('lectern.zoomOut', () => changeZoom(-1));
    this.#register('lectern.resetZoom', () => changeZoom(0));
    this.#registerForReader('lectern.nextAnnotation', (reader) => reader.run('nextAnnotation'));
    this.#registerForReader('lectern.previousAnnotation', (reader) => reader.run('previousAnnotation'));
    this.#registerAnnotating('lectern.annotateSelection', 'annotate', null);
    this.#registerAnnotating('lectern.highlightSelection', 'highlight', null);
    for (const color of highlightColors) {
      this.#registerAnnotating(`lectern.highlightSelection.${color}`, 'highlight', color);
    }
    for (const [id, command] of annotationCommands) this.#registerForReader(id, (reader) => reader.run(command));
    this.#registerForReader('lectern.undo', (reader) =>
      reader.context.noteEditorFocused ? reader.run('undoTyping') : explain(reader.session.undo()),
    );
    this.#registerForReader('lectern.redo', (reader) =>
      reader.context.noteEditorFocused ? reader.run('redoTyping') : explain(reader.session.redo()),
    );
  }

  /** In the reader or, where none is active, in a text editor with the source of an article. */
  #registerAnnotating(id: string, command: 'annotate' | 'highlight', color: HighlightColor | null): void {
    this.#register(id, async () => {
      const reader = this.#reader.activePanel;
      if (reader !== undefined) {
        reader.run(command, color);
      } else if (!(await annotateSource(this.#sources, command === 'annotate', color))) {
        await vscode.window.showInformationMessage(vscode.l10n.t('Open an article in Lectern first.'));
      }
    });
  }

  #registerForReader(id: string, handler: (reader: ReaderPanel) => unknown): void {
    this.#register(id, () => {
      const reader = this.#reader.activePanel;
      return reader === undefined
        ? vscode.window.showInformationMessage(vscode.l10n.t('Open an article in Lectern first.'))
        : handler(reader);
    });
  }

  #register(id: string, handler: (target: unknown) => unknown): void {
    this._register(registerCommand(this.#border, id, handler));
  }
}

/** The reader asked for it, so the reader is told why it is not done. */
async function explain(change: Promise<Result<boolean>>): Promise<void> {
  const result = await change;
  if (!result.ok) {
    await vscode.window.showErrorMessage(result.error);
  }
}
