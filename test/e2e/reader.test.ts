import { assert } from 'chai';
import { annotationFile } from './annotationFile.ts';
import { selectText } from './readerPage.ts';
import { eventually } from './support/eventually.ts';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import { suiteInBothHosts } from './support/suiteInBothHosts.ts';
import type { Workbench } from './support/workbench.ts';

const article = [
  '# A short article',
  'It was shown before [1], and *again* later [2].',
  '## References',
  '1. A. Author. The first. Journal of Firsts, 2001.\n2. B. Author. The second. Journal of Seconds, 2002.\n',
].join('\n\n');

suiteInBothHosts('The reader', (hostKind) => {
  let workbench: Workbench | undefined;
  suiteSetup(async () => {
    workbench = await openWorkbench({ hostKind, files: { 'short.md': article } });
  });
  suiteTeardown(async () => workbench?.close());
  teardown(onFailure(() => workbench));

  test('shows an article, and shows it again after the window was reloaded', async () => {
    assert(workbench !== undefined);
    const reader = await workbench.openArticle('short.md');
    await reader.getByRole('heading', { name: 'A short article' }).waitFor();
    await workbench.screenshot(`reader-${hostKind}`);
    await workbench.reload();
    const again = await workbench.shownReader();
    await again.getByRole('heading', { name: 'A short article' }).waitFor();
  });

  test('shows the reference behind a citation', async () => {
    assert(workbench !== undefined);
    const reader = await workbench.shownReader();
    await reader.locator('a[data-citation]').nth(1).hover();
    await reader.getByRole('dialog').getByText('The second').waitFor();
    await workbench.screenshot(`reader-card-${hostKind}`);
  });

  test('reads it by its parts, and copies it as BibTeX', async () => {
    assert(workbench !== undefined);
    const { page } = workbench;
    const card = workbench.reader().locator('#reference-card');
    await card.locator('.parts-title', { hasText: 'The second' }).waitFor();
    await card.getByRole('button', { name: 'More actions' }).click();
    await card.getByRole('menuitem', { name: 'Copy as BibTeX' }).click();
    await eventually('it is on the clipboard', async () =>
      (await page.evaluate(() => navigator.clipboard.readText())).includes('title = {The second}'),
    );
    await page.keyboard.press('Escape');
  });

  test('keeps a note, lists it in the side bar, and goes back to it', async () => {
    assert(workbench !== undefined);
    const { page } = workbench;
    const reader = workbench.reader();
    const file = annotationFile(workbench, 'short.md');
    await selectText(page, reader, 'shown before');
    await reader.getByRole('toolbar').getByRole('button', { name: 'Highlight and write a note' }).click();
    await reader.locator('textarea').and(reader.locator(':focus')).waitFor();
    await page.keyboard.type('By whom?');
    await page.keyboard.press('Escape');
    await file.until('the note is on disk', (items) => items[0]?.body[0]?.value === 'By whom?');
    await workbench.runCommand('Lectern: Focus on Annotations View');
    await page.locator('.pane .monaco-list-row', { hasText: 'By whom?' }).first().click();
    await reader.locator('mark').and(reader.locator(':focus')).waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await file.until('what was typed is taken back', (items) => items[0]?.body.length === 0);
  });
});
