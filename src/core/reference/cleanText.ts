const quotes = '"“”„«»「」『』《》‟″';
const single = "'‘’‚‹›`´";

/** Nothing in it that needs mending. */
const isPlain = /^(?:[!-,.-;=-~]|-(?! )| (?! ))*$/;

/** One line, without what a converter left: hidden characters, ligatures, a word cut by a hyphen and a blank. */
export function mended(text: string): string {
  if (isPlain.test(text)) return text.trim();
  return text
    .replace(/<\/?(?:i|b|u|em|strong|italic|bold|sup|sub|sc)>/gi, '')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .replace(/(\p{Ll}{2})- (?!(?:and|or|und|oder|et|y|e|to|bis)\b)(?=\p{Ll}{2})/gu, '$1')
    .trim();
}

const outerMarks = /^[\s.,;:()[\]<>|*_~/–—-]{1,40}|[\s,;:([<|*_~/–—-]{1,40}$/gu;

/** The text of a field without the marks and quotation marks around it. A bracket or period that belongs to it stays. */
export function fieldText(raw: string): string {
  let text = mended(raw).replace(/[~^]([^~^\s]{1,12})[~^]/g, '$1');
  for (let turn = 0; turn < 3; turn++) {
    const before = text;
    text = withoutOddBrackets(text.replace(outerMarks, ''));
    text = withoutOuterQuotes(text);
    text = withoutFinalPeriod(text);
    if (text === before) break;
  }
  return text;
}

function withoutOuterQuotes(text: string): string {
  const first = text.charAt(0);
  const last = text.charAt(text.length - 1);
  const outer = (character: string) => character !== '' && (quotes.includes(character) || single.includes(character));
  const inner = text.slice(1, -1);
  if (text.length > 1 && outer(first) && outer(last) && ![...inner].some((c) => quotes.includes(c)))
    return inner.trim();
  if (outer(first) && [...text].filter((c) => quotes.includes(c)).length % 2 === (quotes.includes(first) ? 1 : 0)) {
    return text.slice(1).trim();
  }
  if (quotes.includes(last) && last !== '' && [...text].filter((c) => quotes.includes(c)).length % 2 === 1) {
    return text.slice(0, -1).trim();
  }
  return text;
}

/** A period that ends the field goes; one that ends an abbreviation among abbreviations stays. */
function withoutFinalPeriod(text: string): string {
  if (!/[.。]$/.test(text) || /(?:\.\.|…)$/.test(text)) return text;
  const words = text.split(/\s+/);
  const last = words.at(-1) ?? '';
  const isAbbreviation =
    last.length <= 6 &&
    /^\p{Lu}/u.test(last) &&
    // An initial within (`of the U. S. Forces`) abbreviates no title.
    words.slice(0, -1).some((word, i) => /\.$/.test(word) && (i === 0 || word.length > 2));
  return isAbbreviation || /^(?:\p{L}\.){2,}$/u.test(last) ? text : text.slice(0, -1);
}

const pairs: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
];

function withoutOddBrackets(text: string): string {
  let result = text;
  for (const [open, close] of pairs) {
    if (!result.startsWith(open) && !result.endsWith(close)) continue;
    const opens = result.split(open).length;
    const closes = result.split(close).length;
    if (closes > opens && result.endsWith(close)) result = result.slice(0, -1);
    else if (opens > closes && result.startsWith(open)) result = result.slice(1);
  }
  return result;
}
