import { join } from 'node:path';
import { citation, selectText } from '../e2e/readerPage.ts';
import { closeSharedBrowser } from '../e2e/support/browser.ts';
import { openWorkbench } from '../e2e/support/openWorkbench.ts';
import { out } from '../harness/paths.mjs';

/** The picture that the README shows: `out/screenshots/readme.png`, to be copied to `media/screenshot.png`. */
suite('The picture of the README', () => {
  suiteTeardown(closeSharedBrowser);

  test('an article with a note in its margin and the card of a citation', async () => {
    const settings = {
      'workbench.activityBar.location': 'hidden',
      'workbench.editorAssociations': { '*.md': 'lectern.reader' },
    };
    const workbench = await openWorkbench({ settings, width: 1280, height: 900 });
    try {
      const { page } = workbench;
      await workbench.openFile('reading-sample.md');
      await workbench.runCommand('View: Close Primary Side Bar');
      const reader = await workbench.shownReader();
      await selectText(
        page,
        reader,
        "the note is worth only as much as the software's ability to find its passage again",
      );
      await reader.getByRole('toolbar').getByRole('button', { name: 'Highlight and write a note' }).click();
      await reader.getByRole('textbox').waitFor();
      await page.keyboard.type('The *whole* paper in one sentence. Compare with [3], where nothing was measured.');
      await page.keyboard.press('Escape');
      await reader.locator('.note em').waitFor();
      await page.mouse.click(150, 300);
      await citation(reader, '[3, 4]').hover();
      await reader.getByRole('dialog').waitFor();
      // Without the bar at the top, which says how the picture was made.
      await page.screenshot({
        path: join(out, 'screenshots', 'readme.png'),
        clip: { x: 0, y: 28, width: 1280, height: 846 },
      });
    } finally {
      await workbench.close();
    }
  });
});
