import type { FrameLocator } from 'playwright-core';
import { selectText } from './readerPage.ts';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import { suiteInBothHosts } from './support/suiteInBothHosts.ts';
import type { Workbench } from './support/workbench.ts';

const article =
  '# On tides\n\n## Methods\n\nTides were measured early, and often. Nobody knows who measured them first.\n';

suiteInBothHosts('Taking quotes and annotations along', (hostKind) => {
  let workbench: Workbench;
  let reader: FrameLocator;

  suiteSetup(async () => {
    workbench = await openWorkbench({ hostKind, files: { 'tides.md': article }, width: 1400 });
    reader = await workbench.openArticle('tides.md');
  });
  suiteTeardown(async () => workbench?.close());
  teardown(onFailure(() => workbench));

  const inStatusBar = (text: string) => workbench.page.locator('.statusbar-item').getByText(text).waitFor();

  test('copies what is selected with its citation', async () => {
    await selectText(workbench.page, reader, 'measured early, and often');
    await workbench.runCommand('Lectern: Copy Quote with Citation');
    await inStatusBar('The quote is on the clipboard.');
  });

  test('says what to do where nothing is selected', async () => {
    await reader.locator('h1').click();
    await workbench.runCommand('Lectern: Copy Link to Annotation');
    await reader.getByText('Open an annotation first').first().waitFor();
  });

  test('offers quote and link in the menu of a highlight', async () => {
    await selectText(workbench.page, reader, 'Nobody knows who');
    await workbench.runCommand('Lectern: Highlight Selection in Green');
    await reader.locator('mark').first().click({ button: 'right' });
    const { page } = workbench;
    await page.getByRole('menuitem', { name: 'Copy Quote with Citation' }).waitFor();
    await page.getByRole('menuitem', { name: 'Copy Link to Annotation' }).hover();
    await page.keyboard.press('Enter');
    await inStatusBar('The link is on the clipboard.');
  });

  test('asks for the format and the target of an export', async () => {
    await workbench.startCommand('Lectern: Export Annotations…');
    const { page } = workbench;
    await page.locator('.quick-input-list').getByText('for spreadsheets').click();
    await page.locator('.quick-input-list').getByText('Copy to the Clipboard').click();
    await inStatusBar('The annotations are on the clipboard.');
  });

  test('shows the walkthrough', async () => {
    await workbench.startCommand('Welcome: Open Walkthrough...');
    await workbench.page.locator('.quick-input-list').getByText('Get Started with Lectern').click();
    await workbench.page.getByRole('button', { name: 'Open an article' }).first().waitFor();
    await workbench.page.getByText('See what a citation stands for').waitFor();
    await workbench.screenshot('walkthrough');
  });
});
