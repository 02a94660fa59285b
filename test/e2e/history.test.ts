import { assert } from 'chai';
import type { FrameLocator } from 'playwright-core';
import { citation, topInView } from './readerPage.ts';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import type { Workbench } from './support/workbench.ts';

suite('The way back and forward', () => {
  let workbench: Workbench;
  let reader: FrameLocator;

  suiteSetup(async () => {
    workbench = await openWorkbench();
    reader = await workbench.openArticle('reading-sample.md');
  });
  suiteTeardown(async () => workbench?.close());
  teardown(onFailure(() => workbench));

  const button = (name: string | RegExp) => reader.getByRole('button', { name });

  test('leads through several jumps to the very line, and forward again, by buttons', async () => {
    const first = citation(reader, '[3, 4]');
    await first.scrollIntoViewIfNeeded();
    const start = await topInView(first);
    await first.click();
    const mention = reader.locator('.reference :focus, .reference:focus').locator('a[data-mention]').last();
    await mention.click();
    const middle = await topInView(reader.locator('article :focus'));
    await button(/^Back to Reference/).click();
    await button('Back to [3, 4]').click();
    assert.closeTo(await topInView(first), start, 1);
    await reader.locator('a.citation.came-from:focus', { hasText: '[3, 4]' }).waitFor();
    await workbench.screenshot('came-from');
    await button('Go forward').click();
    await button('Go forward').click();
    assert.closeTo(await topInView(reader.locator('article :focus')), middle, 1);
    assert.isTrue(await button('Go forward').isHidden());
  });

  test('leads back and forward by keys of VS Code', async () => {
    await workbench.page.keyboard.press('Alt+ArrowLeft');
    await button('Go forward').waitFor();
    await workbench.page.keyboard.press('Alt+ArrowRight');
    await button('Go forward').waitFor({ state: 'hidden' });
    await workbench.page.keyboard.press('Alt+ArrowLeft');
    await workbench.page.keyboard.press('Alt+ArrowLeft');
    await reader.locator('a.citation:focus', { hasText: '[3, 4]' }).waitFor();
  });
});
