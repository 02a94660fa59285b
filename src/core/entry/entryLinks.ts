import type { CslItem } from '../bibliography/cslItem.ts';
import { isExternalLink } from '../link/externalLink.ts';

/** Addresses at which a work is to be had or found; null where the entry has nothing to make one of. */
export interface EntryLinks {
  readonly doi: string | null;
  readonly url: string | null;
  readonly arXiv: string | null;
  readonly pubMed: string | null;
  readonly pubMedCentral: string | null;
  /** A search for it in Google Scholar. */
  readonly scholar: string;
}

/** A longer query finds nothing. */
const longestQuery = 240;

/** `query` is what to search for. */
export function entryLinks(item: CslItem, query: string): EntryLinks {
  const { DOI, PMID, PMCID } = item;
  const arXiv = item.archive === 'arXiv' ? item.archive_location : undefined;
  return {
    doi: DOI === undefined ? null : `https://doi.org/${pathOf(DOI)}`,
    url: webAddress(item.URL),
    arXiv: arXiv === undefined ? null : `https://arxiv.org/abs/${pathOf(arXiv)}`,
    pubMed: PMID === undefined ? null : `https://pubmed.ncbi.nlm.nih.gov/${pathOf(PMID)}/`,
    pubMedCentral: PMCID === undefined ? null : `https://pmc.ncbi.nlm.nih.gov/articles/${pathOf(PMCID)}/`,
    scholar: `https://scholar.google.com/scholar?q=${encoded(query.slice(0, longestQuery))}`,
  };
}

/** What to search for to find a work: title, first author, year. */
export function searchQuery({ title = '', author, issued }: CslItem): string {
  const name = author?.[0];
  return [title, name?.family ?? name?.literal, issued?.['date-parts'][0]?.[0]].filter(Boolean).join(' ');
}

function webAddress(address: string | undefined): string | null {
  if (address === undefined) return null;
  const href = /^[a-z]+:/i.test(address) ? address : `http://${address}`;
  return isExternalLink(href) ? href : null;
}

/** With the signs that would end a path, but for slashes, escaped. */
function pathOf(identifier: string): string {
  return encoded(identifier).replace(/%2F/g, '/').replace(/%3A/g, ':').replace(/%3B/g, ';');
}

function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}
