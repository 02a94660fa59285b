import { assert } from 'chai';
import type { Locator } from 'playwright-core';
import { type Mark, markedArticle } from '../support/marks.ts';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import { suiteInBothHosts } from './support/suiteInBothHosts.ts';
import type { Workbench } from './support/workbench.ts';

const paragraph = 'Tides were measured early [1], and often [1, 2].';
const article = [
  '# On tides',
  paragraph,
  '## References',
  '[1] Gleason, T. (2005). Tide tables of the north. Harbour Press.',
  '[2] Moreau, A. (2011). Reading the sea. Sea Research, 12(3), 4–9.\n',
].join('\n\n');

const marks: readonly Mark[] = [{ on: 'measured early', color: 'green', note: 'When, *exactly*?' }];

suiteInBothHosts('An article in the text editor', (hostKind) => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await openWorkbench({ hostKind, files: markedArticle('tides.md', article, marks) });
    await workbench.openFile('tides.md');
  });
  suiteTeardown(async () => workbench?.close());
  teardown(onFailure(() => workbench));

  const hover = (): Locator => workbench.page.locator('.monaco-hover').filter({ visible: true });

  /** Puts the cursor on words by the editor's own search, and asks for the hover there. */
  async function hoverOn(words: string): Promise<void> {
    const { page } = workbench;
    await page.locator('.monaco-editor .view-lines').first().click();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('ControlOrMeta+f');
    await page.locator('.find-widget textarea, .find-widget input').first().fill(words);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await workbench.runCommand('Show or Focus Hover');
  }

  test('shows the note of a highlight', async () => {
    await workbench.page.locator('.monaco-editor [class*="ced-"]').first().waitFor();
    await hoverOn('measured early');
    await hover().getByText('exactly').waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  test('shows what a citation cites', async () => {
    await hoverOn('[1, 2]');
    await hover().getByText('Reading the sea').waitFor();
    assert.include(await hover().first().textContent(), 'Tide tables');
    await workbench.screenshot('source-hover');
  });
});
