import { assert } from 'chai';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import type { Workbench } from './support/workbench.ts';

suite('A window of VS Code', () => {
  let workbench: Workbench | undefined;
  suiteSetup(async () => {
    workbench = await openWorkbench({ files: { 'a.md': '# A title\n', 'deep/b.txt': 'Text.\n' } });
  });
  suiteTeardown(async () => workbench?.close());
  teardown(onFailure(() => workbench));

  test('opens files and changes its theme', async () => {
    assert(workbench !== undefined);
    await workbench.openFile('a.md');
    await workbench.openFile('deep/b.txt');
    await workbench.setTheme('dark');
    await workbench.screenshot('window');
    await workbench.setTheme('highContrast');
    await workbench.reload();
    await workbench.runCommand('View: Close All Editors');
    await workbench.page.locator('.tab').first().waitFor({ state: 'detached' });
  });
});
