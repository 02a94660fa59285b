import * as vscode from 'vscode';
import type { ReferenceEntry } from '../../core/bibliography/referenceEntry.ts';
import { escapeMarkdownLine } from '../../core/exchange/escapeMarkdown.ts';
import { sourceLanguages } from '../articleOf.ts';
import type { Border } from '../border.ts';
import { Disposable } from '../disposable.ts';
import { rangeIn, type SourceContexts } from './sourceContext.ts';

const mostShown = 12;

/** Citations in the source of an article: what they cite on hover, the way to the entry, and back to all that cite it. */
export class CitationProviders
  extends Disposable
  implements vscode.HoverProvider, vscode.DefinitionProvider, vscode.ReferenceProvider, vscode.DocumentLinkProvider
{
  readonly #contexts: SourceContexts;
  readonly #border: Border;

  constructor(contexts: SourceContexts, border: Border) {
    super();
    this.#contexts = contexts;
    this.#border = border;
    const selector = sourceLanguages.map((language) => ({ language }));
    this._register(vscode.languages.registerHoverProvider(selector, this));
    this._register(vscode.languages.registerDefinitionProvider(selector, this));
    this._register(vscode.languages.registerReferenceProvider(selector, this));
    this._register(vscode.languages.registerDocumentLinkProvider(selector, this));
  }

  provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    return this.#catching('a hover', async () => {
      const context = await this.#contexts.of(document);
      const citation = context?.lookup.citationAt(document.offsetAt(position));
      if (context === undefined || citation === undefined) return undefined;
      const entries = context.lookup.entriesOf(citation);
      const contents = entries.slice(0, mostShown).map(shownEntry);
      for (const { entryId, citationNumber, names } of citation.citationItems) {
        if (entryId === null) contents.push(notFound(names ?? String(citationNumber ?? '?')));
      }
      if (entries.length > mostShown) {
        contents.push(new vscode.MarkdownString(vscode.l10n.t('and {0} more', entries.length - mostShown)));
      }
      return new vscode.Hover(contents, rangeIn(document, citation.sourceRange));
    });
  }

  provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.LocationLink[] | undefined> {
    return this.#catching('a definition', async () => {
      const context = await this.#contexts.of(document);
      const citation = context?.lookup.citationAt(document.offsetAt(position));
      if (context === undefined || citation === undefined) return undefined;
      return context.lookup.entriesOf(citation).flatMap(({ sourceRanges: [first] }) =>
        first === undefined
          ? []
          : [
              {
                originSelectionRange: rangeIn(document, citation.sourceRange),
                targetUri: document.uri,
                targetRange: rangeIn(document, first),
              },
            ],
      );
    });
  }

  provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    { includeDeclaration }: vscode.ReferenceContext,
  ): Promise<vscode.Location[] | undefined> {
    return this.#catching('references', async () => {
      const context = await this.#contexts.of(document);
      if (context === undefined) return undefined;
      const { lookup } = context;
      const offset = document.offsetAt(position);
      const citation = lookup.citationAt(offset);
      const own = lookup.entryAt(offset);
      const entries = citation === undefined ? (own === undefined ? [] : [own]) : lookup.entriesOf(citation);
      const mentions = new Set(entries.flatMap(({ id }) => lookup.mentionsOf(id)));
      const declared = includeDeclaration ? entries.flatMap(({ sourceRanges }) => sourceRanges.slice(0, 1)) : [];
      const ranges = [...[...mentions].map(({ sourceRange }) => sourceRange), ...declared];
      return ranges.map((range) => new vscode.Location(document.uri, rangeIn(document, range)));
    });
  }

  /** The callouts of one work each; those of several lead to a choice, by Go to Definition. */
  provideDocumentLinks(document: vscode.TextDocument): Promise<vscode.DocumentLink[] | undefined> {
    return this.#catching('links', async () => {
      const context = await this.#contexts.of(document);
      return context?.lookup.citations.flatMap((citation) => {
        const [entry, ...more] = context.lookup.entriesOf(citation);
        const first = entry?.sourceRanges[0];
        if (entry === undefined || first === undefined || more.length > 0) return [];
        const { line, character } = document.positionAt(first[0]);
        const target = document.uri.with({ fragment: `L${line + 1},${character + 1}` });
        const link = new vscode.DocumentLink(rangeIn(document, citation.sourceRange), target);
        link.tooltip = vscode.l10n.t('Go to the reference');
        return [link];
      });
    });
  }

  async #catching<Value>(what: string, provide: () => Promise<Value>): Promise<Value | undefined> {
    try {
      return await provide();
    } catch (error) {
      this.#border.report(`providing ${what}`, error);
      return undefined;
    }
  }
}

function shownEntry({ citationNumber, text }: ReferenceEntry): vscode.MarkdownString {
  const shown = new vscode.MarkdownString();
  if (citationNumber !== null) shown.appendMarkdown(`**${citationNumber}** `);
  return shown.appendMarkdown(escapeMarkdownLine(text));
}

function notFound(what: string): vscode.MarkdownString {
  const text = vscode.l10n.t('The reference list has no entry for {0}.', what);
  return new vscode.MarkdownString('$(warning) ', true).appendMarkdown(escapeMarkdownLine(text));
}
