import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import type { FrameLocator, Locator } from 'playwright-core';
import { annotationFile } from './annotationFile.ts';
import { card, citation } from './readerPage.ts';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import { suiteInBothHosts } from './support/suiteInBothHosts.ts';
import type { Workbench } from './support/workbench.ts';

const printed =
  'Corvin, T. and Dorn, U. (1992). Measuring a waggle in Bergen. Journal of Bees, 3(1), 20–29. https://doi.org/10.1000/waggle_a';
const crowd =
  'Abel R, Brandt K, Corvin T, Dorn U, Eng L, Falk P, Gamper X, Holm Y. Drift of the dance. Ann Bees. 2011;12(3):433–41. PMID: 21234567.';
const nonsense = 'blue 17 (?) of of, under; 3 Wednesday a In 1999 vol: the';

const article = [
  '# How far bees fly',
  'Its errors were measured [1]. Many looked on [2]. Something else was said too [3].',
  '## References',
  [printed.replace('Journal of Bees', '*Journal of Bees*'), crowd, nonsense]
    .map((one, at) => `${at + 1}. ${one}`)
    .join('\n'),
].join('\n\n');

suiteInBothHosts('References by their parts', (hostKind) => {
  let workbench: Workbench;
  let reader: FrameLocator;
  let opened: Locator;

  suiteSetup(async () => {
    workbench = await openWorkbench({ hostKind, files: { 'bees.md': article } });
    reader = await workbench.openArticle('bees.md');
    opened = card(reader);
    await reader.locator('.entry-title').first().waitFor();
  });
  suiteTeardown(async () => workbench?.close());
  teardown(onFailure(() => workbench));

  async function hover(callout: string): Promise<void> {
    await workbench.page.mouse.move(5, 300);
    await opened.waitFor({ state: 'hidden' });
    await citation(reader, callout).hover();
    await opened.waitFor();
  }

  function clipboard(): Promise<string> {
    return workbench.page.evaluate(() => navigator.clipboard.readText());
  }

  async function copied(press: () => Promise<void>): Promise<string> {
    await press();
    await reader.locator('.toast-message', { hasText: 'Copied' }).waitFor();
    await reader.locator('.toast').getByRole('button', { name: 'Close' }).click();
    return (await clipboard()).replaceAll('\r\n', '\n');
  }

  test('show title, authors, year and source, and as printed on demand', async () => {
    await hover('[1]');
    assert.deepEqual(await opened.locator('.parts > *').allTextContents(), [
      'Measuring a waggle in Bergen',
      'T. Corvin and U. Dorn',
      '1992 · Journal of Bees, 3(1), 20–29',
    ]);
    assert.equal(await opened.locator('.parts i').textContent(), 'Journal of Bees');
    const toggle = opened.getByRole('button', { name: 'As printed' });
    await toggle.click();
    assert.equal(await opened.locator('.card-text').textContent(), printed);
    assert.equal(await opened.locator('.printed em').textContent(), 'Journal of Bees');
    assert.equal(await toggle.getAttribute('aria-pressed'), 'true');
    await toggle.click();
    await opened.locator('.parts-title').waitFor();
  });

  test('name five authors, and all on demand', async () => {
    await hover('[2]');
    await opened.getByText('R Abel, K Brandt, T Corvin, U Dorn, L Eng and 3 more').waitFor();
    await opened.getByRole('button', { name: '3 more' }).click();
    await opened.getByText(/L Eng, P Falk, X Gamper and Y\.? Holm/).waitFor();
    assert.isTrue(await opened.isVisible());
  });

  test('stand as they are printed where nobody can tell what they say', async () => {
    await hover('[3]');
    assert.equal(await opened.locator('.card-text').textContent(), nonsense);
    assert.equal(await opened.locator('.parts').count(), 0);
    assert.equal(await opened.getByRole('button', { name: 'As printed' }).count(), 0);
    assert.equal(await copied(() => opened.getByRole('button', { name: 'Copy', exact: true }).click()), nonsense);
  });

  test('say what the reader has marked them with, and written on them', async () => {
    const { keyboard } = workbench.page;
    const file = annotationFile(workbench, 'bees.md');
    const own = opened.getByRole('group', { name: 'Your note and marks' });
    await hover('[1]');
    await opened.getByRole('button', { name: 'More actions' }).click();
    await opened.getByRole('menuitem', { name: 'Mark as important' }).click();
    await own.getByText('important').waitFor();
    await file.until('the mark is on disk', (items) => items[0]?.body[0]?.value === 'important');
    // The pointer is where the menu was, which may be beside the card.
    await hover('[1]');
    await opened.getByRole('button', { name: 'More actions' }).click();
    await opened.getByRole('menuitem', { name: 'Write a note on this reference' }).click();
    await reader.getByRole('textbox', { name: 'Note on reference 1' }).and(reader.locator(':focus')).waitFor();
    await keyboard.type('The *first* of its kind.');
    await keyboard.press('Escape');
    await hover('[1]');
    await own.locator('em', { hasText: 'first' }).waitFor();
    await workbench.screenshot('references-own-words');
    await opened.getByRole('button', { name: 'More actions' }).click();
    await opened.getByRole('menuitem', { name: 'Clear marks' }).click();
    await own.getByText('important').waitFor({ state: 'detached' });
    assert.lengthOf(file.items(), 1);
    assert.isTrue(await own.getByText('of its kind').isVisible());
    await keyboard.press('Escape');
    await opened.waitFor({ state: 'hidden' });
  });

  test('are set in the list by marks over their text', async () => {
    const entry = reader.locator('li.reference').first().locator('[data-block]');
    assert.equal(await entry.locator('.entry-title').textContent(), 'Measuring a waggle in Bergen');
    assert.equal(await entry.locator('.entry-container').textContent(), 'Journal of Bees');
    assert.equal(await entry.textContent(), printed);
    assert.equal(await reader.locator('li.reference').last().locator('.entry-title').count(), 0);
  });

  test('are copied as text, DOI, BibTeX and Markdown link, by menu and keys', async () => {
    const { keyboard } = workbench.page;
    const menu = opened.getByRole('menu');
    await hover('[1]');
    assert.equal(await copied(() => opened.getByRole('button', { name: 'Copy', exact: true }).click()), printed);
    const choose = async (name: string): Promise<void> => {
      await hover('[1]');
      await opened.getByRole('button', { name: 'More actions' }).click();
      await menu.getByRole('menuitem', { name, exact: true }).click();
    };
    assert.equal(await copied(() => choose('Copy DOI')), '10.1000/waggle_a');
    assert.equal(
      await copied(() => choose('Copy as Markdown link')),
      '[Corvin & Dorn (1992). Measuring a waggle in Bergen](https://doi.org/10.1000/waggle_a)',
    );
    await hover('[1]');
    const button = opened.getByRole('button', { name: 'More actions' });
    await button.focus();
    await keyboard.press('ArrowUp');
    const last = menu.getByRole('menuitem').last();
    assert.isTrue(await isFocused(last));
    await keyboard.press('ArrowDown');
    assert.isTrue(await isFocused(menu.getByRole('menuitem', { name: 'Open DOI 10.1000/waggle_a' })));
    await keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
    assert.isTrue(await isFocused(button));
    assert.isTrue(await opened.isVisible(), 'Escape closes the menu alone');
    await keyboard.press('Enter');
    await keyboard.press('End');
    const wanted = menu.getByRole('menuitem', { name: 'Copy as BibTeX' });
    for (let presses = 0; !(await isFocused(wanted)); presses++) {
      assert.isBelow(presses, 10);
      await keyboard.press('ArrowUp');
    }
    const bibtex = await copied(() => keyboard.press('Enter'));
    assert.include(bibtex, '@article{corvin1992measuring,\n  author = {Corvin, T. and Dorn, U.},\n');
    assert.include(bibtex, '  doi = {10.1000/waggle_a},\n');
  });

  test('open outside only after the question of VS Code', async () => {
    await hover('[1]');
    await opened.getByRole('link', { name: 'Open DOI 10.1000/waggle_a' }).click();
    const dialog = workbench.page.locator('.monaco-dialog-box');
    await dialog.getByText('https://doi.org/10.1000/waggle_a').waitFor();
    await workbench.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  test('are exported to a file', async () => {
    const { page, folder } = workbench;
    // Of an attempt before this one.
    rmSync(join(folder, 'bees.ris'), { force: true });
    const widget = page.locator('.quick-input-widget');
    const pick = (label: string): Promise<void> =>
      widget.locator('.monaco-list-row', { hasText: label }).first().click();
    await workbench.startCommand('Lectern: Export References…');
    await widget.getByText('for LaTeX').waitFor();
    await pick('RIS');
    await widget.getByText('3 entries').first().waitFor();
    await pick('Pick…');
    await pick('Measuring a waggle');
    await widget.getByText('1 Selected').waitFor();
    await widget.getByRole('button', { name: 'OK' }).click();
    await pick('Save to a File…');
    // VS Code's own dialog: it has read the folder when it lists what is in it.
    await widget.locator('.monaco-list-row', { hasText: 'figures' }).waitFor();
    await widget.getByRole('button', { name: 'OK' }).click();
    // What is said is kept behind the bell: a window under test has no toasts.
    await page.locator('.monaco-list-row', { hasText: 'bees.ris' }).waitFor();
    await workbench.runCommand('Notifications: Show Notifications');
    const center = page.locator('.notifications-center');
    await center.getByText('The reference is in bees.ris').waitFor();
    assert.match(workbench.readFile('bees.ris'), /^TY {2}- JOUR\r\nID {2}- corvin1992measuring\r\n/);
    await center.getByRole('button', { name: 'Open File' }).click();
    await page.locator('.tab.active', { hasText: 'bees.ris' }).waitFor();
  });
});

function isFocused(element: Locator): Promise<boolean> {
  return element.evaluate((found) => found === document.activeElement);
}
