import { issueWords, volumeWords } from './vocabulary.ts';

export interface Volume {
  readonly volume?: string;
  readonly issue?: string;
  readonly 'number-of-volumes'?: string;
}

/** `4 vols.`: how many there are, not which. */
const howMany =
  /^[\s.,;:(]*(\d{1,3}|two|three|four|five|six)\s(?:vols?|volumes|bde|bände|tomes|тт)(?![\p{L}])\.?[\s.,;:)]*$/iu;

const value =
  '[\\p{L}]{0,4}\\d{1,6}[\\p{L}]{0,3}(?:\\s?[-–—/&+]\\s?[\\p{L}]{0,2}\\d{1,6}[\\p{L}]?)?|[ivxlcm]{1,9}(?![\\p{L}])';
const supplement =
  'suppl?(?:ement)?\\.?\\s?(?:no\\.?\\s?)?[\\p{L}]?\\d{0,3}|special issue|spec(?:ial)? (?:no|iss(?:ue)?)\\.?|pt\\.?\\s?\\d{1,3}|part\\s?[\\p{L}\\d]{1,3}';
const before = '^[\\s.,;:()\\[\\]–—-]*';
const volumeMark = new RegExp(`${before}(?:${volumeWords})(?![\\p{L}])[\\s.:]*`, 'iu');
const issueMark = new RegExp(`${before}(?:(?:${issueWords})(?![\\p{L}])|№|n°|#)[\\s.:]*`, 'iu');
const valueHere = new RegExp(`${before}(${value})`, 'iu');
const supplementHere = new RegExp(`${before}(${supplement})`, 'iu');
const yearFirst = /^[\s(]*(?:1[89]|20)\d\d\)?\s?[;,:]\s?(?=\S)/;

/** Takes `2014;12(3)`, `Vol. 12, No. 3`, `XIV:4`, `Bd. 12, H. 3/4`, `(Suppl 1)` apart; the stretches come in order. */
export function readVolume(stretches: readonly string[]): Volume | null {
  let volume: string | undefined;
  let issue: string | undefined;
  let total: string | undefined;
  for (const stretch of stretches) {
    const all = howMany.exec(stretch)?.[1];
    if (all !== undefined) {
      total ??= all;
      continue;
    }
    let rest = stretch.replace(yearFirst, '').replace(/\s+/g, ' ');
    for (let turn = 0; turn < 5 && rest !== ''; turn++) {
      const extra = supplementHere.exec(rest);
      if (extra !== null) {
        const text = (extra[1] ?? '').trim();
        issue = issue === undefined ? text : `${issue} ${text}`;
        rest = rest.slice(extra[0].length);
        continue;
      }
      const mark = volumeMark.exec(rest);
      const number = mark === null ? issueMark.exec(rest) : null;
      const from = (mark ?? number)?.[0].length ?? 0;
      const found = valueHere.exec(rest.slice(from));
      if (found === null) break;
      const text = (found[1] ?? '').replace(/[\s第巻卷号號期冊제권호]/g, '');
      if (mark !== null || (number === null && volume === undefined && !isIssueOnly(rest, stretches))) volume ??= text;
      else issue ??= text;
      rest = rest.slice(from + found[0].length);
    }
  }
  if (volume === undefined && issue === undefined && total === undefined) return null;
  return {
    ...(volume === undefined ? {} : { volume }),
    ...(issue === undefined ? {} : { issue }),
    ...(total === undefined ? {} : { 'number-of-volumes': total }),
  };
}

/** Pages behind a volume that were taken for a part of it: `25:1754–1760`, `303:144`, `12(3), 45-52`. */
const pagesBehind =
  /(?<=\d\)?\s?)(?::\s?[\p{L}]?\d{1,8}(?:\s?[-–—]\s?[\p{L}]?\d{1,8})?|[,;]\s?(?:pp?\.?\s?)?\d{1,6}\s?[-–—]\s?\d{1,6})[\s.,;]*$/u;

/** Parts the last stretch of a volume into what is volume and what is pages. */
export function withoutPages(stretches: readonly string[]): { volume: readonly string[]; pages: string | null } {
  const last = stretches.at(-1) ?? '';
  const match = pagesBehind.exec(last);
  if (match === null || yearFirst.test(last.slice(0, match.index + 2))) return { volume: stretches, pages: null };
  return { volume: [...stretches.slice(0, -1), last.slice(0, match.index)], pages: match[0].replace(/^[\s:,;]+/, '') };
}

/** A lone number in brackets counts the issue where a volume is printed elsewhere. */
const isIssueOnly = (rest: string, stretches: readonly string[]) =>
  stretches.length > 1 && /^\s*\(/.test(rest) && stretches.some((other) => !/^\s*\(/.test(other) && /\d/.test(other));
