import { assert } from 'chai';
import type { FrameLocator } from 'playwright-core';
import { annotationFile } from './annotationFile.ts';
import { eventually } from './support/eventually.ts';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import { pressUntilGone } from './support/pressUntilGone.ts';
import { suiteInBothHosts } from './support/suiteInBothHosts.ts';
import type { Workbench } from './support/workbench.ts';

const paragraph = 'Tides were measured early [1], and often [1, 2]. Nobody knows who measured them first.';

const article = [
  '# On tides',
  paragraph,
  ...Array.from({ length: 40 }, (_, at) => `Paragraph ${at} says that the water came and went as it had before.`),
  '## References',
  '[1] Gleason, T. (2005). *Tide tables of the north*. Harbour Press.',
  '[2] Moreau, A. (2011). Reading the sea. *Sea Research*, 12(3), 4–9.\n',
].join('\n\n');

/** One reader's way through an article, from the first key to the last, with no pointer at hand. */
suiteInBothHosts('Without a pointer', (hostKind) => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await openWorkbench({ hostKind, files: { 'tides.md': article }, width: 1400 });
  });
  suiteTeardown(async () => workbench?.close());
  teardown(onFailure(() => workbench));

  /** What is typed into the list that a key opens, until the wanted row is the chosen one; Enter takes it. */
  async function take(key: string, typed: string, label: string): Promise<void> {
    const { page } = workbench;
    const widget = page.locator('.quick-input-widget');
    await page.keyboard.press(key);
    await widget.locator('input').and(page.locator(':focus')).waitFor();
    await page.keyboard.type(typed);
    await widget.locator('.monaco-list-row.focused', { hasText: label }).waitFor();
    await page.keyboard.press('Enter');
    await widget.waitFor({ state: 'hidden' });
  }

  const focused = (reader: FrameLocator, what: string) =>
    reader
      .locator(what)
      .and(reader.locator(':focus'))
      .count()
      .then((count) => count > 0);

  async function tabTo(reader: FrameLocator, what: string): Promise<void> {
    for (let presses = 0; !(await focused(reader, what)); presses++) {
      assert.isBelow(presses, 20, `${what} is reached by Tab`);
      await workbench.page.keyboard.press('Tab');
      await workbench.page.waitForTimeout(100);
    }
  }

  test('an article is opened, a reference read, a sentence highlighted with note and tag, found, deleted, and brought back', async () => {
    const { keyboard } = workbench.page;
    const file = annotationFile(workbench, 'tides.md');
    await take('ControlOrMeta+p', 'tides.md', 'tides.md');
    await workbench.page.locator('.tab.active', { hasText: 'tides.md' }).waitFor();
    await take('F1', 'Lectern: Open Article', 'Lectern: Open Article');
    const reader = await workbench.shownReader();

    // Reach a citation, and read its card: where the focus is, and as its description.
    await tabTo(reader, 'a.citation');
    const card = reader.locator('#reference-card');
    await card.getByText('Tide tables of the north').waitFor();
    const description = await reader.locator('a.citation:focus').evaluate((link) =>
      (link.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' '),
    );
    assert.include(description, 'Tide tables of the north');

    // Jump to the entry, and come back.
    await keyboard.press('Enter');
    const entry = reader.locator('[data-entry="ref-1"]');
    await eventually('the entry is in view', () =>
      entry.evaluate((found) => found.getBoundingClientRect().top < window.innerHeight),
    );
    await reader.getByRole('button', { name: /^Back to/ }).waitFor();
    // The workbench knows only a moment later that the key is the page's.
    await workbench.page.waitForTimeout(200);
    await keyboard.press('Alt+ArrowLeft');
    await eventually('back at the citation', () => focused(reader, 'a.citation'));
    await keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });

    // Select a sentence, highlight it, write a note and a tag.
    await keyboard.press('Alt+ArrowDown');
    await keyboard.press('Alt+ArrowDown');
    const selected = () => reader.locator('article').evaluate(() => document.getSelection()?.toString() ?? '');
    await eventually('a sentence is selected', async () => (await selected()).startsWith('Nobody knows'));
    await keyboard.press('ControlOrMeta+k');
    await keyboard.press('n');
    await eventually('the note is to be written', () => focused(reader, 'textarea'));
    await keyboard.type('Who, indeed?');
    await keyboard.press('Escape');
    await file.until('the note is on disk', (items) => items[0]?.body[0]?.value === 'Who, indeed?');
    await eventually('the focus is at the highlight', () => focused(reader, 'mark, .note'));
    await keyboard.press('ControlOrMeta+k');
    await keyboard.press('j');
    await eventually('a tag is to be written', () => focused(reader, '.tag-input'));
    await keyboard.type('doubt');
    await keyboard.press('Enter');
    await file.until('the tag is on disk', (items) => items[0]?.body[1]?.value === 'doubt');
    await keyboard.press('Escape');
    await keyboard.press('Escape');

    // Find it in the Annotations view, and go to it. VS Code gives the focus to rows that are there, not to those to come.
    const rows = workbench.page.locator('.pane .monaco-list-row', { hasText: 'Nobody knows' });
    await take('F1', 'Lectern: Focus on Annotations View', 'Lectern: Focus on Annotations View');
    await rows.first().waitFor();
    await take('F1', 'Lectern: Focus on Annotations View', 'Lectern: Focus on Annotations View');
    for (let presses = 0; (await rows.and(workbench.page.locator('.focused')).count()) === 0; presses++) {
      assert.isBelow(presses, 10, 'the row is reached by the arrow keys');
      await keyboard.press('ArrowDown');
      await workbench.page.waitForTimeout(100);
    }
    await keyboard.press('Enter');
    await eventually('the highlight has the focus', () => focused(reader, 'mark'));

    // Delete it, and bring it back.
    await pressUntilGone(workbench.page, 'Delete', reader.locator('mark').first());
    await file.until('that is on disk', (items) => items.length === 0);
    await reader
      .getByRole('status')
      .getByText(/deleted/i)
      .waitFor({ state: 'attached' });
    await keyboard.press('ControlOrMeta+z');
    await file.until('it is back', (items) => items[0]?.body[1]?.value === 'doubt');
    assert.equal(file.items()[0]?.target.selector[0].exact, 'Nobody knows who measured them first.');
    await workbench.screenshot('keyboard-run');
  });
});
