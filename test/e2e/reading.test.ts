import { assert } from 'chai';
import type { FrameLocator } from 'playwright-core';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import type { Workbench } from './support/workbench.ts';

suite('Reading', () => {
  let workbench: Workbench;
  let reader: FrameLocator;
  const requested: string[] = [];

  suiteSetup(async () => {
    workbench = await openWorkbench();
    workbench.page.on('request', (request) => requested.push(request.url()));
    reader = await workbench.openArticle('reading-sample.md');
  });
  suiteTeardown(async () => workbench?.close());
  teardown(onFailure(() => workbench));

  /** What the first line in view says, and where that block starts. */
  function firstInView(): Promise<{ readonly text: string; readonly top: number }> {
    return reader.locator('article').evaluate((root) => {
      const block = [...root.querySelectorAll('[data-block]')].find((each) => each.getBoundingClientRect().bottom > 40);
      return { text: block?.textContent ?? '', top: block?.getBoundingClientRect().top ?? 0 };
    });
  }

  async function scrollTo(text: string): Promise<void> {
    await reader
      .locator('[data-block]', { hasText: text })
      .first()
      .evaluate((block) => window.scrollBy(0, block.getBoundingClientRect().top - 20));
    // The page tells where it is once it has come to rest.
    await workbench.page.waitForTimeout(400);
  }

  test('shows pictures from the folder, and asks no one for those from the web', async () => {
    const figure = reader.getByRole('img', { name: /^Four bars/ });
    await figure.scrollIntoViewIfNeeded();
    await figure.and(reader.locator('img')).waitFor();
    await reader.getByRole('img', { name: 'Image from the web, not loaded: a counter of visits' }).waitFor();
    const widths = await reader
      .locator('img')
      .evaluateAll((images) => images.map((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)));
    assert.isTrue(widths.length > 0 && widths.every((width) => width > 0));
    assert.deepEqual(
      requested.filter((url) => url.includes('example.org')),
      [],
    );
  });

  test('keeps the line when the source above it changes', async () => {
    await scrollTo('Position alone fails');
    const before = await firstInView();
    const source = workbench.readFile('reading-sample.md');
    workbench.writeFile(
      'reading-sample.md',
      source.replace('## Abstract', '## News\n\nSomething new stands here.\n\n## Abstract'),
    );
    await reader.getByText('Something new stands here.').waitFor({ state: 'attached' });
    await workbench.page.waitForTimeout(200);
    const after = await firstInView();
    assert.equal(after.text, before.text);
    assert.closeTo(after.top, before.top, 2);
  });

  test('keeps the line when the window gets another width', async () => {
    const before = await firstInView();
    await workbench.page.setViewportSize({ width: 800, height: 900 });
    await workbench.page.waitForTimeout(500);
    assert.equal((await firstInView()).text, before.text);
    await workbench.page.setViewportSize({ width: 1200, height: 900 });
    await workbench.page.waitForTimeout(500);
  });

  test('goes on at the same place when it was closed and is opened again', async () => {
    await scrollTo('Silence is cheap');
    const before = await firstInView();
    await workbench.runCommand('View: Close All Editors');
    reader = await workbench.openArticle('reading-sample.md');
    await workbench.page.waitForTimeout(500);
    const after = await firstInView();
    assert.equal(after.text, before.text);
    assert.closeTo(after.top, before.top, 30);
  });

  test('goes on at the same place after the window was reloaded', async () => {
    await scrollTo('Full ownership comes only');
    const before = await firstInView();
    await workbench.reload();
    reader = await workbench.shownReader();
    await workbench.page.waitForTimeout(500);
    const after = await firstInView();
    assert.equal(after.text, before.text);
    assert.closeTo(after.top, before.top, 30);
  });

  test('finds its way inside the article by its own links', async () => {
    await reader.getByRole('link', { name: 'Figure 1' }).click();
    await reader.getByRole('button', { name: 'Back to Figure 1' }).click();
    await reader.getByRole('link', { name: 'Figure 1' }).and(reader.locator(':focus')).waitFor();
  });

  test('asks before it opens an address outside', async () => {
    await reader.getByRole('link', { name: 'https://example.org/margin-notes' }).click();
    const dialog = workbench.page.getByRole('dialog', { name: /open the external website/ });
    await dialog.waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });
});
