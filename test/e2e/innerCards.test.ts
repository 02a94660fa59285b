import { assert } from 'chai';
import type { FrameLocator, Locator } from 'playwright-core';
import { topInView } from './readerPage.ts';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import type { Workbench } from './support/workbench.ts';

const filler = Array.from({ length: 25 }, (_, index) => `Paragraph ${index} says nothing of bees at all.`);
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="120"><circle cx="150" cy="60" r="50" fill="#36c"/></svg>';

const article = [
  '# Things that cite',
  'Table 1 counts bees, Fig. 1 draws one, and there is a note[^1]. All are well known [1].',
  ...filler,
  '![A blue disc](disc.svg)',
  'Figure 1. A bee from far away, after [1].',
  'Table 1. Numbers of bees.',
  '| Bees | Wasps | Source |\n|---|---|---|\n| 12 | 3 | [2] |',
  '[^1]: Drawn in Fig. 1, counted elsewhere [3].',
  '## References',
  '[1] Abel, R. (1990). Bees from afar. *Weather*, 1(1), 1–9.',
  '[2] Brandt, S. (1991). Counting wasps. *Weather*, 2(1), 1–9.',
  '[3] Cole, T. (1992). Counting elsewhere. *Weather*, 3(1), 1–9.\n',
].join('\n\n');

suite('Citations in captions, tables, footnotes and cards', () => {
  let workbench: Workbench;
  let reader: FrameLocator;

  suiteSetup(async () => {
    workbench = await openWorkbench({ files: { 'cites.md': article, 'disc.svg': drawing } });
    reader = await workbench.openArticle('cites.md');
  });
  suiteTeardown(async () => workbench?.close());
  teardown(onFailure(() => workbench));

  const things = (): Locator => reader.locator('#thing-card');
  const innerReferences = (): Locator => reader.locator('#reference-card-1');
  const link = (name: string): Locator => reader.locator('article').getByRole('link', { name, exact: true });

  async function away(): Promise<void> {
    await workbench.page.mouse.move(2, 2);
    await things().waitFor({ state: 'hidden' });
    await reader.locator('#reference-card').waitFor({ state: 'hidden' });
  }

  test('have their card in the article', async () => {
    for (const [within, title] of [
      ['figcaption, p:has-text("after [1]")', 'Bees from afar'],
      ['table', 'Counting wasps'],
      ['p:has-text("counted elsewhere")', 'Counting elsewhere'],
    ] as const) {
      await reader.locator('article').locator(within).last().locator('a.citation').hover();
      await reader.locator('#reference-card').getByText(title).waitFor();
      await away();
    }
    await reader.locator('article h1').scrollIntoViewIfNeeded();
  });

  test('have their card in a card, which stays as long as that is looked at', async () => {
    await link('Table 1').hover();
    await things().locator('a.citation').hover();
    await innerReferences().getByText('Counting wasps').waitFor();
    await workbench.screenshot('inner-card');
    await innerReferences().getByText('Counting wasps').hover();
    await workbench.page.waitForTimeout(600);
    assert.isTrue(await things().isVisible());
    assert.isTrue(await innerReferences().isVisible());
    await things().getByRole('cell', { name: '12' }).hover();
    await innerReferences().waitFor({ state: 'hidden' });
    assert.isTrue(await things().isVisible());
    await away();
  });

  test('and things in a card have theirs, with what is cited there', async () => {
    await link('Footnote 1').hover();
    await things().getByText('Fig. 1').hover();
    const innerThings = reader.locator('#thing-card-1');
    await innerThings.getByRole('img', { name: 'A blue disc' }).waitFor();
    await innerThings.locator('a.citation').hover();
    await reader.locator('#reference-card-2').getByText('Bees from afar').waitFor();
    await workbench.screenshot('inner-cards');
    await away();
    await innerThings.waitFor({ state: 'hidden' });
  });

  test('are reached by keys, and left one by one', async () => {
    const { keyboard } = workbench.page;
    await reader.locator('article').focus();
    await keyboard.press('Tab');
    await things().getByRole('cell', { name: '12' }).waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('Tab');
    await innerReferences().getByText('Counting wasps').waitFor();
    const inner = things().locator('a.citation');
    await inner.and(reader.locator(':focus')).waitFor();
    await keyboard.press('ArrowDown');
    await reader.locator('#reference-card-1:focus, #reference-card-1 :focus').first().waitFor();
    await keyboard.press('Escape');
    await innerReferences().waitFor({ state: 'hidden' });
    await inner.and(reader.locator(':focus')).waitFor();
    assert.isTrue(await things().isVisible());
    await keyboard.press('Escape');
    await things().waitFor({ state: 'hidden' });
    await link('Table 1').and(reader.locator(':focus')).waitFor();
  });

  test('lead to the entry from a card, and back', async () => {
    const before = await topInView(link('Table 1'));
    await link('Table 1').hover();
    await things().locator('a.citation').click();
    await things().waitFor({ state: 'hidden' });
    const top = await topInView(reader.locator('[data-entry="ref-2"]'));
    assert.isTrue(top > 0 && top < 900);
    await workbench.page.keyboard.press('Alt+ArrowLeft');
    await link('Table 1').waitFor();
    assert.closeTo(await topInView(link('Table 1')), before, 1);
    await away();
  });

  test('have their card in a pinned card, where Escape closes that card first', async () => {
    await link('Table 1').hover();
    await things().getByRole('button', { name: 'Pin this card' }).click();
    const pinned = reader.getByRole('region', { name: 'Pinned: Table 1' });
    await pinned.locator('a.citation').focus();
    await pinned.locator('a.citation').hover();
    await innerReferences().getByText('Counting wasps').waitFor();
    await workbench.screenshot('inner-card-of-pinned');
    await workbench.page.keyboard.press('Escape');
    await innerReferences().waitFor({ state: 'hidden' });
    assert.isTrue(await pinned.isVisible());
    await workbench.page.keyboard.press('Escape');
    await pinned.waitFor({ state: 'detached' });
  });
});
