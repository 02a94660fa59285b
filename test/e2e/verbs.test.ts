import { assert } from 'chai';
import type { FrameLocator, Locator } from 'playwright-core';
import { type AnnotationFile, annotationFile, type Item } from './annotationFile.ts';
import { highlightedText, selectText, textPlace } from './readerPage.ts';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import { pressUntilGone } from './support/pressUntilGone.ts';
import { suiteInBothHosts } from './support/suiteInBothHosts.ts';
import type { Workbench } from './support/workbench.ts';

const article = [
  '# Rain and tea',
  '## Rain',
  'It rained on the old harbour for eleven days, and the boats filled slowly with warm grey water.',
  'The watchman counted every bucket that was carried up, and wrote the sum on a slate by the door.',
  '## Tea',
  'Nobody in the house would drink the second pot, which had stood for too long near the open window.',
  '## References',
  '1. Abel, R. (1990). Rain. *Weather*, 1(1), 1–9.\n2. Brandt, S. (1991). Tea. *Leaves*, 2(1), 10–19.\n',
].join('\n\n');

const rained = 'the boats filled slowly with warm grey water';
const counted = 'The watchman counted every bucket that was carried up';
const nobody = 'Nobody in the house would drink the second pot';

suiteInBothHosts('Annotations after an edit', (hostKind) => {
  let workbench: Workbench;
  let reader: FrameLocator;
  let file: AnnotationFile;

  suiteSetup(async () => {
    workbench = await openWorkbench({ hostKind, files: { 'rain.md': article }, width: 1400 });
    file = annotationFile(workbench, 'rain.md');
    reader = await workbench.openArticle('rain.md');
    for (const passage of [rained, counted, nobody]) {
      await selectText(workbench.page, reader, passage);
      await reader.getByRole('toolbar').getByRole('button', { name: 'Highlight in green' }).click();
      await file.until('it is on disk', (items) => items.some(({ target }) => target.selector[0].exact === passage));
    }
  });
  suiteTeardown(async () => workbench?.close());
  teardown(onFailure(() => workbench));

  const note = (): Locator => reader.locator('.note.is-active');

  test('are shown changed and without a place, and say so', async () => {
    // What stands above is new, the first one's words change, the third one's paragraph goes.
    const edited = article
      .replace(
        'It rained',
        'A new paragraph says that there was weather, and more of it than anybody had asked for.\n\nIt rained',
      )
      .replace('filled slowly', 'filled very quickly')
      .replace(/Nobody.*/, 'No pot was left.');
    workbench.writeFile('rain.md', edited);
    await reader.getByText('filled very quickly').waitFor();
    await reader.locator('.unplaced summary', { hasText: '1 annotation has no sure place' }).waitFor();
    await workbench.screenshot('verbs-states');
  });

  test('a changed one shows what changed, is confirmed, and that is undone and done again', async () => {
    const card = reader.locator('.note', { hasText: 'The words have changed' });
    await card.locator('del', { hasText: 'slowly' }).waitFor();
    await card.locator('ins', { hasText: 'quickly' }).waitFor();
    await reader.locator('mark.is-changed').first().click();
    await card.getByRole('button', { name: 'Confirm' }).click();
    await reader.locator('mark.is-changed').waitFor({ state: 'detached' });
    await reader.getByRole('status').getByText('Confirmed').waitFor({ state: 'attached' });
    await workbench.page.keyboard.press('ControlOrMeta+z');
    await reader.locator('mark.is-changed').first().waitFor();
    await workbench.page.keyboard.press('ControlOrMeta+Shift+z');
    await reader.locator('mark.is-changed').waitFor({ state: 'detached' });
    // The words that it was made on are still there to be read.
    await file.until('it keeps its quote', (items) => items.some(({ target }) => target.selector[0].exact === rained));
  });

  test('one without a place tells where it was, is kept, and is re-attached to what is selected', async () => {
    await workbench.runCommand('Lectern: Show Annotations without a Sure Place');
    const item = reader.locator('.unplaced-item').and(reader.locator(':focus'));
    await item.waitFor();
    await item.getByText('It was in: Rain and tea › Tea').waitFor();
    await item.getByRole('button', { name: 'Keep' }).click();
    await reader.locator('summary', { hasText: '1 annotation is kept without a place' }).waitFor();
    await workbench.runCommand('Lectern: Show Annotations without a Sure Place');
    await item.getByRole('button', { name: 'Re-attach' }).click();
    const bar = reader.getByRole('group', { name: 'Place an annotation' });
    await bar.getByText('Select the passage').waitFor();
    await selectText(workbench.page, reader, 'No pot was left');
    await workbench.screenshot('verbs-reattach');
    await bar.getByRole('button', { name: 'Re-attach' }).click();
    await bar.waitFor({ state: 'hidden' });
    await reader.locator('mark', { hasText: 'No pot was left' }).waitFor();
    await reader.locator('.unplaced').first().waitFor({ state: 'hidden' });
  });

  test('is deleted by a key, and comes back', async () => {
    const mark = reader.locator('mark', { hasText: 'No pot was left' });
    const count = file.items().length;
    await mark.click();
    await pressUntilGone(workbench.page, 'Delete', mark);
    await file.until('it is deleted', (items) => items.length === count - 1);
    await workbench.page.keyboard.press('ControlOrMeta+z');
    await reader.locator('mark', { hasText: 'No pot was left' }).waitFor();
  });

  test('one that moved says so where it is read', async () => {
    const now = workbench.readFile('rain.md');
    const watchman = now.match(/The watchman.*\n\n/)?.[0] ?? '';
    workbench.writeFile('rain.md', `${watchman}${now.replace(watchman, '')}`);
    await reader.locator('[data-block]').first().getByText('The watchman').waitFor();
    await reader.locator('mark', { hasText: 'The watchman' }).click();
    await note().getByText('The same words, in another place').waitFor();
  });

  test('gets other ends by the keyboard, word by word', async () => {
    const { keyboard } = workbench.page;
    await reader.locator('mark', { hasText: 'The watchman' }).click();
    await note().waitFor();
    await keyboard.press('Shift+Alt+ArrowLeft');
    await keyboard.press('Shift+Alt+ArrowLeft');
    const shorter = 'watchman counted every bucket that was';
    const quotes = (items: readonly Item[]): readonly string[] => items.map(({ target }) => target.selector[0].exact);
    await file.until('its end moves', (items) => quotes(items).includes(`The ${shorter}`));
    await keyboard.press('Shift+Alt+ArrowDown');
    await file.until('its start moves', (items) => quotes(items).includes(shorter));
    assert.include(await highlightedText(reader), shorter);
    await reader.locator('mark', { hasText: 'watchman' }).and(reader.locator(':focus')).waitFor();
    await keyboard.press('ControlOrMeta+z');
    await file.until('a step back', (items) => quotes(items).includes(`The ${shorter}`));
  });

  test('gets other ends by the pointer, and keeps the first quote', async () => {
    const { page } = workbench;
    const { mouse } = page;
    await reader.locator('mark', { hasText: 'The watchman' }).click();
    const handle = await reader.locator('.resize-handle.is-end').boundingBox();
    assert(handle !== null);
    const { end } = await textPlace(reader, 'carried up, and wrote the sum');
    await mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
    await mouse.down();
    await mouse.move(end.x - 40, end.y, { steps: 3 });
    await mouse.move(end.x, end.y, { steps: 3 });
    await workbench.screenshot('verbs-resize');
    await mouse.up();
    const longer = 'The watchman counted every bucket that was carried up, and wrote the sum';
    await file.until('it is longer', (items) => items.some(({ target }) => target.selector[0].exact === longer));
    const resized = file.items().find(({ target }) => target.selector[0].exact === longer);
    assert.equal(resized?.target['lectern:firstSelector']?.[0].exact, counted);
  });
});
