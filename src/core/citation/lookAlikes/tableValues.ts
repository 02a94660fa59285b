import type { Container } from '../../article/block.ts';
import type { Surroundings } from './surroundings.ts';

/** `54% (39)`, `12 (60)`, `^(46)[36–68]^`, `0(50)`: a count or an error behind a value. */
export function isBesideValue({ callout, before, inner, block, numbers }: Surroundings): boolean {
  if (callout.shape !== 'parenthesis' && callout.shape !== 'bracket') return false;
  const local = [callout.textRange[0] - block.start, callout.textRange[1] - block.start] as const;
  const raised = block.scripts.find(local);
  if (raised !== undefined && block.text.slice(...raised).trim() !== inner) return true;
  if (/[%‰]\s{0,2}$/u.test(before)) return block.cell !== undefined;
  if (/[\d)\]]$/.test(before) && /\d$/.test(before)) return callout.shape === 'parenthesis';
  if (block.cell === undefined) return false;
  if (local[0] > 40) return false;
  const value = block.text.slice(0, local[0]).trim();
  const isValue = /^[<>≤≥~±−–-]?\s?\d[\d\s.,·/±–−-]{0,40}(?:%|‰|[a-z*∗†]{1,4})?$/u.test(value);
  return isValue && (callout.shape === 'parenthesis' || numbers.length > 1);
}

/** A table of counts holds so many of them at least, and of these so large a share is so small. */
const leastCounts = 6;
const leastSmall = 0.4;
const small = 2;

/** Rows that are numbered through: `Lunzu (1)`, `Chileka (2)`, … */
const leastRows = 3;

/**
 * `Slope (1)`, `Land cover (11)`: how many there are of each, in cell after cell of a column.
 * @param all the candidates of an article.
 * @returns those that are counts.
 */
export function findCounts(all: readonly Surroundings[]): ReadonlySet<Surroundings> {
  const byColumn = new Map<Container, Map<number, Surroundings[]>>();
  for (const one of all) {
    const { cell } = one.block;
    if (cell === undefined || one.callout.shape !== 'parenthesis' || one.numbers.length !== 1) continue;
    const columns = byColumn.get(cell.table) ?? new Map<number, Surroundings[]>();
    byColumn.set(cell.table, columns);
    const others = columns.get(cell.column);
    if (others === undefined) columns.set(cell.column, [one]);
    else others.push(one);
  }
  const counts = new Set<Surroundings>();
  for (const inColumn of [...byColumn.values()].flatMap((columns) => [...columns.values()])) {
    const few = inColumn.filter(({ numbers }) => (numbers[0] ?? 0) <= small).length;
    const isCounted = inColumn.length >= leastRows && inColumn.every(({ numbers }, i) => numbers[0] === i + 1);
    const isSmall = inColumn.length >= leastCounts && few >= leastSmall * inColumn.length;
    if (!isCounted && !isSmall) continue;
    for (const one of inColumn) counts.add(one);
  }
  return counts;
}
