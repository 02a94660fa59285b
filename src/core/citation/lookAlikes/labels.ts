import { EndPattern } from '../../text/endPattern.ts';
import { countedWords, crystalWords, equationWords, labelWords, orderedNouns } from '../words.ts';
import type { Surroundings } from './surroundings.ts';

/** `Table (2)`, `step (3)`, `Figs. 2 and (3)`: the number of something that a word before it names. */
export function isLabel(one: Surroundings): boolean {
  const { callout, before, after } = one;
  if (callout.shape !== 'parenthesis' && callout.shape !== 'link' && callout.shape !== 'plain') return false;
  if (callout.isLinked === true) return false;
  // "in several tables (17)": one number does not name several; "in the table (30).": nor is a callout without a capital
  // a label where the sentence pauses.
  const isOne = callout.shape === 'parenthesis' && callout.items.length === 1;
  const isPause = isOne && /^[.,;)]/.test(after) && smallWord.test(before);
  const isName = (word: string) =>
    (labelWords.has(word) && !isPause && !(isOne && plural.test(word))) ||
    (callout.shape !== 'parenthesis' && (equationWords.has(word) || countedWords.has(word) || orderedNouns.has(word)));
  return isName(one.wordBefore) || isName(firstNamed(before));
}

const smallWord = new EndPattern(/(?:^|[^\p{L}])\p{Ll}{3,}\s{1,2}/u);

const plural = /^(?!(?:hypothesis|schemes)$).{4,}s$/;

/** The word before the first number of a row: `Figures 1 and (2)`, `Equations (18)–(21)`; empty where there is none. */
export function firstNamed(before: string): string {
  return numberBefore.test(before) ? (named.group(before)?.toLowerCase() ?? '') : '';
}

const numberBefore = new EndPattern(/\d[a-z]?\)?\s?(?:[,–-]|,?\s?\p{L}{1,4})\s?/u);
const named = new EndPattern(
  /(\p{L}{2,16})\.?\s?\(?\d{1,3}[a-z]?\)?(?:\s?(?:[,–-]|,?\s?\p{L}{1,4})\s?\(?\d{1,3}[a-z]?\)?){0,4}\s?(?:[,–-]|,?\s?\p{L}{1,4})\s?/u,
);

/** `the (111) plane`, `(200), (220), (311)`: Miller indices, three figures of 0 to 4 each. */
export function isMiller(one: Surroundings): boolean {
  const { callout, inner, before, after } = one;
  if (callout.shape !== 'bracket' && callout.shape !== 'parenthesis') return false;
  if (!/^[[(]\s?[0-6]{3}\s?[\])]$/.test(inner)) return false;
  if (crystalWords.has(one.wordBefore) || crystalWords.has(one.wordAfter)) return true;
  return (
    /[[({<]\s?[0-6]{3,4}\s?[\])}>][\s,;\p{L}/]{1,8}$/u.test(before) ||
    /^[\s,;\p{L}/]{1,8}[[({<]\s?[0-6]{3,4}\s?[\])}>]/u.test(after)
  );
}
