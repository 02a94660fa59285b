import { assert } from 'chai';
import type { FrameLocator } from 'playwright-core';
import { topInView } from './readerPage.ts';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import { suiteInBothHosts } from './support/suiteInBothHosts.ts';
import type { Workbench } from './support/workbench.ts';

suiteInBothHosts('The outline and the type', (hostKind) => {
  let workbench: Workbench;
  let reader: FrameLocator;

  suiteSetup(async () => {
    workbench = await openWorkbench({ hostKind, settings: { 'lectern.reader.justified': true } });
    reader = await workbench.openArticle('reading-sample.md');
  });
  suiteTeardown(async () => workbench?.close());
  teardown(onFailure(() => workbench));

  const row = (name: string | RegExp) => workbench.page.getByRole('treeitem', { name });

  test('has the headings, and leads to them', async () => {
    await workbench.runCommand('Lectern: Focus on Outline View');
    await row(/^1\. Introduction/).waitFor();
    await row(/^References/).click();
    const heading = reader.getByRole('heading', { name: 'References' });
    await heading.and(reader.locator(':focus')).waitFor();
    const top = await topInView(heading);
    assert.isTrue(top > 0 && top < 800);
    await workbench.screenshot('outline');
  });

  test('follows the reader', async () => {
    await reader.getByRole('button', { name: 'Go back' }).click();
    await reader.locator('article').evaluate(() => window.scrollTo(0, 0));
    await row(/^Notes in the Margin/)
      .and(workbench.page.locator('[aria-selected="true"]'))
      .waitFor();
  });

  test('the size of the text changes by keys, and the line at the top stays', async () => {
    const article = reader.locator('article');
    const size = () => article.evaluate((root) => Number.parseFloat(getComputedStyle(root).fontSize));
    await reader
      .getByRole('heading', { name: /^3\./ })
      .first()
      .evaluate((found) => found.scrollIntoView());
    await workbench.page.waitForTimeout(400);
    const before = await size();
    const box = await workbench.page.locator('iframe.webview.ready').boundingBox();
    await workbench.page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 300);
    await workbench.page.keyboard.press('Alt+Equal');
    await article.and(reader.locator(':root[style*="--zoom: 1.1"] article')).waitFor();
    assert.closeTo(await size(), before * 1.1, 0.2);
    assert.closeTo(await topInView(reader.getByRole('heading', { name: /^3\./ }).first()), 0, 40);
    await workbench.screenshot('zoomed');
    await workbench.runCommand('Lectern: Reset Zoom');
    await article.and(reader.locator(':root[style*="--zoom: 1;"] article')).waitFor();
    assert.closeTo(await size(), before, 0.2);
  });

  test('lines are set to both edges where the settings say so', async () => {
    const align = await reader
      .locator('article p')
      .first()
      .evaluate((found) => getComputedStyle(found).textAlign);
    assert.equal(align, 'justify');
  });
});
