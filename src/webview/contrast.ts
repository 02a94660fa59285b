/** Red, green, blue, from 0 to 255. */
export type Color = readonly [red: number, green: number, blue: number];

/** The contrast ratio of WCAG 2, from 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Color, other: Color): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** As CSS mixes two colours in srgb: `percent` of the first. */
export function mix(one: Color, other: Color, percent: number): Color {
  const channel = (index: 0 | 1 | 2): number => one[index] * (percent / 100) + other[index] * (1 - percent / 100);
  return [channel(0), channel(1), channel(2)];
}

/**
 * The least of one colour in a mixture with another, in whole percent from `from` on, that has a contrast of `least` with
 * `ground`; 100 where none has.
 */
export function leastPercent(one: Color, other: Color, from: number, ground: Color, least: number): number {
  let percent = from;
  while (percent < 100 && contrast(mix(one, other, percent), ground) < least) percent++;
  return percent;
}

function luminance(color: Color): number {
  const [red, green, blue] = color.map((value) => {
    const share = value / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
