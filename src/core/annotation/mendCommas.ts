/** Strings, brackets, and all that stands between them. */
const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/**
 * JSON with exactly the commas that it needs: one between two values of a list, or members of an object, and no other.
 * What else is wrong with it stays wrong. The white space between the tokens is not kept.
 */
export function mendCommas(text: string): string {
  const tokens = (text.match(token) ?? []).filter((each) => each !== ',');
  return tokens.map((each, index) => (needsComma(tokens[index - 1], each) ? `,${each}` : each)).join('');
}

function needsComma(before: string | undefined, after: string): boolean {
  return before !== undefined && !/^[{[:]$/.test(before) && !/^[}\]:]$/.test(after);
}

/** False where an object has two members of one name, of which reading would lose one. For text that is JSON. */
export function hasUniqueMembers(text: string): boolean {
  const open: Set<string>[] = [];
  const tokens = text.match(token) ?? [];
  return tokens.every((each, index) => {
    if (each === '{' || each === '[') {
      open.push(new Set());
    } else if (each === '}' || each === ']') {
      open.pop();
    } else if (tokens[index + 1] === ':') {
      const names = open.at(-1);
      const isNew = names?.has(each) === false;
      names?.add(each);
      return isNew;
    }
    return true;
  });
}
