import type { CslName } from '../bibliography/cslItem.ts';
import { texText } from './texText.ts';

/** Names as BibTeX reads them: `Family, Suffix, Given`, joined by `and`. */
export function texNames(names: readonly CslName[]): string {
  return names
    .map(texName)
    .filter((name) => name !== '')
    .join(' and ');
}

function texName({ family = '', given = '', suffix = '', literal = '' }: CslName): string {
  if (family === '' || (given === '' && suffix === '')) return inOnePiece(texText(family || literal || given));
  const parts = suffix === '' ? [family, given] : [family, suffix, given];
  return parts.map((part) => withoutSeparators(texText(part))).join(', ');
}

/** A name that does not divide: braces keep BibTeX from dividing it at its blanks. */
function inOnePiece(name: string): string {
  return /[\s,]/.test(name) ? `{${name}}` : name;
}

/** A comma or an `and` in a part of a name would begin another one. */
function withoutSeparators(part: string): string {
  return /,|(?:^|\s)and(?:\s|$)/i.test(part) ? `{${part}}` : part;
}
