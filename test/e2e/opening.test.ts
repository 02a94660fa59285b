import { assert } from 'chai';
import type { Locator } from 'playwright-core';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import type { Workbench } from './support/workbench.ts';

suite('The ways into the reader', () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await openWorkbench({ files: { 'ways.md': '# Ways\n\nThere are many.\n', 'ways.bin': 'none' } });
  });
  suiteTeardown(async () => workbench?.close());
  teardown(onFailure(() => workbench));
  teardown(() => workbench.runCommand('View: Close All Editors'));

  const inExplorer = (name: string): Locator => workbench.page.locator('.explorer-folders-view').getByText(name);

  async function shown(): Promise<void> {
    const reader = await workbench.shownReader();
    await reader.getByRole('heading', { name: 'Ways' }).waitFor();
  }

  /** Quick Open would open it as it was opened last. */
  async function openText(): Promise<void> {
    await inExplorer('ways.md').dblclick();
    await workbench.page.locator('.monaco-editor').getByText('There are many.').waitFor();
  }

  /**
   * By a key, as a menu takes no click in the first moment after it has opened; and once more where it does not have the
   * command: soon after the window's start it does not know the extension yet.
   */
  async function choose(element: Locator, name: string): Promise<void> {
    const item = workbench.page.getByRole('menuitem', { name, exact: true });
    for (let tries = 1; ; tries++) {
      await element.click({ button: 'right' });
      try {
        await item.hover({ timeout: 3000 });
        break;
      } catch (error) {
        assert.isBelow(tries, 5, String(error));
        await workbench.page.keyboard.press('Escape');
      }
    }
    await workbench.page.keyboard.press('Enter');
  }

  for (const command of ['Open Article', 'Open Article to the Side']) {
    test(`the menu of the Explorer: ${command}`, async () => {
      await choose(inExplorer('ways.md'), command);
      await shown();
    });
  }

  test('the button in the title of a text editor', async () => {
    await openText();
    await workbench.page.locator('.editor-actions').getByRole('button', { name: 'Open Article to the Side' }).click();
    await shown();
  });

  test('the menu of a tab', async () => {
    await openText();
    await choose(workbench.page.locator('.tab.active'), 'Open Article');
    await shown();
  });

  test('and back to the source, by a button', async () => {
    await openText();
    await workbench.runCommand('Lectern: Open Article');
    await shown();
    await workbench.page.locator('.editor-actions').getByRole('button', { name: 'Open Source' }).click();
    await workbench.page.locator('.monaco-editor').getByText('There are many.').waitFor();
  });

  test('not from what is no article', async () => {
    const { page } = workbench;
    await inExplorer('ways.bin').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Open With...' }).waitFor();
    await page.getByRole('menuitem', { name: 'Open Article' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
  });

  test('for an article that was never saved', async () => {
    await workbench.runCommand('File: New Untitled Text File');
    await workbench.page.keyboard.type('Ways\n\nA paragraph that was never saved.');
    await workbench.runCommand('Lectern: Open Article');
    const reader = await workbench.shownReader();
    await reader.getByText('A paragraph that was never saved.').waitFor();
    await reader.getByText('Save the article first').waitFor();
  });
});
