import type { Container, Mark } from '../article/block.ts';
import { pushAll } from '../text/pushAll.ts';

const voidTags = new Set(['img', 'br']);

/** One end of a mark, or a void element. */
interface Edge {
  readonly at: number;
  readonly mark: Mark;
}

/**
 * The html inside a block: its text, escaped, in the elements of its marks. Each character of the text stands in it once, so
 * the element's text content is the text. Where marks cross, the one that started earlier is closed and opened again.
 * @param start of the block in the article text, which the ranges of the marks are into.
 */
export function blockHtml(text: string, start: number, marks: readonly Mark[]): string {
  const opening = marks
    .toSorted((a, b) => a.textRange[0] - b.textRange[0] || b.textRange[1] - a.textRange[1] || rank(a) - rank(b))
    .map((mark): Edge => ({ at: mark.textRange[0] - start, mark }));
  const ends = [...new Set(marks.map((mark) => mark.textRange[1] - start))].sort((a, b) => a - b);
  const open: Mark[] = [];
  let html = '';
  let from = 0;
  let next = 0;
  let nextEnd = 0;
  const writeTo = (to: number) => {
    html += escapeHtml(text.slice(from, to));
    from = Math.max(from, to);
  };
  while (next < opening.length || nextEnd < ends.length) {
    const end = ends[nextEnd] ?? Number.POSITIVE_INFINITY;
    const edge = opening[next];
    if (edge !== undefined && edge.at < end) {
      writeTo(edge.at);
      html += openTag(edge.mark);
      open.push(edge.mark);
      next++;
    } else {
      writeTo(end);
      html += closeAt(open, end + start);
      for (; opening[next]?.at === end && isEmpty(opening[next]?.mark); next++)
        html += emptyElement(opening[next]?.mark);
      nextEnd++;
    }
  }
  writeTo(text.length);
  return html;
}

/** Of two marks over the same range a citation or a cross-reference is the outer one, so that nothing parts it. */
function rank({ attributes }: Mark): number {
  return attributes['data-citation'] === undefined && attributes['data-cross-reference'] === undefined ? 1 : 0;
}

/** Closes the marks that end here, and for a moment those that were opened after them. */
function closeAt(open: Mark[], end: number): string {
  const first = open.findIndex((mark) => mark.textRange[1] === end);
  if (first < 0) return '';
  const closed = open.splice(first);
  const stay = closed.filter((mark) => mark.textRange[1] !== end);
  pushAll(open, stay);
  return (
    closed
      .reverse()
      .map((mark) => `</${mark.tag}>`)
      .join('') + stay.map(openTag).join('')
  );
}

function isEmpty(mark: Mark | undefined): boolean {
  return mark !== undefined && mark.textRange[0] === mark.textRange[1];
}

function emptyElement(mark: Mark | undefined): string {
  if (mark === undefined) return '';
  if (mark.tag === 'img' && /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(mark.attributes['data-src'] ?? ''))
    return remoteImage(mark);
  return voidTags.has(mark.tag) ? openTag(mark) : `${openTag(mark)}</${mark.tag}>`;
}

/** An image that is not a file beside the article is named, not loaded. */
function remoteImage({ attributes }: Mark): string {
  const label = attributes['alt'] || attributes['data-src'] || '';
  const source = attributes['data-src'] ?? '';
  return `<span class="remote-image" role="img" aria-label="${escapeHtml(label)}" data-src="${escapeHtml(source)}"></span>`;
}

/** The start tag of a mark or a container, its attributes escaped. */
export function openTag({ tag, attributes }: Pick<Mark | Container, 'tag' | 'attributes'>): string {
  const pairs = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  return `<${tag}${pairs.join('')}>`;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For text and for attributes in double quotes. NUL and carriage returns, which html would change, are not in article text. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}
