import DOMPurify, { type Config } from 'dompurify';

/**
 * The second of three layers between an article and the page: `core` makes the html from a list of what it knows, this
 * one takes out whatever is not on its own list, and the content security policy stops what both have missed.
 */
const common = {
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  // Holds for every attribute but those below, which name nothing that could be fetched or followed.
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|#)/i,
  ADD_URI_SAFE_ATTR:
    'align aria-label colspan data-block data-citation data-cross-reference data-entry data-inferred data-language data-src dir lang reversed rowspan scope start'.split(
      ' ',
    ),
  RETURN_DOM_FRAGMENT: true,
} satisfies Config;

const prose =
  'a b blockquote br code del dd div dl dt em h1 h2 h3 h4 h5 h6 hr i ins li ol p pre s span strong sub sup u ul';
const tables = 'caption col colgroup table tbody td tfoot th thead tr';

const pageConfig = {
  ...common,
  ALLOWED_TAGS: `${prose} ${tables} cite figcaption figure img kbd mark small`.split(' '),
  ALLOWED_ATTR:
    'align alt aria-label class colspan data-block data-citation data-cross-reference data-entry data-inferred data-language data-src dir href id lang reversed rowspan scope start value'.split(
      ' ',
    ),
} satisfies Config;

const noteConfig = {
  ...common,
  ALLOWED_TAGS: `${prose} ${tables}`.split(' '),
  ALLOWED_ATTR: 'align class colspan href rowspan start'.split(' '),
} satisfies Config;

const formulaAttributes =
  'accent accentunder aria-hidden class columnalign columnlines columnspacing d data-style depth display displaystyle fence frame height largeop linethickness lspace mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits notation preserveaspectratio rowlines rowspacing rspace scriptlevel separator side stretchy symmetric viewbox voffset width x1 x2 y1 y2'.split(
    ' ',
  );

const formulaConfig = {
  ...common,
  ALLOWED_TAGS:
    'line math menclose mfrac mi mlabeledtr mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover path span svg'.split(
      ' ',
    ),
  ALLOWED_ATTR: formulaAttributes,
  ADD_URI_SAFE_ATTR: formulaAttributes,
} satisfies Config;

/** The html of a section, as elements. */
export function sanitizePage(html: string): DocumentFragment {
  return DOMPurify.sanitize(html, pageConfig);
}

/** The html of a note, as elements: a note is text from a file that anyone may have written. */
export function sanitizeNote(html: string): DocumentFragment {
  return DOMPurify.sanitize(html, noteConfig);
}

/** A formula as KaTeX sets it, its style attributes under the name `data-style`, as elements. */
export function sanitizeFormula(html: string): DocumentFragment {
  return DOMPurify.sanitize(html, formulaConfig);
}
