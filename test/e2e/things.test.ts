import { assert } from 'chai';
import type { FrameLocator } from 'playwright-core';
import { topInView } from './readerPage.ts';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import { suiteInBothHosts } from './support/suiteInBothHosts.ts';
import type { Workbench } from './support/workbench.ts';

const filler = Array.from({ length: 25 }, (_, index) => `Paragraph ${index} refers to nothing at all.`);
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="300"><rect width="900" height="300" fill="#dde"/><circle cx="450" cy="150" r="90" fill="#36c"/></svg>';

const article = [
  '# Things',
  'As Fig. 1 and Table 2 show, see Eq. (3) and Section 2.1, bees count[^1]. Nothing is in Fig. 9.',
  ...filler,
  '![A blue disc](disc.svg)',
  'Figure 1. A disc that is blue.',
  'Table 2. Numbers of bees.',
  '| Bees | Wasps |\n|---|---|\n| 12 | 3 |',
  '$$a^2 + b^2 = c^2 \\tag{3}$$',
  '### 2.1 Counting',
  'One counts from one on.',
  '[^1]: Up to four, at least.\n',
].join('\n\n');

suiteInBothHosts('Figures, tables and formulas that the text refers to', (hostKind) => {
  let workbench: Workbench;
  let reader: FrameLocator;

  suiteSetup(async () => {
    workbench = await openWorkbench({ hostKind, files: { 'things.md': article, 'disc.svg': drawing } });
    reader = await workbench.openArticle('things.md');
  });
  suiteTeardown(async () => workbench?.close());
  teardown(onFailure(() => workbench));

  const card = () => reader.locator('#thing-card');
  const link = (name: string) => reader.getByRole('link', { name, exact: true });

  async function away(): Promise<void> {
    await workbench.page.mouse.move(2, 2);
    await card().waitFor({ state: 'hidden' });
  }

  test('are shown in a card when the pointer rests on them', async () => {
    await link('Fig. 1').hover();
    await card().getByRole('img', { name: 'A blue disc' }).waitFor();
    await card().getByText('A disc that is blue.').waitFor();
    await workbench.screenshot('thing-figure');
    await away();
    await link('Table 2').hover();
    await card().getByRole('cell', { name: '12' }).waitFor();
    await workbench.screenshot('thing-table');
    await away();
    await link('Eq. (3)').hover();
    await card().locator('.formula.is-typeset').waitFor();
    await reader.locator('article').evaluate(() => document.fonts.ready.then(() => undefined));
    await workbench.screenshot('thing-equation');
    await away();
    await link('Section 2.1').hover();
    await card().getByText('One counts from one on.').waitFor();
    await away();
    await link('Footnote 1').hover();
    await card().getByText('Up to four, at least.').waitFor();
    await away();
    assert.equal(await link('Fig. 9').count(), 0);
  });

  test('stay side by side when they are pinned, and are moved and closed', async () => {
    const { page } = workbench;
    await link('Fig. 1').hover();
    await card().getByRole('button', { name: 'Pin this card' }).click();
    const figure = reader.getByRole('region', { name: 'Pinned: Fig. 1' });
    await figure.getByRole('img', { name: 'A blue disc' }).waitFor();
    await card().waitFor({ state: 'hidden' });
    await link('Table 2').hover();
    await card().getByRole('button', { name: 'Pin this card' }).click();
    const table = reader.getByRole('region', { name: 'Pinned: Table 2' });
    await table.getByRole('cell', { name: '12' }).waitFor();
    const before = await table.boundingBox();
    const bar = await table.locator('.pinned-title').boundingBox();
    assert(before !== null && bar !== null);
    await page.mouse.move(bar.x + 5, bar.y + 5);
    await page.mouse.down();
    await page.mouse.move(bar.x + 105, bar.y + 255, { steps: 4 });
    await page.mouse.up();
    const after = await table.boundingBox();
    assert.closeTo((after?.x ?? 0) - before.x, 100, 2);
    assert.closeTo((after?.y ?? 0) - before.y, 250, 2);
    await table.focus();
    await page.keyboard.press('ArrowLeft');
    assert.isBelow((await table.boundingBox())?.x ?? 0, (after?.x ?? 0) - 10);
    assert.isTrue(await figure.isVisible());
    await workbench.screenshot('pinned');
    await page.keyboard.press('Escape');
    await table.waitFor({ state: 'detached' });
    await figure.getByRole('button', { name: /^Close/ }).click();
    await figure.waitFor({ state: 'detached' });
  });

  test('are led to from the mark of a footnote, which is raised, and back from the footnote', async () => {
    const mark = link('Footnote 1');
    await mark.scrollIntoViewIfNeeded();
    const [box, line] = [await mark.boundingBox(), await reader.getByText('bees count').boundingBox()];
    assert(box !== null && line !== null);
    assert.isBelow(box.height, 20);
    assert.isBelow(box.width, 14, 'its brackets are not seen');
    await workbench.screenshot('footnote-mark');
    await mark.click();
    await reader.getByRole('button', { name: 'Back to Footnote 1' }).waitFor();
    const back = reader.getByRole('link', { name: 'Back to the mark of footnote 1' });
    await reader.locator('p:focus', { hasText: 'Up to four' }).waitFor();
    await workbench.screenshot('footnote');
    await back.focus();
    await workbench.page.keyboard.press('Enter');
    await mark.and(reader.locator(':focus')).waitFor();
    assert.isTrue((await topInView(mark)) > 0);
    await workbench.page.keyboard.press('Alt+ArrowLeft');
    await back.and(reader.locator(':focus')).waitFor();
    await workbench.page.keyboard.press('Alt+ArrowLeft');
    await mark.and(reader.locator(':focus')).waitFor();
    await away();
  });

  test('are shown when the keys reach them, and gone to with Enter, and back', async () => {
    await reader.locator('article').focus();
    await workbench.page.keyboard.press('Tab');
    await card().getByText('A disc that is blue.').waitFor();
    const before = await topInView(link('Fig. 1'));
    await workbench.page.keyboard.press('Enter');
    await card().waitFor({ state: 'hidden' });
    const figure = reader.locator('article').getByRole('img', { name: 'A blue disc' });
    const top = await topInView(figure);
    assert.isTrue(top > 0 && top < 800);
    await workbench.page.keyboard.press('Alt+ArrowLeft');
    await link('Fig. 1').and(reader.locator(':focus')).waitFor();
    assert.closeTo(await topInView(link('Fig. 1')), before, 1);
  });

  test('pictures open large, by pointer and by keys, and close with Escape', async () => {
    const figure = reader.locator('article').getByRole('img', { name: 'A blue disc' });
    const viewer = reader.getByRole('dialog', { name: 'Image' });
    await figure.click();
    await viewer.getByRole('img', { name: 'A blue disc' }).waitFor();
    await workbench.page.keyboard.press('Escape');
    await viewer.waitFor({ state: 'hidden' });
    await figure.focus();
    await workbench.page.keyboard.press('Enter');
    await viewer.waitFor();
    await workbench.screenshot('image-large');
    await viewer.getByRole('button', { name: /^Close/ }).click();
    await viewer.waitFor({ state: 'hidden' });
    await figure.and(reader.locator(':focus')).waitFor();
  });
});
