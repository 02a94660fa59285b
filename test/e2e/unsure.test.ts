import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import type { FrameLocator, Page } from 'playwright-core';
import { type AnnotationFile, annotationFile } from './annotationFile.ts';
import { highlightedText, selectText } from './readerPage.ts';
import { eventually } from './support/eventually.ts';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import { suiteInBothHosts } from './support/suiteInBothHosts.ts';
import type { Workbench } from './support/workbench.ts';

const lines = [
  'The mill stood at the bend of the river, where the water was slow and the ground was soft.',
  'A weaver came every spring to have his wool washed, and paid for it with a bolt of plain cloth.',
  'The miller kept the cloth in a chest under the stairs, and the moths kept it after him.',
  'In dry summers the wheel stood still for weeks, and nobody came at all, not even the weaver.',
  'What was left of the mill was carried off in carts, stone by stone, in a single wet autumn.',
];
const weaver = lines[1] ?? '';
const passage = 'have his wool washed';

suiteInBothHosts('What is not sure about annotations', (hostKind) => {
  let workbench: Workbench;
  let page: Page;
  let reader: FrameLocator;
  let file: AnnotationFile;

  suiteSetup(async () => {
    const files = { 'mill.md': `# A mill\n\n${lines.join('\n\n')}\n` };
    workbench = await openWorkbench({ files, hostKind, width: 1400 });
    // As on a drive that is not there: nothing can be written.
    rmSync(join(workbench.folder, '.lectern'), { recursive: true, force: true });
    symlinkSync('drive', join(workbench.folder, '.lectern'));
    ({ page } = workbench);
    file = annotationFile(workbench, 'mill.md');
    reader = await workbench.openArticle('mill.md');
  });
  suiteTeardown(async () => workbench?.close());
  teardown(onFailure(() => workbench));

  test('one that cannot be written is marked, and a copy of all is saved elsewhere', async () => {
    await selectText(page, reader, passage);
    await reader.getByRole('toolbar').getByRole('button', { name: 'Highlight in green' }).click();
    await reader.locator('mark.is-unsaved').first().waitFor();
    await reader.locator('.note').getByText('Not saved yet').waitFor();
    await showMessages();
    await workbench.screenshot(`unsure-unsaved-${hostKind}`);
    await message().getByRole('button', { name: 'Save As…' }).click();
    const path = page.locator('.quick-input-widget input[type="text"]');
    await eventually('a name is proposed', async () => (await path.inputValue()).endsWith('mill.md.json'));
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    const saved = join(workbench.folder, 'mill.md.json');
    await eventually(
      'the copy is saved',
      () => existsSync(saved) && workbench.readFile('mill.md.json').endsWith('}\n'),
    );
    const copy = JSON.parse(workbench.readFile('mill.md.json'));
    assert.equal(copy.items[0].target.selector[0].exact, passage);
    await reader.locator('mark.is-unsaved').first().waitFor();
  });

  test('it is written on Retry, once that is possible', async () => {
    await selectText(page, reader, 'not even the weaver');
    await reader.getByRole('toolbar').getByRole('button', { name: 'Highlight in green' }).click();
    await reader.locator('mark.is-unsaved', { hasText: 'not even' }).waitFor();
    await showMessages();
    mkdirSync(join(workbench.folder, 'drive'));
    await message().getByRole('button', { name: 'Retry' }).click();
    await file.until('both are on disk', (items) => items.length === 2);
    await reader.locator('mark.is-unsaved').first().waitFor({ state: 'detached' });
  });

  test('the place of one that fits in several is chosen among them', async () => {
    const [mill = '', , chest = '', wheel = '', carts = ''] = lines;
    const edited = [mill, chest, wheel, weaver, carts, weaver];
    workbench.writeFile('mill.md', `# A mill\n\n${edited.join('\n\n')}\n`);
    await reader.locator('.unplaced:not(.is-kept) summary').click();
    const item = reader.locator('.unplaced-item', { hasText: passage });
    await item.getByRole('button', { name: 'Show the places' }).click();
    const bar = reader.getByRole('group', { name: 'Place an annotation' });
    await bar.getByText('Place 1 of 2').waitFor();
    await bar.getByRole('button', { name: 'Next place' }).click();
    await bar.getByText('Place 2 of 2').waitFor();
    await workbench.screenshot(`unsure-candidates-${hostKind}`);
    await bar.getByRole('button', { name: 'This is the place' }).click();
    await bar.waitFor({ state: 'hidden' });
    await reader.locator('mark', { hasText: passage }).waitFor();
    assert.include(await highlightedText(reader), passage);
    const last = reader.locator('article p', { hasText: 'A weaver came' }).last();
    await last.locator('mark', { hasText: passage }).waitFor();
    await reader.locator('.unplaced').first().waitFor({ state: 'hidden' });
  });

  const message = () =>
    page.locator('.notifications-center .notification-list-item', { hasText: 'could not be saved' });

  /** In a window under test messages go to the list, and do not pop up. */
  async function showMessages(): Promise<void> {
    if (!(await page.locator('.notifications-center').isVisible())) {
      await page.locator('.statusbar-item[aria-label*="Notification"]').click();
    }
    await message().first().waitFor();
  }
});
