import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { chosenArticles } from '../support/chosenArticles.ts';
import { openWorkbench } from './support/openWorkbench.ts';

suite('zzshots', () => {
  for (const path of chosenArticles)
    test(basename(path), async function () {
      this.timeout(200_000);
      const name = basename(path);
      const w = await openWorkbench({
        files: { [name]: readFileSync(path, 'utf8') },
        width: 860,
        height: 1560,
        settings: { 'workbench.activityBar.location': 'hidden' },
      });
      await w.runCommand('View: Close Primary Side Bar');
      const r = await w.openArticle(name);
      await w.page.waitForTimeout(1500);
      for (let i = 0; i < 30; i++) {
        await w.page.screenshot({
          path: `/tmp/s/shots/${name.slice(0, 8)}-${String(i).padStart(2, '0')}.png`,
          clip: { x: 0, y: 70, width: 860, height: 1460 },
        });
        const more = await r.locator('html').evaluate(() => {
          const b = scrollY;
          scrollBy(0, innerHeight - 30);
          return scrollY > b + 5;
        });
        if (!more) break;
        await w.page.waitForTimeout(700);
      }
      await w.close();
    });
});
