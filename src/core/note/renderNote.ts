import MarkdownIt from 'markdown-it';
import { isExternalLink } from '../link/externalLink.ts';

// No html of its own, and no images: a note loads nothing.
const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true }).disable('image');
markdown.validateLink = isExternalLink;

/** The html of a note written in Markdown. Links lead to http, https and mailto addresses only; other links stay text. */
export function renderNote(note: string): string {
  return markdown.render(note);
}
