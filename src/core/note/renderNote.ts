import MarkdownIt from 'markdown-it';

/** Schemes of links that a note, or an article, may lead to. */
const allowedLink = /^(?:https?:\/\/|mailto:)/i;

// No html of its own, and no images: a note loads nothing.
const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true }).disable('image');
markdown.validateLink = (href) => allowedLink.test(href);

/** The html of a note written in Markdown. Links lead to http, https and mailto addresses only; other links stay text. */
export function renderNote(note: string): string {
  return markdown.render(note);
}
