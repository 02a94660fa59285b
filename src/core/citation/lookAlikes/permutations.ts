import type { Surroundings } from './surroundings.ts';

/** `[1,5,2,3,4,6]`: the numbers from 1 on in another order are a schedule or a permutation; callouts ascend as a rule. */
export function isPermutation({ numbers, callout }: Surroundings): boolean {
  if (callout.shape !== 'bracket' || numbers.length < 4) return false;
  const falls = numbers.filter((number, i) => i > 0 && number < (numbers[i - 1] ?? 0)).length;
  return falls > 0 && Math.max(...numbers) === numbers.length && new Set(numbers).size === numbers.length;
}
