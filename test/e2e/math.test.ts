import { assert } from 'chai';
import type { FrameLocator } from 'playwright-core';
import { blockTexts, highlightedText, textPlace } from './readerPage.ts';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import type { Workbench } from './support/workbench.ts';

const filler = Array.from({ length: 60 }, (_, index) => `Paragraph ${index} says nothing about numbers at all.`);

const article = [
  '# Sums',
  'Let $\\alpha_1 + \\frac{x}{y}$ be small, and $\\sqrt{2}$ its bound.',
  '$$\\sum_{k=1}^{n} k = \\frac{n(n+1)}{2} \\tag{1}$$',
  'Nonsense such as $\\frac{a}{$ stays what it is.',
  'Neither a link $\\href{javascript:window.hostile=1}{x}$ nor a picture $\\includegraphics{https://example.org/x.png}$ is one.',
  ...filler,
  'At last $\\beta^2$ comes.\n',
].join('\n\n');

suite('Formulas', () => {
  let workbench: Workbench;
  let reader: FrameLocator;

  suiteSetup(async () => {
    workbench = await openWorkbench({ files: { 'sums.md': article, 'plain.md': '# Plain\n\nNo formula here.\n' } });
  });
  suiteTeardown(async () => workbench?.close());
  teardown(onFailure(() => workbench));

  test('cost an article without any nothing', async () => {
    const requested: string[] = [];
    workbench.page.on('request', (request) => requested.push(request.url()));
    await workbench.openArticle('plain.md');
    assert.isFalse(requested.some((url) => url.includes('katex')));
    assert.isTrue(requested.some((url) => url.includes('webview.js')));
  });

  test('are set, and heard as MathML', async () => {
    reader = await workbench.openArticle('sums.md');
    await reader.locator('.formula.is-typeset').nth(2).waitFor();
    const set = await reader.locator('.formula.is-typeset').evaluateAll((formulas) =>
      formulas.slice(0, 3).map((formula) => ({
        fraction: formula.shadowRoot?.querySelector('math mfrac, math msqrt') !== null,
        styled: formula.shadowRoot?.querySelector('.katex-html [style]') !== null,
        font: getComputedStyle(formula.shadowRoot?.querySelector('.katex') ?? formula).fontFamily,
      })),
    );
    assert.deepEqual(
      set.map(({ fraction, styled }) => fraction && styled),
      [true, true, true],
    );
    assert.include(set[0]?.font, 'KaTeX_Main');
    await workbench.page.waitForTimeout(500);
    await workbench.screenshot('formulas');
    const loaded = await reader
      .locator('article')
      .evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family));
    assert.includeMembers(loaded, ['KaTeX_Main', 'KaTeX_Math']);
  });

  test('leave the text what it was, and what is no formula as it is written', async () => {
    const texts = await blockTexts(reader);
    assert.equal(texts[1], 'Let \\alpha_1 + \\frac{x}{y} be small, and \\sqrt{2} its bound.');
    assert.equal(texts[2]?.trim(), '\\sum_{k=1}^{n} k = \\frac{n(n+1)}{2} \\tag{1}');
    await reader.locator('.formula:not(.is-typeset)', { hasText: '\\frac{a}{' }).waitFor();
    assert.equal(await reader.locator('article').evaluate(() => Reflect.get(window, 'hostile')), undefined);
    await reader.locator('.formula:not(.is-typeset)', { hasText: '\\href' }).waitFor();
    const links = await reader
      .locator('.formula')
      .evaluateAll((formulas) => formulas.map((formula) => formula.shadowRoot?.querySelectorAll('a, img').length ?? 0));
    assert.isTrue(links.every((count) => count === 0));
  });

  test('are selected and highlighted as a whole', async () => {
    const { page } = workbench;
    const { start } = await textPlace(reader, 'Let ');
    const formula = await reader.locator('.formula', { hasText: '\\alpha_1' }).boundingBox();
    assert(formula !== null);
    await page.mouse.move(start.x - 4, start.y);
    await page.mouse.down();
    await page.mouse.move(formula.x + formula.width + 6, start.y, { steps: 4 });
    await page.mouse.up();
    await reader.getByRole('toolbar').getByRole('button', { name: 'Highlight in yellow' }).click();
    await reader.locator('mark .formula.is-typeset').waitFor();
    assert.match(await highlightedText(reader), /^Let \\alpha_1 \+ \\frac\{x\}\{y\}/);
    await page.keyboard.press('ControlOrMeta+z');
    await reader.locator('mark').first().waitFor({ state: 'detached' });
    await reader.locator('.formula', { hasText: '\\sqrt{2}' }).dblclick();
    await reader.getByRole('toolbar').getByRole('button', { name: 'Highlight in green' }).click();
    await reader.locator('mark').first().waitFor();
    assert.equal(await highlightedText(reader), '\\sqrt{2}');
    await workbench.screenshot('formulas-highlighted');
  });

  test('are drawn when the reader comes near them', async () => {
    const last = reader.locator('.formula', { hasText: '\\beta^2' });
    assert.isFalse(await last.evaluate((formula) => formula.classList.contains('is-typeset')));
    await last.scrollIntoViewIfNeeded();
    await reader.locator('.formula.is-typeset', { hasText: '\\beta^2' }).waitFor();
  });
});
