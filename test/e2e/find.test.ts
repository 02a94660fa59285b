import { assert } from 'chai';
import type { FrameLocator } from 'playwright-core';
import { highlightedText } from './readerPage.ts';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import { suiteInBothHosts } from './support/suiteInBothHosts.ts';
import type { Workbench } from './support/workbench.ts';

const filler = Array.from({ length: 40 }, (_, index) => `Paragraph ${index} of many, with nothing to look for.`);

const article = [
  '# Honey',
  'A bee and a Bee and a *bee*hive make $bee^2$.',
  ...filler,
  `${'a'.repeat(60)}!`,
  'The last bee.\n',
].join('\n\n');

suiteInBothHosts('Finding in the article', (hostKind) => {
  let workbench: Workbench;
  let reader: FrameLocator;

  suiteSetup(async () => {
    workbench = await openWorkbench({ hostKind, files: { 'honey.md': article } });
    reader = await workbench.openArticle('honey.md');
  });
  suiteTeardown(async () => workbench?.close());
  teardown(onFailure(() => workbench));

  const field = () => reader.getByRole('textbox', { name: 'Find in the article' });
  const status = (text: string | RegExp) => reader.getByRole('search').getByText(text, { exact: true });

  /** What the hits say, and which one is current, as the browser paints them. */
  function painted(): Promise<{ readonly all: readonly string[]; readonly current: readonly string[] }> {
    return reader.locator('article').evaluate(() => {
      const texts = (name: string): string[] => [...(CSS.highlights.get(name) ?? [])].map((range) => range.toString());
      return { all: texts('find-hits'), current: texts('find-current') };
    });
  }

  test('counts and shows every hit, in any case, inside markup and in formulas', async () => {
    await workbench.page.keyboard.press('ControlOrMeta+f');
    await field().waitFor();
    await workbench.page.keyboard.type('bee');
    await status('1 of 5').waitFor();
    assert.deepEqual((await painted()).all, ['bee', 'Bee', 'bee', 'bee', 'bee']);
    await reader.locator('.formula.is-found').waitFor();
    assert.equal(await reader.locator('article mark').count(), 0);
    await workbench.screenshot('find');
  });

  test('goes from hit to hit by keys, round the end', async () => {
    const { keyboard } = workbench.page;
    await keyboard.press('Enter');
    await status('2 of 5').waitFor();
    assert.deepEqual((await painted()).current, ['Bee']);
    await keyboard.press('Shift+Enter');
    await keyboard.press('Shift+Enter');
    await status('5 of 5').waitFor();
    const last = await reader.getByText('The last bee.').evaluate((found) => found.getBoundingClientRect());
    assert.isTrue(last.top > 0 && last.bottom < 900);
    await keyboard.press('F3');
    await status('1 of 5').waitFor();
    await keyboard.press('Shift+F3');
    await status('5 of 5').waitFor();
  });

  test('tells case and words apart when asked to', async () => {
    await reader.getByRole('button', { name: /^Match case/ }).click();
    await status(/of 4$/).waitFor();
    await field().focus();
    await workbench.page.keyboard.press('Alt+w');
    await status(/of 3$/).waitFor();
    await reader.getByRole('button', { name: /^Match whole word/, pressed: true }).click();
    await reader.getByRole('button', { name: /^Match case/, pressed: true }).click();
    await status(/of 5$/).waitFor();
  });

  test('takes regular expressions, says what is wrong with one, and ends one that would never end', async () => {
    await reader.getByRole('button', { name: /^Use regular expression/ }).click();
    await field().fill('b[e]{2}\\b');
    await status(/of 4$/).waitFor();
    await field().fill('b(');
    await status(/^No expression: \S/).waitFor();
    await field().fill('(a+)+b');
    await status('The search takes too long').waitFor();
    await field().fill('last');
    await status('1 of 1').waitFor();
    await reader.getByRole('button', { name: /^Use regular expression/ }).click();
  });

  test('keeps its hits when the article changes', async () => {
    workbench.writeFile('honey.md', article.replace('# Honey', '# Honey\n\nAt last, more.'));
    await reader.getByText('At last, more.').waitFor({ state: 'attached' });
    await status('2 of 2').waitFor();
    assert.deepEqual((await painted()).all, ['last', 'last']);
  });

  test('annotates the hit', async () => {
    await reader.getByRole('button', { name: 'Highlight this hit and write a note' }).click();
    await reader.locator('textarea').and(reader.locator(':focus')).waitFor();
    assert.equal(await highlightedText(reader), 'last');
    assert.isTrue(await reader.getByRole('search').isHidden());
    await workbench.page.keyboard.press('Escape');
  });

  test('starts with what is selected, and leaves the hit selected', async () => {
    await reader.getByRole('heading', { name: 'Honey' }).dblclick({ position: { x: 20, y: 20 } });
    await workbench.page.keyboard.press('ControlOrMeta+f');
    await status('1 of 1').waitFor();
    assert.equal(await field().inputValue(), 'Honey');
    await workbench.page.keyboard.press('Escape');
    await reader.getByRole('search').waitFor({ state: 'hidden' });
    const selected = await reader.locator('article').evaluate(() => document.getSelection()?.toString());
    assert.equal(selected, 'Honey');
    assert.deepEqual((await painted()).all, []);
  });
});
