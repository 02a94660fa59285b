import { assert } from 'chai';
import type { FrameLocator } from 'playwright-core';
import { card, citation, selectText } from './readerPage.ts';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import type { Workbench } from './support/workbench.ts';

const article = [
  '# Regen',
  'Es regnet oft [1], und es regnet lang [1].',
  '## Literatur',
  '1. Abel, R. (1990). Regen. *Weather*, 1(1), 1–9.\n',
].join('\n\n');

suite('A window in German', () => {
  let workbench: Workbench;
  let reader: FrameLocator;

  suiteSetup(async () => {
    workbench = await openWorkbench({ files: { 'regen.md': article }, language: 'de', width: 1400 });
    reader = await workbench.openArticle('regen.md');
  });
  suiteTeardown(async () => workbench?.close());
  teardown(onFailure(() => workbench));

  test('has a page in German', async () => {
    assert.equal(await reader.locator('html').getAttribute('lang'), 'de');
    await citation(reader, '[1]').hover();
    await card(reader).getByText('Wie gedruckt').waitFor();
    await workbench.screenshot('german');
    await workbench.page.mouse.move(2, 2);
    await selectText(workbench.page, reader, 'regnet lang');
    await reader.getByRole('toolbar', { name: 'Auswahl anmerken' }).waitFor();
  });

  test('has views in German', async () => {
    await workbench.page
      .getByRole('button', { name: 'Lectern. Literaturangaben: 1, Probleme: 0, Anmerkungen: 0' })
      .waitFor();
  });
});
