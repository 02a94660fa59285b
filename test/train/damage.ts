import type { Example } from './example.ts';

const ligatures: readonly (readonly [string, string])[] = [
  ['ffi', 'ﬃ'],
  ['ffl', 'ﬄ'],
  ['ff', 'ﬀ'],
  ['fi', 'ﬁ'],
  ['fl', 'ﬂ'],
];

/**
 * Damages a reference as converters do: blanks in words and numbers, lost blanks, words cut by a hyphen, ligatures. What is
 * known of the characters stays with them.
 */
export function damage(example: Example, random: () => number): Example {
  const { text, masks } = example;
  const units: string[] = [];
  const known: number[] = [];
  const put = (unit: string, mask: number) => {
    units.push(unit);
    for (let k = 0; k < unit.length; k++) known.push(mask);
  };
  const usesLigatures = random() < 0.5;
  for (let i = 0; i < text.length; i++) {
    const mask = masks[i] ?? 0;
    const unit = text.charAt(i);
    const ligature = usesLigatures ? ligatures.find(([plain]) => text.startsWith(plain, i)) : undefined;
    const within = /\p{Ll}/u.test(text.charAt(i - 1)) && /\p{Ll}/u.test(unit);
    if (ligature !== undefined) {
      put(ligature[1], mask);
      i += ligature[0].length - 1;
    } else if (unit === ' ' && random() < 0.03) continue;
    else if (within && random() < 0.004) put(` ${unit}`, mask);
    else if (within && /\p{Ll}/u.test(text.charAt(i + 1)) && random() < 0.006) put(`- ${unit}`, mask);
    else if (/[.,;:(]/.test(unit) && random() < 0.01) put(`${unit} `, mask);
    else put(unit, mask);
  }
  return { ...example, text: units.join(''), masks: Uint32Array.from(known) };
}
