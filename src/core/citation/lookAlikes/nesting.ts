import type { Surroundings } from './surroundings.ts';

/** `[Grant 2010[79]]`: a bracket inside another one. */
export function isNested({ callout, before }: Surroundings): boolean {
  if (callout.shape !== 'bracket' || callout.isGarbled === true) return false;
  const open = before.lastIndexOf('[');
  return open >= 0 && open > before.lastIndexOf(']') && !/\[\s?$/.test(before);
}
