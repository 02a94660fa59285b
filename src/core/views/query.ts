/** What a reader types to find rows: words, and fields such as `tag:method`. All in lower case. */
export interface Query {
  readonly words: readonly Term[];
  readonly fields: readonly (Term & { readonly name: string })[];
}

interface Term {
  readonly value: string;
  /** Written with a minus before it: rows that have it are left out. */
  readonly isNegated: boolean;
}

/**
 * Reads a query. Words in quotation marks are one; a name that is not among `names` makes no field, but a word with a
 * colon in it. A field without a value, as while it is being typed, says nothing.
 */
export function parseQuery(query: string, names: readonly string[]): Query {
  const words: Term[] = [];
  const fields: (Term & { name: string })[] = [];
  const term = /(-)?(?:([a-z]+):)?(?:"([^"]*)"?|(\S+))|(-)?([a-z]+):(?=\s|$)/g;
  for (const [whole, minus, name, quoted, plain] of query.toLowerCase().matchAll(term)) {
    const value = (quoted ?? plain ?? '').trim();
    const isNegated = minus === '-';
    if (name !== undefined && names.includes(name)) {
      if (value !== '') fields.push({ name, value, isNegated });
      continue;
    }
    const word = name === undefined ? value : whole.replace(/^-/, '').replaceAll('"', '');
    const isUnfinished = names.some((each) => word === `${each}:`);
    if (word !== '' && word !== '-' && !isUnfinished) words.push({ value: word, isNegated });
  }
  return { words, fields };
}
