import { foldName } from '../citation/authorYear/foldName.ts';

/** Letter by letter, near to BGN/PCGN and to ISO 843: short, without accents. Soft and hard signs go. */
const letters: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'а a б b в v г g д d е e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch',
    'ъ . ы y ь . э e ю yu я ya і i ї yi є ye ґ g ў u ј j љ lj њ nj ћ c ђ dj џ dz ѓ g ќ k ѕ dz',
    'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o',
  ]
    .join(' ')
    .split(' ')
    .flatMap((letter, at, all) => (at % 2 === 0 ? [[letter, (all[at + 1] ?? '').replace('.', '')]] : [])),
);

/** A word in small ASCII letters and figures. What has no letters in them, such as Chinese, is left out. */
export function transliterate(word: string): string {
  return [...foldName(word)]
    .map((letter) => letters[letter] ?? letter)
    .join('')
    .replace(/[^a-z0-9]+/g, '');
}
