/** Pages as CSL has them, or how many pages the work has. */
export interface Pages {
  readonly page?: string;
  readonly 'number-of-pages'?: string;
}

const onePage = /[a-z]{0,2}\.?\d{1,9}[a-z]?\d{0,6}(?![\d])/i;
const dash = /^\s?[-‐‑‒–—―−~]{1,3}\s?/;

/** Reads `pp. 433–41`, `S12-S15`, `e96084`, `xii–xv`, `12-3, 17`, `345 p.`; null where there is no page in it. */
export function readPages(raw: string): Pages | null {
  const text = raw
    .replace(/(?<=\d)\s(?=\d{1,3}\s?[-–])/g, '')
    .replace(/第(?=\d)/g, '')
    .replace(/\s+/g, ' ');
  const total = /(?:^|[\s,+(])(\d{1,4}) ?(?:pp?|pages|seiten|S|с|стр)(?!\p{L})\.?/iu.exec(text);
  const stripped = fromPageWord(text).replace(
    /^[\s.,;:()[\]]*(?:(?:pages?|pp?|seiten?|p[áa]gs?|стр|art(?:icle|\.)?(?: (?:no|id|number))?|s|с|blz|ss)(?![\p{L}\p{N}])[\s.:]*)+/iu,
    '',
  );
  // `246002 (9 pp)`: the number of the article, then how long it is.
  const isFirst = total !== null && !/\d/.test(text.slice(0, total.index));
  const isTotal = isFirst && !/\d ?[-–—] ?\d/.test(text) && /^[\s(]*(?:[xvilc]+ ?\+ ?)?\d/i.test(text);
  if (isTotal) return { 'number-of-pages': total[1] ?? '' };
  const ranges: string[] = [];
  let rest = stripped;
  for (let i = 0; i < 6; i++) {
    const first = /^[\s(]*((?:[a-z]{0,3}[-.:]?)?\d{1,9}(?:[.:]\d{1,6})?[a-z]?\d{0,5}|[ivxlc]{1,8}\b)/i.exec(rest);
    if (first === null) break;
    rest = rest.slice(first[0].length);
    const from = first[1] ?? '';
    const to = /^\s?[-‐‑‒–—―−~]{1,3}\s?([a-z]{0,3}[-.]?\d{1,9}[a-z]?|[ivxlc]{1,8}\b)/i.exec(rest);
    if (to === null) ranges.push(from);
    else {
      rest = rest.slice(to[0].length);
      ranges.push(`${from}-${wholeEnd(from, to[1] ?? '')}`);
    }
    const next = /^\s?(?:[,;&+]|and|und|et)\s?(?=[a-z]{0,2}\d)/i.exec(rest);
    if (next === null) break;
    rest = rest.slice(next[0].length);
  }
  if (ranges.length > 0) return { page: ranges.join(', ') };
  const any = onePage.exec(stripped);
  return any === null || dash.test(any[0]) ? null : { page: any[0] };
}

/** From the word for pages on, where something else stands before it: `1991, p. 169`, `(2. Aufl., S. 83–109)`. */
function fromPageWord(text: string): string {
  const at = text.search(/(?<=[,.;()]\s?)(?:pp?|S|С|стр|seiten?)(?!\p{L})[\s.:]{0,3}(?=\d|[ivxlc]{1,6}[-–])/u);
  return at > 0 ? text.slice(at) : text;
}

/** `433` to `41` is `433` to `441`. */
function wholeEnd(from: string, to: string): string {
  const start = /^([a-z]*)(\d+)$/i.exec(from);
  const end = /^([a-z]*)(\d+)$/i.exec(to);
  if (start === null || end === null) return to;
  const [, letters = '', first = ''] = start;
  const last = end[2] ?? '';
  if (last.length >= first.length) return to;
  const whole = first.slice(0, first.length - last.length) + last;
  return Number(whole) > Number(first) ? letters + whole : to;
}
