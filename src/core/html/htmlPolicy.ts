import type { Mark, MarkTag } from '../article/block.ts';
import { isExternalLink } from '../link/externalLink.ts';

/**
 * What becomes of an inline element: a mark of ours, nothing (its text stays), it is cut with all that it holds, or, where
 * it is no html at all (`<x and y>`), its characters are text.
 */
export type InlinePolicy = MarkTag | 'unwrap' | 'cut' | 'literal';

const marks: Readonly<Record<string, MarkTag>> = {
  a: 'a',
  b: 'strong',
  br: 'br',
  cite: 'em',
  code: 'code',
  del: 'del',
  dfn: 'em',
  em: 'em',
  i: 'em',
  img: 'img',
  ins: 'u',
  kbd: 'code',
  s: 'del',
  samp: 'code',
  span: 'span',
  strike: 'del',
  strong: 'strong',
  sub: 'sub',
  sup: 'sup',
  tt: 'code',
  u: 'u',
  var: 'em',
};

/** Elements whose content is not for readers, or not safe. */
const cut = new Set(
  'script style iframe object embed applet noscript template textarea select option title head svg audio video canvas frame frameset noframes noembed xmp plaintext portal'.split(
    ' ',
  ),
);

const unwrapped = new Set(
  'abbr acronym address article aside base basefont bdi bdo big blink body button caption center col colgroup data datalist dd details dialog dir div dl dt fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hgroup hr html input label legend li link main map mark marquee math menu meta meter nav nobr ol optgroup output p param picture pre progress q rb rp rt rtc ruby search section slot small source summary table tbody td tfoot th thead time tr track ul wbr'.split(
    ' ',
  ),
);

export function inlinePolicy(tag: string): InlinePolicy {
  if (cut.has(tag)) return 'cut';
  if (Object.hasOwn(marks, tag)) return marks[tag] as MarkTag;
  return unwrapped.has(tag) ? 'unwrap' : 'literal';
}

/** A link that may stand on the page: http, https or mailto, or a place in the article. Undefined for all others. */
export function safeHref(href: string): string | undefined {
  const trimmed = href.trim();
  if (/^#[^\s]+$/.test(trimmed)) return `#${articleId(trimmed.slice(1))}`;
  return isExternalLink(trimmed) && !/["<>]/.test(trimmed) ? trimmed : undefined;
}

/** Ids of the article have a prefix, so that none of them can stand for an id of the page. */
export function articleId(id: string): string {
  return `article-${id}`;
}

/** The attributes of an element that stay; undefined where the mark is not worth keeping without those that go. */
export function safeAttributes(
  tag: MarkTag,
  attributes: Readonly<Record<string, string | undefined>>,
): Mark['attributes'] | undefined {
  const id = attributes['id'] ?? (tag === 'a' ? attributes['name'] : undefined);
  const kept: Record<string, string> = {};
  if (id !== undefined && /^\S{1,200}$/.test(id)) kept['id'] = articleId(id);
  if (tag === 'a') {
    const href = safeHref(attributes['href'] ?? '');
    if (href !== undefined) kept['href'] = href;
  }
  if (tag === 'img') {
    kept['data-src'] = attributes['src'] ?? '';
    kept['alt'] = attributes['alt'] ?? '';
  }
  const needsSome = tag === 'span' || tag === 'a';
  return needsSome && Object.keys(kept).length === 0 ? undefined : kept;
}
