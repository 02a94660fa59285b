import { assert } from 'chai';
import type { FrameLocator, Locator } from 'playwright-core';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import { suiteInBothHosts } from './support/suiteInBothHosts.ts';
import type { Workbench } from './support/workbench.ts';

const words =
  'and the water rises and falls, as it has done for as long as anyone can tell, twice a day and a little more';
const article = [
  '# On tides',
  ...Array.from({ length: 80 }, (_, index) => `Paragraph ${index + 1} starts here, ${words}, ${words}.`),
].join('\n\n');

suiteInBothHosts('The page and the source beside it', (hostKind) => {
  let workbench: Workbench;
  let reader: FrameLocator;

  suiteSetup(async () => {
    workbench = await openWorkbench({
      hostKind,
      files: { 'tides.md': article },
      settings: { 'lectern.scrollSync': true, 'editor.minimap.enabled': false, 'editor.stickyScroll.enabled': false },
      width: 1700,
    });
    await workbench.openFile('tides.md');
    await workbench.runCommand('Lectern: Open Article to the Side');
    reader = await workbench.shownReader();
  });
  suiteTeardown(async () => workbench?.close());
  teardown(onFailure(() => workbench));

  const editor = (): Locator => workbench.page.locator('.monaco-editor .view-lines').first();

  /** The number of the paragraph that is at the top of the page. */
  function inPage(): Promise<number> {
    return reader.locator('article').evaluate((root) => {
      const first = [...root.querySelectorAll('p')].find((each) => each.getBoundingClientRect().bottom > 12);
      return Number(/\d+/.exec(first?.textContent ?? '')?.[0]);
    });
  }

  /** The number of the first paragraph that starts in the view of the editor, and how far down, in pixels. */
  async function inSource(): Promise<{ readonly paragraph: number; readonly top: number }> {
    return await editor().evaluate((lines) => {
      const view = lines.closest('.monaco-scrollable-element')?.getBoundingClientRect().top ?? 0;
      const starts = [...lines.querySelectorAll('.view-line')].flatMap((line) => {
        const number = /^Paragraph\s(\d+)/.exec(line.textContent ?? '')?.[1];
        const top = line.getBoundingClientRect().top - view;
        return number === undefined || top < -1 ? [] : [{ paragraph: Number(number), top }];
      });
      return starts.sort((a, b) => a.top - b.top)[0] ?? { paragraph: 0, top: 0 };
    });
  }

  /** Turns the wheel over one of the two, and waits until both have come to rest. */
  async function wheel(over: Locator, by: number, turns = 1): Promise<void> {
    const box = await over.boundingBox();
    assert(box !== null);
    await workbench.page.mouse.move(box.x + Math.min(box.width / 2, 200), Math.max(box.y, 0) + 300);
    for (let turn = 0; turn < turns; turn++) await workbench.page.mouse.wheel(0, by);
    await rest();
  }

  async function rest(): Promise<void> {
    const look = async () => JSON.stringify([await scrollTop(), await inSource()]);
    let before = '';
    for (let same = 0, waited = 0; same < 4 && waited < 60; waited++) {
      const now = await look();
      same = now === before ? same + 1 : 0;
      before = now;
      await workbench.page.waitForTimeout(100);
    }
  }

  const scrollTop = () => reader.locator('html').evaluate(() => window.scrollY);

  /** The editor has the next paragraph's start at most a paragraph below its top. */
  async function assertSamePlace(): Promise<void> {
    const [page, source] = [await inPage(), await inSource()];
    assert.isAtMost(Math.abs(source.paragraph - page), 1, `page at ${page}, source at ${source.paragraph}`);
  }

  test('follow each other: the source the page', async () => {
    await wheel(reader.locator('article'), 700, 6);
    assert.isAbove(await inPage(), 10);
    await assertSamePlace();
    await workbench.screenshot('scroll-sync');
    await wheel(reader.locator('article'), -900);
    await assertSamePlace();
  });

  test('follow each other: the page the source, which stays where its reader has it', async () => {
    const before = await inSource();
    await wheel(editor(), 900, 4);
    const after = await inSource();
    assert.isAbove(after.paragraph, before.paragraph, 'the source has been scrolled');
    await assertSamePlace();
    await wheel(editor(), -300);
    await assertSamePlace();
  });

  test('go on from where the other one has led, without a jump', async () => {
    await wheel(editor(), 400);
    const before = await scrollTop();
    await wheel(reader.locator('article'), 120);
    assert.closeTo(await scrollTop(), before + 120, 2);
    await assertSamePlace();
    const source = await inSource();
    await wheel(reader.locator('article'), 10);
    await wheel(reader.locator('article'), -10);
    assert.closeTo(await scrollTop(), before + 120, 2);
    assert.closeTo((await inSource()).top, source.top, 60);
  });

  test('start together, at the top', async () => {
    await wheel(reader.locator('article'), -20_000, 2);
    assert.deepEqual(await scrollTop(), 0);
    assert.equal((await inSource()).paragraph, 1);
    assert.isTrue(await editor().getByText('On tides').isVisible());
  });

  test('leave the editor alone while one types in it', async () => {
    await wheel(reader.locator('article'), 800, 2);
    await editor().locator('.view-line', { hasText: 'starts here' }).nth(2).click();
    const before = await inSource();
    await workbench.page.keyboard.type(' tide');
    await reader.getByText(' tide').first().waitFor({ state: 'attached' });
    await rest();
    assert.deepEqual(await inSource(), before);
    await workbench.page.keyboard.press('ControlOrMeta+z');
  });

  test('each stay where they are where that was not asked for', async () => {
    await workbench.setSettings({ 'lectern.scrollSync': false });
    reader = await workbench.shownReader();
    const before = await inSource();
    await wheel(reader.locator('article'), 1500, 2);
    assert.deepEqual(await inSource(), before);
  });
});
