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
  const isValue = /^[<>≤≥~±−–-]?\s?\d[\d\s.,·/±–−-]{0,40}(?:%|‰)?$/u.test(value);
  return isValue && (callout.shape === 'parenthesis' || numbers.length > 1);
}

/** A table of counts holds so many of them at least, and of these so large a share is so small. */
const leastCounts = 6;
const leastSmall = 0.4;
const small = 2;

/**
 * `Slope (1)`, `Land cover (11)`: how many there are of each, in table after table cell.
 * @param all the candidates of an article.
 * @returns those that are counts.
 */
export function findCounts(all: readonly Surroundings[]): ReadonlySet<Surroundings> {
  const byTable = new Map<Container, Surroundings[]>();
  for (const one of all) {
    const table = one.block.cell?.table;
    if (table === undefined || one.callout.shape !== 'parenthesis' || one.numbers.length !== 1) continue;
    const others = byTable.get(table);
    if (others === undefined) byTable.set(table, [one]);
    else others.push(one);
  }
  const counts = new Set<Surroundings>();
  for (const inTable of byTable.values()) {
    const few = inTable.filter(({ numbers }) => (numbers[0] ?? 0) <= small).length;
    if (inTable.length < leastCounts || few < leastSmall * inTable.length) continue;
    for (const one of inTable) counts.add(one);
  }
  return counts;
}
