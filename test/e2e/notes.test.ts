import { assert } from 'chai';
import type { FrameLocator, Locator } from 'playwright-core';
import { type AnnotationFile, annotationFile, type Item } from './annotationFile.ts';
import { selectText } from './readerPage.ts';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import { suiteInBothHosts } from './support/suiteInBothHosts.ts';
import type { Workbench } from './support/workbench.ts';

const article = [
  '# Rain and tea',
  '## Rain',
  'It rained on the old harbour for eleven days [1], and the boats filled slowly with warm grey water.',
  'The watchman counted every bucket that was carried up, and wrote the sum on a slate by the door.',
  '## References',
  '1. Abel, R. (1990). Rain. *Weather*, 1(1), 1–9.\n2. Brandt, S. (1991). Tea. *Leaves*, 2(1), 10–19.\n',
].join('\n\n');

suiteInBothHosts('Notes and tags', (hostKind) => {
  let workbench: Workbench;
  let reader: FrameLocator;
  let file: AnnotationFile;

  suiteSetup(async () => {
    workbench = await openWorkbench({ hostKind, files: { 'notes.md': article }, width: 1400 });
    file = annotationFile(workbench, 'notes.md');
    reader = await workbench.openArticle('notes.md');
  });
  suiteTeardown(async () => workbench?.close());
  teardown(onFailure(() => workbench));

  async function type(field: Locator, text: string): Promise<void> {
    await field.and(reader.locator(':focus')).waitFor();
    await workbench.page.keyboard.type(text);
  }

  const noteOf = ({ body }: Item): string => body.find(({ purpose }) => purpose === 'commenting')?.value ?? '';
  const tagsOf = ({ body }: Item): readonly string[] =>
    body.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value);
  const hasTags = (items: readonly Item[], ...tags: readonly string[]): boolean =>
    items.some((item) => tagsOf(item).join() === tags.join());

  test('a note on the whole article stands above it, and has a target without a selector', async () => {
    await workbench.runCommand('Lectern: Write Note on Article');
    await type(reader.getByRole('textbox', { name: 'Note on the article' }), 'A *fine* article.');
    await workbench.page.keyboard.press('Escape');
    await reader.locator('.article-notes em', { hasText: 'fine' }).waitFor();
    await file.until('it is on disk', (items) => items.some((item) => noteOf(item) === 'A *fine* article.'));
    const [item] = file.items();
    assert.deepEqual([item?.motivation, item?.target.selector], ['commenting', undefined]);
  });

  test('one in which nothing is written is none', async () => {
    await workbench.runCommand('Lectern: Write Note on Article');
    await reader.getByRole('textbox', { name: 'Note on the article' }).and(reader.locator(':focus')).waitFor();
    await file.until('it is there', (items) => items.length === 2);
    await workbench.page.keyboard.press('Escape');
    await file.until('it is gone', (items) => items.length === 1);
  });

  test('a note on a reference stands under its entry, and quotes it', async () => {
    await reader.getByText('Brandt, S.').hover();
    await reader.getByRole('button', { name: 'Write a note on this reference' }).click();
    await type(reader.getByRole('textbox', { name: 'Note on reference 2' }), 'Read this.');
    await workbench.page.keyboard.press('Escape');
    await reader.locator('.reference[data-entry]', { hasText: 'Brandt' }).getByText('Read this.').waitFor();
    await file.until('it is on disk', (items) => items.some((item) => noteOf(item) === 'Read this.'));
    const item = file.items().find(({ target }) => target['lectern:part'] === 'reference-entry');
    assert.equal(item?.target.selector[0].exact, 'Brandt, S. (1991). Tea. Leaves, 2(1), 10–19.');
    await workbench.screenshot('notes-reference');
  });

  test('it survives a reload, and an edit of the list', async () => {
    workbench.writeFile(
      'notes.md',
      article.replace('1. Abel', '1. Aalto, A. (1980). Wind.\n2. Abel').replace('\n2. Brandt', '\n3. Brandt'),
    );
    await reader.getByText('Aalto').waitFor();
    await reader.getByRole('group', { name: 'Note on reference 3' }).getByText('Read this.').waitFor();
  });

  test('tags are typed, suggested, and taken away', async () => {
    const { keyboard } = workbench.page;
    await selectText(workbench.page, reader, 'the boats filled slowly');
    await reader.getByRole('toolbar').getByRole('button', { name: 'Highlight in blue' }).click();
    await reader.locator('mark.highlight-blue').click();
    await workbench.runCommand('Lectern: Edit Tags of Annotation');
    const card = reader.locator('.note.is-active');
    await type(card.getByRole('combobox', { name: 'Add a tag' }), 'method,to check');
    await keyboard.press('Enter');
    await file.until('two tags', (items) => hasTags(items, 'method', 'to check'));
    await workbench.screenshot('notes-tags');
    await keyboard.press('Escape');
    await keyboard.press('Escape');
    await selectText(workbench.page, reader, 'counted every bucket');
    await reader.getByRole('toolbar').getByRole('button', { name: 'Highlight in pink' }).click();
    await reader.locator('mark.highlight-pink').click();
    await card.getByRole('combobox', { name: 'Add a tag' }).click();
    await keyboard.type('ch');
    await keyboard.press('ArrowDown');
    await card.getByRole('option', { name: 'to check', selected: true }).waitFor();
    await workbench.screenshot('notes-suggestion');
    await keyboard.press('Enter');
    await file.until('the suggested one', (items) => hasTags(items, 'to check'));
    await card.getByRole('button', { name: 'Remove the tag to check' }).click();
    await file.until('none', (items) => !hasTags(items, 'to check'));
    await reader.getByRole('status').getByText('No tags').waitFor({ state: 'attached' });
  });

  test('undo brings a tag back', async () => {
    await reader.locator('mark.highlight-pink').click();
    await workbench.page.keyboard.press('ControlOrMeta+z');
    await file.until('the tag is back', (items) => hasTags(items, 'to check'));
    await workbench.page.keyboard.press('ControlOrMeta+Shift+z');
    await file.until('it is gone again', (items) => !hasTags(items, 'to check'));
  });
});
