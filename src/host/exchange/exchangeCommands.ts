import * as vscode from 'vscode';
import type { CopyPassage } from '../../protocol/messages.ts';
import { withArticle } from '../articleOf.ts';
import type { Border } from '../border.ts';
import { Disposable } from '../disposable.ts';
import { registerCommand } from '../registerCommand.ts';
import { AnnotationLinks, askForLink } from './annotationLinks.ts';
import { copyLink, copyQuote } from './copyPassage.ts';
import type { ExchangeParts } from './exchangeParts.ts';
import { exportAnnotations } from './exportCommand.ts';
import { importAnnotations } from './importCommand.ts';

/** What goes out of Lectern and comes into it: exports, imports, quotes and links. */
export class ExchangeCommands extends Disposable {
  readonly #parts: ExchangeParts;

  constructor(parts: ExchangeParts, border: Border) {
    super();
    this.#parts = parts;
    const links = new AnnotationLinks(parts.reader, border);
    this._register(vscode.window.registerUriHandler(links));
    const register = (id: string, handler: (argument: unknown) => unknown): void => {
      this._register(registerCommand(border, id, handler));
    };
    register('lectern.exportAnnotations', (options) => exportAnnotations(this.#parts, options));
    register('lectern.importAnnotations', (options) => importAnnotations(this.#parts, options));
    register('lectern.copyQuote', (target) => this.#copy('quote', target));
    register('lectern.copyLink', (target) => this.#copy('link', target));
    register('lectern.openLink', async (link) => {
      const uri = typeof link === 'string' ? vscode.Uri.parse(link) : await askForLink();
      if (uri !== undefined) await links.open(uri);
    });
  }

  /** Without a target that names an annotation, the page says what is chosen. */
  #copy(as: CopyPassage['as'], target: unknown): unknown {
    const { article, annotation } = readTarget(target);
    if (annotation === undefined) {
      const { activePanel } = this.#parts.reader;
      return activePanel === undefined
        ? vscode.window.showInformationMessage(vscode.l10n.t('Open an article in Lectern first.'))
        : activePanel.run(as === 'quote' ? 'copyQuote' : 'copyLink');
    }
    return withArticle(this.#parts, article, async (session) => {
      await session.readAnnotationPage();
      return as === 'quote' ? await copyQuote(session, null, annotation) : await copyLink(session, annotation);
    });
  }
}

/** An annotation of a view's row (with its article), or of the page's context menu (in the active reader). */
function readTarget(target: unknown): { readonly article?: vscode.Uri; readonly annotation?: string } {
  if (typeof target !== 'object' || target === null) return {};
  const { article, annotation } = target as { readonly article?: unknown; readonly annotation?: unknown };
  return {
    ...(article instanceof vscode.Uri ? { article } : {}),
    ...(typeof annotation === 'string' ? { annotation } : {}),
  };
}
