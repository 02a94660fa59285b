import { assert } from 'chai';
import type { FrameLocator } from 'playwright-core';
import { markedArticle } from '../support/marks.ts';
import { card, citation, topInView } from './readerPage.ts';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import type { Workbench } from './support/workbench.ts';

const paragraphs = Array.from(
  { length: 900 },
  (_, index) =>
    `Paragraph ${index} goes on for a while about the tides of the north [${(index % 3) + 1}], which nobody had measured before they were measured, and then comes to its end, number ${index}.`,
);

const article = [
  '# On tides',
  ...paragraphs,
  '## References',
  '1. Gleason, T. (2005). *Tide tables of the north*. Harbour Press.\n2. Moreau, A. (2011). Reading the sea. *Sea Research*, 12(3), 4–9.\n3. Abel, R. (1990). Rain. *Weather*, 1(1), 1–9.\n',
].join('\n\n');

/** The line is what is kept: its letters come to stand at the top, without the space above them. */
const lineGap = 8;

suite('A long article', () => {
  let workbench: Workbench;
  let reader: FrameLocator;

  suiteSetup(async () => {
    workbench = await openWorkbench({
      files: markedArticle('tides.md', article, [{ on: 'its end, number 600' }]),
    });
    reader = await workbench.openArticle('tides.md');
  });
  suiteTeardown(async () => workbench?.close());
  teardown(onFailure(() => workbench));

  const paragraph = (index: number) => reader.locator('p', { hasText: `Paragraph ${index} ` });

  test('is all there once its first screens are read, and its citations have cards', async () => {
    await paragraph(0).waitFor();
    await citation(reader, '[2]').hover();
    await card(reader).getByText('Reading the sea').waitFor();
    await workbench.page.mouse.move(500, 60);
    assert.equal(await reader.locator('article p').count(), paragraphs.length + 3);
    await paragraph(899).waitFor();
  });

  test('opens at the line that the reader was at, with what is around it', async () => {
    await paragraph(600).evaluate((found) => found.scrollIntoView({ block: 'start' }));
    await reader.locator('mark', { hasText: 'its end, number 600' }).waitFor();
    const before = await topInView(paragraph(600));
    await workbench.reload();
    reader = await workbench.shownReader();
    await reader.locator('mark', { hasText: 'its end, number 600' }).waitFor();
    assert.closeTo(await topInView(paragraph(600)), before, lineGap);
    assert.equal(await reader.locator('article p').count(), paragraphs.length + 3);
  });
});
