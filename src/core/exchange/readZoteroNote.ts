import { Parser } from 'htmlparser2';
import { defaultHighlightColor } from '../annotation/annotation.ts';
import { isJsonObject, type JsonObject } from '../annotation/json.ts';
import { importedItem, nearestColor } from './importedItem.ts';
import { parseImportedJson, stringOf } from './importedJson.ts';
import { zoteroId } from './readZoteroAnnotations.ts';

/** A quoted highlight of a note, as it is read. */
interface Highlight {
  quote: string;
  note: string;
  readonly key: string;
  readonly color: string;
}

const blocks = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'td',
  'tr',
  'pre',
  'hr',
]);

/** The quoted highlights in a note that Zotero exported as HTML, each with the comment behind it; undefined where it has none. */
export function readZoteroHtmlNote(html: string): readonly JsonObject[] | undefined {
  const highlights: Highlight[] = [];
  // The elements that are open: what the text in them is part of.
  const open: ('quote' | 'citation' | 'other')[] = [];
  let current: Highlight | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const classes = (attributes['class'] ?? '').split(/\s+/);
        if (blocks.has(name)) current = undefined;
        if (classes.includes('highlight') || classes.includes('underline')) {
          current = { quote: '', note: '', ...readData(attributes['data-annotation'], attributes['style']) };
          highlights.push(current);
          open.push('quote');
        } else open.push(classes.includes('citation') ? 'citation' : 'other');
      },
      ontext(text) {
        if (current === undefined || open.includes('citation')) return;
        if (open.includes('quote')) current.quote += text;
        else current.note += text;
      },
      onclosetag(name) {
        open.pop();
        if (blocks.has(name)) current = undefined;
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return highlights.length === 0 ? undefined : highlights.map(itemOf);
}

/**
 * The same for Markdown: a paragraph that begins with a quotation, followed by links to Zotero in parentheses and then the
 * comment.
 */
export function readZoteroMarkdownNote(markdown: string): readonly JsonObject[] | undefined {
  const highlights = markdown.split(/\r?\n\s*\r?\n/).flatMap((paragraph): readonly Highlight[] => {
    const text = paragraph.replace(/<\/?(?:span|mark)[^>]*>/g, '').replace(/^[\s>*-]+/, '');
    const match = /^[“"«]([\s\S]{1,20000}?)[”"»]\s*((?:\(\[[^\]]{0,1000}\]\([^()\s]{1,1000}\)\)\s*)+)([\s\S]*)$/.exec(
      text,
    );
    const [, quote = '', links = '', note = ''] = match ?? [];
    if (!links.includes('zotero://')) return [];
    const color = /background-color:\s*(#[\da-f]{6})/i.exec(paragraph)?.[1] ?? '';
    return [{ quote, note, key: /[?&]annotation=([A-Z0-9]+)/.exec(links)?.[1] ?? '', color }];
  });
  return highlights.length === 0 ? undefined : highlights.map(itemOf);
}

/** `data-annotation` is URI-encoded JSON. */
function readData(data: string | undefined, style: string | undefined): Pick<Highlight, 'key' | 'color'> {
  let text = data ?? '';
  try {
    text = decodeURIComponent(text);
  } catch {
    // Not encoded, then.
  }
  const json = parseImportedJson(text);
  const fields = isJsonObject(json) ? json : {};
  const inStyle = /background-color:\s*(#[\da-f]{6})/i.exec(style ?? '')?.[1] ?? '';
  return { key: stringOf(fields, 'annotationKey'), color: stringOf(fields, 'color') || inStyle };
}

function itemOf({ quote, note, key, color }: Highlight): JsonObject {
  return importedItem({
    id: zoteroId(key),
    quote: quote
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^[“"«]\s*([\s\S]*?)\s*[”"»]$/, '$1'),
    prefix: '',
    suffix: '',
    note: note.replace(/\s+/g, ' '),
    tags: [],
    styleClass: nearestColor(color) ?? defaultHighlightColor,
    created: '',
    modified: '',
  });
}
