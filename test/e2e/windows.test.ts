import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { selectText } from './readerPage.ts';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import { suiteInBothHosts } from './support/suiteInBothHosts.ts';
import type { Workbench } from './support/workbench.ts';

const article =
  '# Ferries\n\nThe ferry left when the bell had rung twice, and came back when nobody was waiting any more.\n\nIn fog it stayed on the other side.\n';
const bell = 'when the bell had rung twice';
const fog = 'In fog it stayed';

suiteInBothHosts('Two windows on one article', (hostKind) => {
  let workbench: Workbench;
  let readers: readonly [FrameLocator, FrameLocator];

  suiteSetup(async function () {
    this.timeout(120_000);
    workbench = await openWorkbench({ files: { 'ferry.md': article }, hostKind, width: 1400 });
    const other = await workbench.anotherWindow();
    readers = [await workbench.openArticle('ferry.md'), await other.openArticle('ferry.md')];
    await workbench.page.bringToFront();
  });
  suiteTeardown(async () => workbench?.close());
  teardown(onFailure(() => workbench));

  test('show what was annotated in one of them, and what became of it', async () => {
    const [here, there] = readers;
    for (const passage of [bell, fog]) {
      await selectText(workbench.page, here, passage);
      await here.getByRole('toolbar').getByRole('button', { name: 'Highlight in green' }).click();
      await here.locator('mark', { hasText: passage }).waitFor();
      await there.locator('mark.highlight-green', { hasText: passage }).waitFor();
    }
    await here.locator('mark', { hasText: bell }).click();
    await here.locator('.note.is-active').getByRole('button', { name: 'Change to pink' }).click();
    await there.locator('mark.highlight-pink', { hasText: bell }).waitFor();
  });

  test('notice that the annotation file was deleted', async () => {
    rmSync(join(workbench.folder, '.lectern/annotations/ferry.md.json'));
    for (const reader of readers) await reader.locator('mark').first().waitFor({ state: 'detached' });
  });
});
