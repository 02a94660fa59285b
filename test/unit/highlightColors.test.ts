import { readFileSync } from 'node:fs';
import { assert } from 'chai';
import { highlightColors } from '../../src/core/annotation/annotation.ts';
import { type Color, contrast, leastPercent, mix } from '../../src/webview/contrast.ts';

/** What WCAG 2 asks of text at this size. */
const least = 4.5;

/** As the style sheet mixes an active highlight. */
const activePercent = 16;

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
        const active: Color = mix(accent, ground, activePercent);
        assert.isAtLeast(contrast(ink, ground), least);
        assert.isAtLeast(contrast(ink, active), least);
        assert.isAtLeast(contrast(accent, ground), 1.5, 'the line under it can be seen');
      });
    }
  }
});

suite('Faint ink', () => {
  const ink: Color = [101, 123, 131];
  const paper: Color = [253, 246, 227];
  const black: Color = [0, 0, 0];

  test('gets as much of the strongest as it takes', () => {
    const percent = leastPercent(black, ink, 0, paper, 5.5);
    assert.isAtLeast(contrast(mix(black, ink, percent), paper), 5.5);
    assert.isBelow(contrast(mix(black, ink, percent - 1), paper), 5.5);
  });

  test('gets none where it is strong enough, and all where nothing helps', () => {
    assert.equal(leastPercent(black, [20, 20, 20], 0, paper, 5.5), 0);
    assert.equal(leastPercent(paper, ink, 0, paper, 5.5), 100);
  });
});

function colorOf(rule: string, name: string): Color {
  const digits = new RegExp(`--${name}: #([0-9a-f]{6});`).exec(rule)?.[1] ?? assert.fail(`no colour ${name}`);
  const at = (start: number): number => Number.parseInt(digits.slice(start, start + 2), 16);
  return [at(0), at(2), at(4)];
}
