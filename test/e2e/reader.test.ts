import { assert } from 'chai';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import type { Workbench } from './support/workbench.ts';

const article = [
  '# A short article',
  'It was shown before [1], and *again* later [2].',
  '## References',
  '1. A. Author. The first. Journal of Firsts, 2001.\n2. B. Author. The second. Journal of Seconds, 2002.\n',
].join('\n\n');

for (const hostKind of ['node', 'web'] as const) {
  suite(`The reader, with the ${hostKind === 'node' ? 'Node' : 'web worker'} extension host`, () => {
    let workbench: Workbench | undefined;
    suiteSetup(async () => {
      workbench = await openWorkbench({ hostKind, files: { 'short.md': article } });
    });
    suiteTeardown(async () => workbench?.close());
    teardown(onFailure(() => workbench));

    test('shows an article, and shows it again after the window was reloaded', async () => {
      assert(workbench !== undefined);
      const reader = await workbench.openArticle('short.md');
      await reader.getByRole('heading', { name: 'A short article' }).waitFor();
      await workbench.screenshot(`reader-${hostKind}`);
      await workbench.reload();
      const again = await workbench.shownReader();
      await again.getByRole('heading', { name: 'A short article' }).waitFor();
    });

    test('shows the reference behind a citation', async () => {
      assert(workbench !== undefined);
      const reader = await workbench.shownReader();
      await reader.locator('a[data-citation]').nth(1).hover();
      await reader.getByRole('dialog').getByText('The second').waitFor();
      await workbench.screenshot(`reader-card-${hostKind}`);
    });
  });
}
