import { assert } from 'chai';
import type { FrameLocator, Locator } from 'playwright-core';
import { card, citation } from './readerPage.ts';
import { holdBack } from './support/holdBack.ts';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import type { Workbench } from './support/workbench.ts';

const filler = Array.from({ length: 12 }, (_, index) => `Paragraph ${index} of many cites nobody at all.`);

const article = [
  '# How far bees fly',
  'Its errors were measured [1]. Many looked on [2].',
  ...filler,
  'The last word is not said [1, 2].',
  '## References',
  '1. Corvin, T. and Dorn, U. (1992). Measuring a waggle. *Journal of Bees*, 3(1), 20–29. https://doi.org/10.1000/waggle_a\n2. Abel, R. (1990). Rain in Bergen. *Weather*, 1(1), 1–9.\n',
].join('\n\n');

suite('A card that opens before the references are read', () => {
  let workbench: Workbench;
  let letGo: (reader: FrameLocator) => Promise<void>;

  suiteSetup(async () => {
    workbench = await openWorkbench({ files: { 'bees.md': article, 'more.md': article } });
    letGo = await holdBack(workbench.page, 'showReferences');
  });
  suiteTeardown(async () => workbench?.close());
  teardown(onFailure(() => workbench));

  const titles = (within: Locator): Locator => within.locator('.parts-title');

  test('fills in by itself, and so does a pinned one, with the focus where it was', async () => {
    const reader = await workbench.openArticle('bees.md');
    await citation(reader, '[2]').hover();
    await card(reader).getByRole('button', { name: 'Pin' }).click();
    const pinned = reader.getByRole('region', { name: '[2]' });
    await pinned.and(reader.locator(':focus')).waitFor();
    await citation(reader, '[1]').hover();
    await card(reader).locator('.printed').waitFor();
    const before = await card(reader).boundingBox();
    assert.equal(await card(reader).getByRole('button', { name: 'Copy' }).count(), 0);
    await letGo(reader);
    await titles(card(reader)).getByText('Measuring a waggle').waitFor();
    await titles(pinned).getByText('Rain in Bergen').waitFor();
    await card(reader).getByRole('button', { name: 'Copy' }).waitFor();
    await pinned.getByRole('button', { name: 'Copy' }).waitFor();
    await pinned.and(reader.locator(':focus')).waitFor();
    const after = await card(reader).boundingBox();
    assert.deepEqual([after?.x, after?.y], [before?.x, before?.y]);
    await workbench.runCommand('View: Close All Editors');
  });

  test('leaves what the reader is busy with as it was', async () => {
    const reader = await workbench.openArticle('more.md');
    const last = reader.locator('a.citation', { hasText: '[1, 2]' });
    await last.scrollIntoViewIfNeeded();
    await last.hover();
    await card(reader).waitFor();
    const link = card(reader).locator('.printed a').first();
    await link.focus();
    await letGo(reader);
    await titles(card(reader)).getByText('Rain in Bergen').waitFor();
    await link.and(reader.locator(':focus')).waitFor();
    assert.equal(await titles(card(reader)).count(), 1);
    const toggle = card(reader).getByRole('button', { name: 'As printed' }).first();
    assert.equal(await toggle.getAttribute('aria-pressed'), 'true');
    await toggle.click();
    await titles(card(reader)).getByText('Measuring a waggle').waitFor();
  });
});
