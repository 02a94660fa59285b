import { readFileSync } from 'node:fs';
import { assert } from 'chai';
import { highlightColors } from '../../../src/core/annotation/annotation.ts';
import { highlightSvg } from '../../../src/host/views/highlightIcon.ts';

suite('The icon of a highlight', () => {
  const sheet = readFileSync('media/theme.css', 'utf8');
  const rules = [...sheet.matchAll(/^body[^{]*\{([^}]*--mark-ink[^}]*)\}/gm)].map(([, rule]) => rule ?? '');

  for (const [index, theme] of (['light', 'dark'] as const).entries()) {
    for (const color of highlightColors) {
      test(`has the colours of the page: ${color}, ${theme}`, () => {
        const value = (name: string): string =>
          new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(rules[index] ?? '')?.[1] ?? assert.fail(name);
        const svg = highlightSvg(color, theme);
        assert.include(svg, `fill="${value(color)}"`);
        assert.include(svg, `stroke="${value(`${color}-accent`)}"`);
      });
    }
  }

  test('has another shape for each colour', () => {
    const shapes = highlightColors.map((color) => highlightSvg(color, 'light').replaceAll(/#\w+/g, ''));
    assert.lengthOf(new Set(shapes), highlightColors.length);
  });
});
