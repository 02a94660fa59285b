import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assert } from 'chai';
import type { FrameLocator } from 'playwright-core';
import { selectText } from './readerPage.ts';
import { eventually } from './support/eventually.ts';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import { suiteInBothHosts } from './support/suiteInBothHosts.ts';
import type { Workbench } from './support/workbench.ts';

const article =
  '# Salt\n\nSalt was carried over the hills in winter, when the ground was hard.\n\nNobody weighed it twice.\n';
const passage = 'carried over the hills in winter';
const file = '.lectern/annotations/salt.md.json';

suiteInBothHosts('Keeping annotations', (hostKind) => {
  let workbench: Workbench;
  let reader: FrameLocator;

  suiteSetup(async () => {
    workbench = await openWorkbench({ hostKind, files: { 'salt.md': article }, width: 1400 });
    reader = await workbench.openArticle('salt.md');
  });
  suiteTeardown(async () => workbench?.close());
  teardown(onFailure(() => workbench));

  function noteIn(path: string): string | undefined {
    const text = existsSync(join(workbench.folder, path)) ? workbench.readFile(path) : '';
    return text.endsWith('}\n') ? JSON.parse(text).items[0]?.body[0]?.value : undefined;
  }

  test('a note that could not be saved while it was typed is there after a reload, and is saved when it can be', async () => {
    const { page } = workbench;
    await selectText(page, reader, passage);
    await reader.getByRole('toolbar').getByRole('button', { name: 'Highlight and write a note' }).click();
    await reader.getByRole('textbox').and(reader.locator(':focus')).waitFor();
    await page.keyboard.type('By whom');
    await eventually('the beginning is saved', () => noteIn(file) === 'By whom');
    const good = workbench.readFile(file);
    const damaged = good.replace('{', '{ oops');
    workbench.writeFile(file, damaged);
    await reader.getByText('cannot be read as JSON').first().waitFor();
    await page.keyboard.type(', and why?');
    await workbench.reload();
    reader = await workbench.shownReader();
    await reader.getByText('cannot be read as JSON').first().waitFor();
    assert.equal(workbench.readFile(file), damaged);
    workbench.writeFile(file, good);
    await eventually('the rest is saved', () => noteIn(file) === 'By whom, and why?');
  });

  test('a note is there after the window was gone in the middle of it', async () => {
    const { page } = workbench;
    await reader.locator('mark.has-note').first().click();
    await reader.getByRole('button', { name: 'Edit the note' }).click();
    await reader.getByRole('textbox').and(reader.locator(':focus')).waitFor();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(' Merchants.');
    // Less than it takes until a note is saved, and more than it takes to keep what is typed.
    await page.waitForTimeout(250);
    await workbench.reloadAtOnce();
    reader = await workbench.shownReader();
    await eventually('all of it is saved', () => noteIn(file) === 'By whom, and why? Merchants.');
  });

  test('an article that was renamed elsewhere is offered what it left behind', async () => {
    const to = 'trade/white gold.md';
    mkdirSync(dirname(join(workbench.folder, to)), { recursive: true });
    renameSync(join(workbench.folder, 'salt.md'), join(workbench.folder, to));
    await workbench.openArticle(to);
    // In a window under test messages go to the list, and do not pop up.
    await workbench.page.locator('.statusbar-item[aria-label*="Notification"]').click();
    const offer = workbench.page.locator('.notifications-center .notification-list-item');
    await offer.filter({ hasText: 'salt.md, which is not there any more' }).waitFor();
    await workbench.screenshot('keeping-lost');
    await offer.getByRole('button', { name: 'Take Over' }).click();
    const moved = `.lectern/annotations/${to}.json`;
    await eventually('they have moved', () => noteIn(moved) === 'By whom, and why? Merchants.');
    assert.include(workbench.readFile(moved), '"source": "../../../trade/white%20gold.md"');
    await eventually('the old file is gone', () => !existsSync(join(workbench.folder, file)));
    await workbench.reader().locator('mark.has-note').first().waitFor();
  });
});
