import { readFileSync } from 'node:fs';
import { assert } from 'chai';
import { highlightColors } from '../../src/core/annotation/annotation.ts';

type Color = readonly [number, number, number];

/** What WCAG 2 asks of text at this size. */
const least = 4.5;

/** As the style sheet mixes an active highlight. */
const activeShare = 0.16;

suite('The highlights', () => {
  const sheet = readFileSync('media/theme.css', 'utf8');
  const rules = [...sheet.matchAll(/^body[^{]*\{([^}]*--mark-ink[^}]*)\}/gm)].map(([, rule]) => rule ?? '');

  test('have a light and a dark set', () => assert.lengthOf(rules, 2));

  for (const [index, name] of ['light', 'dark'].entries()) {
    for (const color of highlightColors) {
      test(`leave the text legible: ${color}, ${name}`, () => {
        const rule = rules[index] ?? '';
        const ink = colorOf(rule, 'mark-ink');
        const ground = colorOf(rule, color);
        const accent = colorOf(rule, `${color}-accent`);
        const active: Color = mix(accent, ground);
        assert.isAtLeast(contrast(ink, ground), least);
        assert.isAtLeast(contrast(ink, active), least);
        assert.isAtLeast(contrast(accent, ground), 1.5, 'the line under it can be seen');
      });
    }
  }
});

function colorOf(rule: string, name: string): Color {
  const digits = new RegExp(`--${name}: #([0-9a-f]{6});`).exec(rule)?.[1] ?? assert.fail(`no colour ${name}`);
  const at = (start: number): number => Number.parseInt(digits.slice(start, start + 2), 16);
  return [at(0), at(2), at(4)];
}

function mix(a: Color, b: Color): Color {
  const channel = (index: 0 | 1 | 2): number => a[index] * activeShare + b[index] * (1 - activeShare);
  return [channel(0), channel(1), channel(2)];
}

/** The contrast ratio of WCAG 2. */
function contrast(a: Color, b: Color): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(color: Color): number {
  const [red, green, blue] = color.map((value) => {
    const share = value / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
