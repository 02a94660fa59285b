import { copyFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { assert } from 'chai';
import { closeSharedBrowser } from '../e2e/support/browser.ts';
import { openWorkbench } from '../e2e/support/openWorkbench.ts';
import type { Workbench } from '../e2e/support/workbench.ts';
import { chosenArticles } from '../support/chosenArticles.ts';

const themes = ['light', 'dark', 'highContrast', 'highContrastLight'] as const;
const widths = [600, 1400];

suite('Pictures', () => {
  let workbench: Workbench | undefined;
  suiteSetup(async () => {
    workbench = await openWorkbench({ settings: { 'workbench.activityBar.location': 'hidden' } });
    for (const path of chosenArticles) copyFileSync(path, join(workbench.folder, basename(path)));
    await workbench.runCommand('View: Close Primary Side Bar');
  });
  suiteTeardown(async () => {
    await workbench?.close();
    await closeSharedBrowser();
  });

  for (const article of chosenArticles.map((path) => basename(path))) {
    test(article, async () => {
      assert(workbench !== undefined);
      await workbench.page.setViewportSize({ width: 1200, height: 1000 });
      const reader = await workbench.openArticle(article);
      for (const theme of themes) {
        await workbench.setTheme(theme);
        for (const width of widths) {
          await workbench.page.setViewportSize({ width, height: 1000 });
          await reader.locator('[data-block]').first().scrollIntoViewIfNeeded();
          const name = `${basename(article, extname(article))}-${theme}-${width}`;
          await workbench.page.waitForTimeout(500);
          await workbench.screenshot(name);
          const callout = reader.locator('a[data-citation]').first();
          if ((await callout.count()) > 0) {
            await callout.hover();
            await reader.getByRole('dialog').waitFor();
            await workbench.screenshot(`${name}-card`);
            await workbench.page.mouse.move(1, 1);
          }
        }
      }
      await workbench.runCommand('View: Close All Editors');
    });
  }
});
