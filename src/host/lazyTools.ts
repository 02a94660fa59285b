import * as vscode from 'vscode';
import type { ArticleTools, articleTools } from '../core/article/articleTools.ts';
import type { ExchangeTools, exchangeTools } from '../core/exchange/exchangeTools.ts';
import type { createReferenceTools, ReferenceTools } from '../core/export/referenceTools.ts';
import { lazy, loadBundle, readExtensionFile } from './extensionBundle.ts';

/** The parts of Lectern that are not needed for activation; each is a bundle that is loaded when it is asked for first. */
export interface LazyTools {
  readonly article: () => Promise<ArticleTools>;
  readonly references: () => Promise<ReferenceTools>;
  readonly exchange: () => Promise<ExchangeTools>;
}

export function lazyTools(extension: vscode.Uri): LazyTools {
  return {
    article: lazy(
      async () =>
        (await loadBundle<{ readonly articleTools: typeof articleTools }>(extension, 'article.js')).articleTools,
    ),
    references: lazy(async () => {
      const [bundle, weights] = await Promise.all([
        loadBundle<{ readonly createReferenceTools: typeof createReferenceTools }>(extension, 'references.js'),
        readExtensionFile(vscode.Uri.joinPath(extension, 'media', 'reference-weights.txt')),
      ]);
      return bundle.createReferenceTools(weights);
    }),
    exchange: lazy(
      async () =>
        (await loadBundle<{ readonly exchangeTools: typeof exchangeTools }>(extension, 'exchange.js')).exchangeTools,
    ),
  };
}
