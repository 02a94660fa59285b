import { assert } from 'chai';
import type { Locator } from 'playwright-core';
import { type Mark, markedArticle } from '../support/marks.ts';
import { annotationFile } from './annotationFile.ts';
import { highlightedText, textPlace } from './readerPage.ts';
import { eventually } from './support/eventually.ts';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import { suiteInBothHosts } from './support/suiteInBothHosts.ts';
import type { Workbench } from './support/workbench.ts';

const paragraph = 'Tides were measured early [1], and often [1, 2]. Nobody knows who measured them first.';

const article = [
  '# On tides',
  '## Methods',
  paragraph,
  '## References',
  '[1] Gleason, T. (2005). *Tide tables of the north*. Harbour Press.',
  '[2] Moreau, A. (2011). Reading the sea. *Sea Research*, 12(3), 4–9.',
  '[3] Abel, R. (1990). Rain and other accidents. *Weather*, 1(1), 1–9.\n',
].join('\n\n');

const marks: readonly Mark[] = [
  { on: 'measured early', color: 'green', note: 'When, exactly?', tags: ['doubt'] },
  { on: 'Nobody knows who measured them first', color: 'blue' },
  { on: 'Words that are gone by now', color: 'pink' },
];

suiteInBothHosts('The views in the side bar', (hostKind) => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await openWorkbench({ hostKind, files: markedArticle('tides.md', article, marks), width: 1400 });
    await workbench.openArticle('tides.md');
  });
  suiteTeardown(async () => workbench?.close());
  teardown(onFailure(() => workbench));

  const pane = (name: string): Locator =>
    workbench.page
      .locator('.pane')
      .filter({ has: workbench.page.getByRole('button', { name: new RegExp(`^${name}.*Section$`) }) });
  const row = (name: string, text: string): Locator =>
    pane(name).locator('.monaco-list-row').filter({ hasText: text }).first();
  const labels = (name: string): Promise<readonly string[]> =>
    pane(name).locator('.monaco-list-row .label-name').allTextContents();

  /** Rows come and go in steps. */
  async function shows(name: string, expected: readonly string[]): Promise<void> {
    await eventually(`${name} shows ${expected.join(', ')}`, async () => {
      return (await labels(name)).join('\n') === expected.join('\n');
    });
  }

  test('list the references, with how often each is cited, and go to an entry', async () => {
    await workbench.runCommand('Lectern: Focus on References View');
    await row('References', 'Gleason 2005').waitFor();
    await shows('References', ['1  Gleason 2005', '2  Moreau 2011', '3  Abel 1990']);
    assert.include(await row('References', 'Gleason').textContent(), '2×');
    await row('References', 'Abel').click();
    await workbench.reader().locator('[data-entry="ref-3"]').getByText('Rain and other').waitFor();
    await workbench.screenshot('views-references');
  });

  test('mark a reference, in the annotation file', async () => {
    await row('References', 'Moreau').click({ button: 'right' });
    await workbench.page.getByRole('menuitem', { name: 'Mark to Read' }).hover();
    await workbench.page.keyboard.press('Enter');
    await row('References', 'to read').waitFor();
    const file = annotationFile(workbench, 'tides.md');
    await file.until('it is on disk', (items) =>
      items.some(({ body }) => body.some(({ value }) => value === 'to-read')),
    );
  });

  test('filter as one types', async () => {
    await workbench.startCommand('Lectern: Filter References…');
    await workbench.page.getByPlaceholder('is:uncited').waitFor();
    await workbench.page.keyboard.type('is:uncited');
    await row('References', 'Gleason').waitFor({ state: 'detached' });
    await shows('References', ['3  Abel 1990']);
    await workbench.page.keyboard.press('Escape');
    await row('References', 'Gleason').waitFor();
  });

  test('list the annotations in groups, those without a place first, and go to one', async () => {
    await workbench.runCommand('Lectern: Focus on Annotations View');
    await row('Annotations', 'measured early').waitFor();
    const shown = await labels('Annotations');
    assert.equal(shown[0], 'To look after');
    assert.equal(shown[1], 'Words that are gone by now');
    assert.includeMembers([...shown], ['Methods', 'measured early', 'Nobody knows who measured them first']);
    assert.include(await row('Annotations', 'measured early').textContent(), 'When, exactly?');
    await row('Annotations', 'measured early').click();
    await workbench.reader().locator('.note', { hasText: 'When, exactly?' }).waitFor();
    assert.include(await highlightedText(workbench.reader()), 'measured early');
    await workbench.screenshot('views-annotations');
  });

  test('show one without a place among its like', async () => {
    await row('Annotations', 'Words that are gone').click();
    await workbench
      .reader()
      .locator('.orphans, details[open], [open]')
      .getByText('Words that are gone by now')
      .first()
      .waitFor();
  });

  test('find an annotation by its tag', async () => {
    await workbench.startCommand('Lectern: Filter Annotations…');
    await workbench.page.getByPlaceholder('tag:').waitFor();
    await workbench.page.keyboard.type('tag:doubt');
    await row('Annotations', 'Nobody knows').waitFor({ state: 'detached' });
    await shows('Annotations', ['Methods', 'measured early']);
    await workbench.page.keyboard.press('Enter');
    await workbench.startCommand('Lectern: Filter Annotations…');
    await workbench.page.getByPlaceholder('tag:').waitFor();
    await workbench.page.keyboard.press('ControlOrMeta+a');
    await workbench.page.keyboard.press('Delete');
    await workbench.page.keyboard.press('Enter');
    await row('Annotations', 'Nobody knows').waitFor();
  });

  test('show the whole workspace, grouped by colour', async () => {
    await workbench.runCommand('Lectern: Show Annotations of the Whole Workspace');
    // Where the palette gives the focus back late, that closes the list which its command has opened.
    await eventually('the grouping is picked', async () => {
      await workbench.startCommand('Lectern: Group Annotations…');
      const picking = workbench.page.locator('.quick-input-list').getByText('By colour').click({ timeout: 2000 });
      return await picking.then(
        () => true,
        () => false,
      );
    });
    await row('Annotations', 'Green').waitFor();
    await workbench.runCommand('Lectern: Show Annotations of This Article Only');
  });

  /** What is lit up on the page. */
  const lit = (): Promise<string> =>
    workbench
      .reader()
      .locator('article')
      .evaluate(() => [...(CSS.highlights.get('lectern-lit') ?? [])].map(String).join(''));

  async function pointAt(text: string): Promise<void> {
    const { start } = await textPlace(workbench.reader(), text);
    await workbench.page.mouse.move(start.x, start.y, { steps: 2 });
  }

  test('light the row of what one rests on in the page, and leave the focus there', async () => {
    const reader = workbench.reader();
    await reader.locator('article h1').click();
    await reader.locator('mark', { hasText: 'measured early' }).hover();
    await pane('Annotations').locator('.monaco-list-row.selected', { hasText: 'measured early' }).waitFor();
    await pointAt('Nobody knows');
    await pane('Annotations').locator('.monaco-list-row.selected', { hasText: 'Nobody knows' }).waitFor();
    await workbench.runCommand('Lectern: Focus on References View');
    await row('References', 'Gleason 2005').waitFor();
    await reader.locator('article h1').click();
    await reader.locator('[data-entry="ref-2"] p').hover();
    await pane('References').locator('.monaco-list-row.selected', { hasText: 'Moreau 2011' }).waitFor();
    await workbench.screenshot('views-lit-row');
    assert.isTrue(await reader.locator('article').evaluate(() => document.hasFocus()));
  });

  test('light the passage of the row that one rests on, as often as one comes back to it', async () => {
    for (const [name, text] of [
      ['Moreau 2011', 'Moreau, A. (2011)'],
      ['Abel 1990', 'Abel, R. (1990)'],
      ['Moreau 2011', 'Moreau, A. (2011)'],
    ] as const) {
      await row('References', name).hover();
      await eventually(`${name} is lit`, async () => (await lit()).startsWith(text));
      if (name.startsWith('Abel')) await workbench.screenshot('views-lit-passage');
    }
    assert.notEqual(await lit(), '', 'as long as the pointer may be there');
    await pointAt('On tides');
    await eventually('nothing is lit', async () => (await lit()) === '');
  });

  test('say in the status bar what the article has', async () => {
    await workbench.page.getByRole('button', { name: 'Lectern. References: 3, problems: 1, annotations: 4' }).waitFor();
  });
});
