import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { citation } from '../e2e/readerPage.ts';
import { closeSharedBrowser } from '../e2e/support/browser.ts';
import { openWorkbench } from '../e2e/support/openWorkbench.ts';
import type { Workbench } from '../e2e/support/workbench.ts';
import { out } from '../harness/paths.mjs';
import { samples } from '../harness/workbench.mjs';
import { type Mark, markedArticle } from '../support/marks.ts';

const article = 'reading-sample.md';
const width = 1280;
const height = 846;
/** The bar at the top says how the picture was made. */
const barHeight = 28;

const marks: readonly Mark[] = [
  {
    on: "the note is worth only as much as the software's ability to find its passage again",
    color: 'yellow',
    note: 'The *whole* paper in one sentence. Compare with [3], where nothing was measured.',
    tags: ['claim'],
  },
  { on: 'a mark that moves by one sentence is worse than a mark that is gone', color: 'pink', tags: ['to quote'] },
  { on: 'most are procedural', color: 'green', note: 'Holds for students. For reviewers, too?' },
  { on: 'without hesitation', color: 'blue', note: 'How was this asked?', tags: ['method'] },
  { on: 'no other place comes within 0.08 of it', color: 'purple', tags: ['method'] },
];

/** The pictures that the README shows: `out/screenshots/readme-….png`, to be copied to `media/screenshots/`. */
suite('The pictures of the README', () => {
  let workbench: Workbench;
  let reader: FrameLocator;

  suiteSetup(async () => {
    workbench = await openWorkbench({
      settings: { 'workbench.activityBar.location': 'hidden' },
      files: markedArticle(article, readFileSync(join(samples, article), 'utf8'), marks),
      width,
      height: height + barHeight + 26,
    });
    await workbench.runCommand('View: Close Primary Side Bar');
    reader = await workbench.openArticle(article);
    await reader.locator('mark').first().waitFor();
    await reader.locator('.entry-title').first().waitFor();
  });
  suiteTeardown(async () => {
    await workbench?.close();
    await closeSharedBrowser();
  });

  async function picture(name: string): Promise<void> {
    await workbench.page.waitForTimeout(600);
    await workbench.page.screenshot({
      path: join(out, 'screenshots', `readme-${name}.png`),
      clip: { x: 0, y: barHeight, width, height },
    });
    await workbench.page.mouse.move(1, 1);
  }

  async function hoverCitation(callout: string): Promise<void> {
    await citation(reader, callout).hover();
    await reader.locator('#reference-card').waitFor();
  }

  test('an article with notes in its margin and the card of a citation', async () => {
    await hoverCitation('[3, 4]');
    await picture('page');
  });

  test('the card of a figure, in a dark theme', async () => {
    await workbench.setTheme('dark');
    const mention = reader.locator('a.cross-reference').filter({ hasText: 'Figure 1' }).first();
    await mention.scrollIntoViewIfNeeded();
    await mention.hover();
    await reader.getByRole('dialog').waitFor();
    await picture('dark');
  });

  test('a citation of four works, with high contrast', async () => {
    await workbench.setTheme('highContrast');
    await citation(reader, '[2, 5–7]').scrollIntoViewIfNeeded();
    await hoverCitation('[2, 5–7]');
    await picture('contrast');
    await workbench.setTheme('light');
  });

  test('the views in the side bar', async () => {
    await workbench.runCommand('Lectern: Focus on Annotations View');
    const { page } = workbench;
    await page.locator('.pane .monaco-list-row', { hasText: 'most are procedural' }).first().click();
    await reader.locator('.note', { hasText: 'For reviewers' }).waitFor();
    await picture('views');
    await workbench.runCommand('View: Close Primary Side Bar');
  });

  test('the source in the text editor', async () => {
    await workbench.runCommand('Lectern: Open Source');
    const { page } = workbench;
    await page.locator('.monaco-editor .view-lines').first().click();
    await page.keyboard.press('ControlOrMeta+f');
    await page.locator('.find-widget textarea, .find-widget input').first().fill('[2, 5–7]');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await workbench.runCommand('Show or Focus Hover');
    await page.locator('.monaco-hover').filter({ visible: true }).first().waitFor();
    await page.mouse.move(width / 2, height);
    await picture('source');
  });
});
