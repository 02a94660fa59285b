import { assert } from 'chai';
import type { FrameLocator } from 'playwright-core';
import { citation } from './readerPage.ts';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import { suiteInBothHosts } from './support/suiteInBothHosts.ts';
import type { Workbench } from './support/workbench.ts';

const filler = Array.from({ length: 30 }, (_, index) => `Paragraph ${index} of many cites nobody at all.`);

const article = [
  '# Bees',
  'Bees dance, as was shown first by Abel [2]. Others doubt it, cf. Fig. 2.',
  '## Wasps',
  ...filler,
  'Wasps do not dance. All of them were watched for years [1–3], and none did.',
  ...filler,
  'What they do instead is an open question [2, 3]. Nobody asks.',
  '## References',
  '1. Abel, R. (1990). Bees and more. *Weather*, 1(1), 1–9.\n2. Abel, R. (1991). Bees that dance. *Weather*, 2(1), 1–9.\n3. Brandt, S. (1992). Wasps. *Weather*, 3(1), 1–9.\n',
].join('\n\n');

suiteInBothHosts('The mentions of an entry', (hostKind) => {
  let workbench: Workbench;
  let reader: FrameLocator;

  suiteSetup(async () => {
    workbench = await openWorkbench({ hostKind, width: 1500, files: { 'bees.md': article } });
    reader = await workbench.openArticle('bees.md');
  });
  suiteTeardown(async () => workbench?.close());
  teardown(onFailure(() => workbench));

  const panel = () => reader.getByRole('region', { name: /^Cited/ });

  test('are listed with their sentences, ranges included, and marked in the text and beside the scrollbar', async () => {
    await citation(reader, '[2]').focus();
    await workbench.page.keyboard.press('ControlOrMeta+k');
    await workbench.page.keyboard.press('m');
    await panel().getByRole('heading', { name: 'Cited 3 times' }).waitFor();
    const sentences = await panel().getByRole('listitem').getByRole('button').allTextContents();
    assert.lengthOf(sentences, 3);
    assert.isTrue(sentences.every((sentence) => /\[[12]/.test(sentence) && sentence.length > 30));
    assert.equal(await reader.locator('a.citation.is-mention').count(), 3);
    assert.isAtLeast(await reader.locator('.scroll-mark.is-mention').count(), 2);
    await workbench.screenshot('mentions');
  });

  test('are gone to by pointer and by keys, round the end, and one comes back', async () => {
    await panel().getByRole('listitem').getByRole('button').nth(2).click();
    const focused = reader.locator('a.citation.is-mention:focus');
    await focused.waitFor();
    assert.equal(await panel().locator('[aria-current]').count(), 1);
    const last = await focused.evaluate((link) => link.getBoundingClientRect().top + window.scrollY);
    await workbench.page.keyboard.press('Alt+n');
    await workbench.page.waitForTimeout(200);
    const first = await focused.evaluate((link) => link.getBoundingClientRect().top + window.scrollY);
    assert.isBelow(first, last);
    await workbench.page.keyboard.press('Shift+Alt+n');
    await workbench.page.waitForTimeout(200);
    assert.equal(await focused.evaluate((link) => link.getBoundingClientRect().top + window.scrollY), last);
    await workbench.page.keyboard.press('Alt+ArrowLeft');
    await workbench.page.waitForTimeout(200);
    assert.closeTo(await focused.evaluate((link) => link.getBoundingClientRect().top + window.scrollY), first, 1);
  });

  test('go away with Escape, and the focus is where it was', async () => {
    await panel().getByRole('listitem').getByRole('button').first().focus();
    await workbench.page.keyboard.press('Escape');
    await panel().waitFor({ state: 'hidden' });
    assert.equal(await reader.locator('.is-mention').count(), 0);
    await reader.locator('a.citation:focus', { hasText: '[2]' }).waitFor();
  });

  test('are said to be none where there are none, and no entry is chosen', async () => {
    await reader.locator('article').focus();
    await workbench.reload();
    reader = await workbench.shownReader();
    await reader.locator('article').click({ position: { x: 5, y: 5 } });
    await workbench.runCommand('Lectern: Show Where This Is Cited');
    await reader.getByText('Go to a citation or an entry of the reference list first').first().waitFor();
  });
});
