import { assert } from 'chai';
import type { FrameLocator, Locator } from 'playwright-core';
import { card, citation } from './readerPage.ts';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import type { Workbench } from './support/workbench.ts';

const article = [
  '# Things that stay',
  'Table 1 counts bees, as others did [2], and again others [1].',
  'Table 1. Numbers of bees.',
  '| Bees | Wasps |\n|---|---|\n| 12 | 3 |',
  '## References',
  '[1] Abel, R. (1990). Bees from afar. *Weather*, 1(1), 1–9.',
  '[2] Brandt, S. (1991). Counting wasps. *Weather*, 2(1), 1–9.',
  '[3] Cole, T. (1992). Counting elsewhere. *Weather*, 3(1), 1–9.\n',
].join('\n\n');

suite('Pinned cards', () => {
  let workbench: Workbench;
  let reader: FrameLocator;

  suiteSetup(async () => {
    workbench = await openWorkbench({ files: { 'stay.md': article }, width: 1400 });
    reader = await workbench.openArticle('stay.md');
    await citation(reader, '[2]').hover();
    await card(reader).getByRole('button', { name: 'Pin this card' }).click();
    await work().getByText('Counting wasps').waitFor();
    await reader.getByRole('link', { name: 'Table 1', exact: true }).hover();
    await reader.locator('#thing-card').getByRole('button', { name: 'Pin this card' }).click();
    await table().getByRole('cell', { name: '12' }).waitFor();
  });
  suiteTeardown(async () => workbench?.close());
  teardown(onFailure(() => workbench));

  const work = (): Locator => reader.getByRole('region', { name: 'Pinned: [2]' });
  const table = (): Locator => reader.getByRole('region', { name: 'Pinned: Table 1' });

  test('follow their entry and their table through a change of the article', async () => {
    const changed = article
      .replace('# Things that stay', '# Things that stay\n\nSomething new stands here.')
      .replace('| 12 |', '| 14 |')
      .replace('[1] Abel', '[1] Zero, A. (1989). The first of all. *Weather*, 0(1), 1–2.\n\n[2] Abel')
      .replace('[2] Brandt', '[3] Brandt')
      .replace('Counting wasps', 'Counting wasps with care')
      .replace('[3] Cole', '[4] Cole');
    workbench.writeFile('stay.md', changed);
    await reader.getByText('Something new stands here.').waitFor({ state: 'attached' });
    await work().getByText('Counting wasps with care').waitFor();
    await work().locator('.card-number', { hasText: '3' }).waitFor();
    await table().getByRole('cell', { name: '14' }).waitFor();
    await workbench.screenshot('pinned-followed');
  });

  test('say so when their entry is gone, and have it again when it is back', async () => {
    const without = article.replace(/\[2\] Brandt.*\n\n/, '');
    workbench.writeFile('stay.md', without);
    await work().getByText('not in the article any more').waitFor();
    assert.equal(await work().getByText('Counting').count(), 0);
    await workbench.screenshot('pinned-gone');
    workbench.writeFile('stay.md', article);
    await work().getByText('Counting wasps').waitFor();
    assert.equal(await work().getByText('not in the article').count(), 0);
  });

  test('are where they were after a reload of the window, and stay closed when they were closed', async () => {
    await table().focus();
    for (let step = 0; step < 3; step++) await workbench.page.keyboard.press('ArrowRight');
    const before = await table().boundingBox();
    await workbench.reload();
    reader = await workbench.shownReader();
    await table().getByRole('cell', { name: '12' }).waitFor();
    await work().getByText('Counting wasps').waitFor();
    const after = await table().boundingBox();
    assert.closeTo(after?.x ?? 0, before?.x ?? -1, 2);
    assert.closeTo(after?.y ?? 0, before?.y ?? -1, 2);
    await table()
      .getByRole('button', { name: /^Close/ })
      .click();
    await work().focus();
    await workbench.page.keyboard.press('Escape');
    await workbench.reload();
    reader = await workbench.shownReader();
    await reader.getByRole('link', { name: 'Table 1', exact: true }).waitFor();
    assert.equal(await reader.locator('.card.pinned').count(), 0);
  });
});
