import type { CslItem } from '../../src/core/bibliography/cslItem.ts';

/** Fields as strings that can be compared: only letters and digits count. Absent ones are left out. */
export type Comparable = Readonly<Partial<Record<string, string>>>;

export interface FieldScore {
  right: number;
  predicted: number;
  gold: number;
}

export interface Score {
  readonly fields: Readonly<Record<string, FieldScore>>;
  readonly all: FieldScore;
  readonly references: number;
  /** References of which every field of the gold data is right. */
  readonly whole: number;
}

const fold = (text: unknown) =>
  String(text ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
const yearOf = (text: unknown) => /\b(1[5-9]|20)\d\d/.exec(String(text ?? ''))?.[0] ?? '';
const firstPage = (text: unknown) => /[a-z]*\d+/i.exec(String(text ?? ''))?.[0].toLowerCase() ?? '';
const doi = (text: unknown) =>
  String(text ?? '')
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/^(https?:\/\/)?(dx\.)?(doi\.org\/)?(doi:)?/, '')
    .replace(/\.$/, '');
const joined = (value: unknown) => (Array.isArray(value) ? value.join(' ') : value);

const present = (fields: Record<string, string>): Comparable =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));

type Name = { readonly family?: string; readonly name?: string; readonly collab?: string };

/** The fields that labelled data give. */
export function comparableGold(fields: Readonly<Record<string, unknown>>): Comparable {
  const names: readonly Name[] = Array.isArray(fields['authors']) ? fields['authors'] : [];
  return present({
    author: names
      .map((name) => fold(name.family ?? name.name ?? name.collab))
      .filter(Boolean)
      .join('|'),
    issued: yearOf(joined(fields['year'] ?? fields['date'])),
    title: fold(joined(fields['title'])),
    'container-title': fold(joined(fields['source'] ?? fields['journal'] ?? fields['container-title'])),
    volume: fold(joined(fields['volume'])),
    issue: fold(joined(fields['issue'])),
    page: firstPage(joined(fields['fpage'] ?? fields['pages'])),
    DOI: doi(joined(fields['doi'])),
  });
}

/** The same fields of an item. */
export function comparableItem(item: CslItem): Comparable {
  return present({
    author: (item.author ?? [])
      .map((name) => fold(name.family ?? name.literal))
      .filter(Boolean)
      .join('|'),
    issued: yearOf(item.issued?.['date-parts'][0]?.[0]),
    title: fold(item.title),
    'container-title': fold(item['container-title']),
    volume: fold(item.volume),
    issue: fold(item.issue),
    page: firstPage(item.page),
    DOI: doi(item.DOI),
  });
}

/** Compares the fields of `names`, and says which references are right in all of them. */
export function score(
  golds: readonly Comparable[],
  items: readonly Comparable[],
  names: readonly string[],
): Score & { readonly right: readonly boolean[] } {
  const fields = Object.fromEntries(
    names.map((name): [string, FieldScore] => [name, { right: 0, predicted: 0, gold: 0 }]),
  );
  const right = golds.map((gold, i) => {
    const item = items[i] ?? {};
    let isRight = true;
    for (const [name, count] of Object.entries(fields)) {
      const [wanted, found] = [gold[name], item[name]];
      if (wanted !== undefined) count.gold++;
      if (found !== undefined) count.predicted++;
      if (wanted !== undefined && wanted === found) count.right++;
      else if (wanted !== undefined) isRight = false;
    }
    return isRight;
  });
  const sum = (key: keyof FieldScore) => Object.values(fields).reduce((total, count) => total + count[key], 0);
  const all = { right: sum('right'), predicted: sum('predicted'), gold: sum('gold') };
  return { fields, all, references: golds.length, whole: right.filter(Boolean).length, right };
}

export function f1({ right, predicted, gold }: FieldScore): number {
  return predicted + gold === 0 ? 0 : (2 * right) / (predicted + gold);
}
