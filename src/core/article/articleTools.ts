import { layoutPage } from '../page/layoutPage.ts';
import { parseArticle } from './parseArticle.ts';

/** What reads an article and sets its page: a bundle of its own, of which this is what the host sees. */
export const articleTools = { layoutPage, parseArticle } as const;

export type ArticleTools = typeof articleTools;
