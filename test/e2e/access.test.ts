import { assert } from 'chai';
import type { FrameLocator } from 'playwright-core';
import { citation, highlightedText, selectText } from './readerPage.ts';
import { barriers } from './support/barriers.ts';
import { eventually } from './support/eventually.ts';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import type { Workbench } from './support/workbench.ts';

const article = [
  '# Access',
  'A paragraph with a citation [1], a formula $x^2$, a [link](https://example.org) and `code`. Here is another sentence. And a third.',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '## Method',
  'The second section says more, e.g. this [1, 2]. It ends here.',
  '## References',
  '1. Abel, R. (1990). Bees. *Weather*, 1(1), 1–9. https://doi.org/10.1000/182\n2. Brandt, S. (1991). Tea. *Weather*, 2(1), 1–9.\n',
].join('\n\n');

suite('Access', () => {
  let workbench: Workbench;
  let reader: FrameLocator;

  suiteSetup(async () => {
    workbench = await openWorkbench({ files: { 'access.md': article }, width: 1400 });
    reader = await workbench.openArticle('access.md');
  });
  suiteTeardown(async () => workbench?.close());
  teardown(onFailure(() => workbench));

  const selected = () => reader.locator('article').evaluate(() => document.getSelection()?.toString() ?? '');

  /** By way of VS Code, whose keys they are. */
  const isSelected = (text: RegExp) => eventually(`${text} is selected`, async () => text.test(await selected()));

  test('selects sentences and paragraphs by keys, more and less of them', async () => {
    const { keyboard } = workbench.page;
    await reader.locator('article').focus();
    await keyboard.press('Alt+ArrowDown');
    await isSelected(/^Access$/);
    await keyboard.press('Alt+ArrowDown');
    await isSelected(/^A paragraph .*code\.$/);
    await keyboard.press('Alt+ArrowDown');
    await isSelected(/^Here is another sentence\.$/);
    await keyboard.press('Shift+Alt+ArrowDown');
    await isSelected(/^Here is another sentence\. And a third\.$/);
    await keyboard.press('Shift+Alt+ArrowUp');
    await isSelected(/^Here is another sentence\.$/);
    await keyboard.press('Alt+ArrowUp');
    await isSelected(/^A paragraph/);
    await keyboard.press('Alt+PageDown');
    await keyboard.press('Alt+PageDown');
    await isSelected(/^\s*b\s*$/);
    await keyboard.press('Alt+PageUp');
    await keyboard.press('Alt+PageUp');
    await isSelected(/^A paragraph .*And a third\.$/);
    await keyboard.press('ControlOrMeta+k');
    await keyboard.press('h');
    await reader.locator('mark').first().waitFor();
    assert.match(await highlightedText(reader), /^A paragraph .*And a third\.$/);
    await keyboard.press('ControlOrMeta+z');
    await reader.locator('mark').first().waitFor({ state: 'detached' });
  });

  test('lists the keys on ?, for who wants to change them as well', async () => {
    await reader.locator('article').focus();
    await workbench.page.keyboard.press('?');
    const help = reader.getByRole('dialog', { name: 'Keys' });
    await help
      .getByRole('row', { name: /Find in Article/ })
      .getByText(/Ctrl\+F|⌘F/)
      .waitFor();
    await help.getByRole('row', { name: /Go Back/ }).waitFor();
    await workbench.screenshot('keys');
    assert.deepEqual(await barriers(reader), []);
    await workbench.page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
  });

  for (const theme of ['light', 'dark', 'highContrast', 'highContrastLight'] as const) {
    test(`has no barriers that axe knows of, with all that can be open: ${theme}`, async () => {
      await workbench.setTheme(theme);
      if ((await reader.locator('mark').count()) === 0) {
        await selectText(workbench.page, reader, 'another sentence');
        await reader.getByRole('toolbar').getByRole('button', { name: 'Highlight and write a note' }).click();
        await reader.locator('textarea').waitFor();
        await workbench.page.keyboard.type('A *note* to go with it.');
        await workbench.page.keyboard.press('Escape');
        await reader.locator('.note em').waitFor();
      }
      await citation(reader, '[1]').focus();
      await workbench.page.keyboard.press('ControlOrMeta+k');
      await workbench.page.keyboard.press('m');
      await reader.getByRole('region', { name: /^Cited/ }).waitFor();
      await reader.locator('article').focus();
      await workbench.page.keyboard.press('ControlOrMeta+f');
      await reader.getByRole('textbox', { name: 'Find in the article' }).fill('the');
      await citation(reader, '[1, 2]').hover();
      await reader.locator('#reference-card').waitFor();
      if ((await reader.locator('.card.pinned').count()) === 0) {
        await reader.locator('#reference-card').getByRole('button', { name: 'Pin this card' }).click();
        await reader.locator('.card.pinned').waitFor();
        await reader.locator('.card.pinned').press('ArrowLeft');
        await citation(reader, '[1, 2]').hover();
        await reader.locator('#reference-card').waitFor();
      }
      await workbench.page.waitForTimeout(300);
      await workbench.screenshot(`access-${theme}`);
      assert.deepEqual(await barriers(reader), []);
      await workbench.page.mouse.move(1, 1);
      await reader.locator('#reference-card').waitFor({ state: 'hidden' });
    });
  }

  test('says where a highlight starts and ends, but not in the text, and not when that is switched off', async () => {
    const { page } = workbench;
    const heard = () => reader.locator('article').ariaSnapshot();
    assert.include(await heard(), 'mark: "[highlight start, yellow, has a note] another sentence [highlight end]"');
    const block = reader.locator('[data-block]', { hasText: 'Here is another' });
    assert.notInclude((await block.textContent()) ?? '', 'highlight');
    await block.click({ clickCount: 3 });
    await page.keyboard.press('ControlOrMeta+c');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.include(copied, 'Here is another sentence. And a third.');
    assert.notInclude(copied, 'highlight');
    await workbench.setSettings({ 'lectern.reader.announceHighlights': false });
    reader = await workbench.shownReader();
    await reader.locator('mark').first().waitFor();
    assert.notInclude(await heard(), 'highlight start');
  });

  test('has room for the text at 400 %', async () => {
    await workbench.runCommand('View: Close Primary Side Bar');
    await workbench.page.setViewportSize({ width: 420, height: 700 });
    const wider = await reader.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
    assert.isAtMost(wider, 0);
    await workbench.screenshot('narrow');
    assert.deepEqual(await barriers(reader), []);
    await workbench.page.setViewportSize({ width: 1400, height: 900 });
  });
});
