import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import type { FrameLocator } from 'playwright-core';
import { highlightedText, selectText } from './readerPage.ts';
import { eventually } from './support/eventually.ts';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import type { Workbench } from './support/workbench.ts';

const article = [
  '# Tea and rain',
  'A first paragraph says little, but it says so in many words, as a first paragraph will when it is not yet sure of what it is about or who is going to read it.',
  'It rained on the tea [1]. Nobody *was surprised by that [2], as it* rains often. The tea was cold.',
  'A last paragraph has `code` and a number [1].',
  '## References',
  '1. Abel, R. (1990). Rain. *Weather*, 1(1), 1–9.\n2. Brandt, S. (1991). Tea. *Leaves*, 2(1), 10–19.\n',
].join('\n\n');

const passage = 'Nobody was surprised by that [2], as it rains often.';
const file = '.lectern/annotations/tea.md.json';

interface Item {
  readonly body: readonly { readonly value: string }[];
  readonly target: { readonly styleClass: string; readonly selector: readonly [{ readonly exact: string }] };
}

suite('Annotating', () => {
  let workbench: Workbench;
  let reader: FrameLocator;

  suiteSetup(async () => {
    workbench = await openWorkbench({ files: { 'tea.md': article }, width: 1400 });
    reader = await workbench.openArticle('tea.md');
  });
  suiteTeardown(async () => workbench?.close());
  teardown(onFailure(() => workbench));

  /** What the file holds; nothing in the moment in which it is being written. */
  function items(): readonly Item[] {
    const text = existsSync(join(workbench.folder, file)) ? workbench.readFile(file) : '';
    return text.endsWith('}\n') ? JSON.parse(text).items : [];
  }

  test('a passage across an emphasis and a citation, with a note', async () => {
    const { page } = workbench;
    await selectText(page, reader, passage);
    const toolbar = reader.getByRole('toolbar');
    await toolbar.waitFor();
    await toolbar.getByRole('button', { name: 'Highlight and write a note' }).click();
    const field = reader.getByRole('textbox');
    await field.and(reader.locator(':focus')).waitFor();
    await page.keyboard.type('Is this *meant*?');
    await eventually('the note is on disk', () => items()[0]?.body[0]?.value === 'Is this *meant*?');
    assert.equal(items()[0]?.target.selector[0].exact, passage);
    await page.keyboard.press('Escape');
    await reader.locator('.note em', { hasText: 'meant' }).waitFor();
    assert.equal(await highlightedText(reader), passage);
    await workbench.screenshot('annotating-note');
  });

  test('leaves the citation inside a highlight alive', async () => {
    await reader.locator('a.citation', { hasText: '[2]' }).first().hover();
    await reader.getByRole('dialog').getByText('Brandt').waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.page.mouse.move(5, 400);
  });

  test('outlives a reload of the window', async () => {
    await workbench.reload();
    reader = await workbench.shownReader();
    await reader.locator('.note em', { hasText: 'meant' }).waitFor();
    assert.equal(await highlightedText(reader), passage);
  });

  test('stays in its place when the source above it changes', async () => {
    workbench.writeFile('tea.md', article.replace('read it.', 'read it.\n\nA new one [2] says more.'));
    await reader.getByText('A new one').waitFor();
    await eventually('it is drawn again', async () => (await highlightedText(reader)) === passage);
  });

  test('several blocks with the keyboard alone, in a colour of choice', async () => {
    const { page } = workbench;
    const both = 'The tea was cold.A last paragraph has code';
    await selectText(page, reader, both);
    await reader.getByRole('toolbar').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await reader.getByRole('button', { name: 'Highlight in blue' }).and(reader.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await eventually('it is on disk', () => items().some(({ target }) => target.styleClass === 'blue'));
    const blue = reader.locator('mark.highlight-blue');
    await blue.first().waitFor();
    assert.equal((await blue.allTextContents()).join(''), both);
    await reader.getByRole('status').getByText('Highlighted in blue').waitFor({ state: 'attached' });
    await blue.first().and(reader.locator(':focus')).waitFor();
    assert.equal(
      (await reader.locator('mark.has-focus').allTextContents()).join(''),
      both,
      'the ring is around all of it',
    );
    await workbench.screenshot('annotating-focus');
    await page.keyboard.press('Tab');
    await reader.locator('mark.has-focus.highlight-blue').first().waitFor({ state: 'detached' });
  });

  test('changes its colour, is deleted, and comes back', async () => {
    const { page } = workbench;
    await reader.locator('mark.highlight-blue').last().click();
    const note = reader.getByRole('group', { name: /^Note on “The tea was cold/ });
    await note.getByRole('button', { name: 'Change to green' }).click();
    await eventually('it is green', () => items().some(({ target }) => target.styleClass === 'green'));
    await reader.locator('mark.highlight-green').first().waitFor();
    await note.getByRole('button', { name: 'Delete' }).click();
    await eventually('it is gone', () => items().length === 1);
    await reader.locator('mark.highlight-green').first().waitFor({ state: 'detached' });
    await reader.getByRole('button', { name: 'Undo' }).click();
    await eventually('it is back', () => items().length === 2);
    await reader.locator('mark.highlight-green').first().waitFor();
    await page.mouse.move(5, 400);
  });

  test('opens from the keyboard, and gives the focus back', async () => {
    const { keyboard } = workbench.page;
    const mark = reader.locator('mark.has-note').first();
    await mark.focus();
    assert.match((await mark.getAttribute('aria-description')) ?? '', /highlight with a note/);
    await keyboard.press('Enter');
    const note = reader.getByRole('group', { name: /^Note on “Nobody/ });
    await note.and(reader.locator(':focus')).waitFor();
    await keyboard.press('Escape');
    await mark.and(reader.locator(':focus')).waitFor();
  });

  test('is found by command, one after the other', async () => {
    // A step starts from the annotation that is open.
    await reader.locator('mark.has-note').first().click();
    await reader.getByRole('group', { name: /^Note on “Nobody/ }).waitFor();
    await workbench.runCommand('Lectern: Go to Next Annotation');
    await reader.locator('mark.highlight-green').first().and(reader.locator(':focus')).waitFor();
    await workbench.runCommand('Lectern: Go to Previous Annotation');
    await reader.locator('mark.has-note').first().and(reader.locator(':focus')).waitFor();
  });

  test('becomes a sheet under the passage in a narrow window', async () => {
    await workbench.page.setViewportSize({ width: 700, height: 900 });
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await reader.locator('mark.has-note').nth(1).click();
    const note = reader.getByRole('group', { name: /^Note on “Nobody/ });
    await note.waitFor();
    const last = await reader.locator('mark.has-note').last().boundingBox();
    const sheet = await note.boundingBox();
    assert(last !== null && sheet !== null);
    assert.isAtLeast(sheet.y, last.y + last.height - 1);
    await workbench.screenshot('annotating-sheet');
  });

  test('is off, and says so, while the file cannot be read', async () => {
    const whole = workbench.readFile(file);
    workbench.writeFile(file, whole.replace('"items"', '<<<<<<< items'));
    const notice = reader.getByRole('status').filter({ has: reader.getByRole('button', { name: /annotation file/ }) });
    await notice.waitFor();
    await selectText(workbench.page, reader, 'A new one');
    await workbench.page.waitForTimeout(300);
    assert.isFalse(await reader.getByRole('toolbar').isVisible());
    await workbench.screenshot('annotating-off');
    workbench.writeFile(file, whole);
    await notice.waitFor({ state: 'hidden' });
    await reader.locator('mark.has-note').first().waitFor();
  });
});
