import { assert } from 'chai';
import type { FrameLocator, Locator } from 'playwright-core';
import { card, citation, textPlace, topInView } from './readerPage.ts';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import { suiteInBothHosts } from './support/suiteInBothHosts.ts';
import type { Workbench } from './support/workbench.ts';

const filler = 'Bees that forage far from the hive return later and carry less, as was measured many times. '.repeat(9);

const article = [
  '# How far bees fly',
  'How far a bee flies for its food has been asked for as long as there have been hives, and the answer was read from its dance. The dance was decoded early [7], and its errors were measured [3]. Later work disagreed [2–5], or built on it [1, 8].',
  filler,
  filler,
  'Nobody has seen it since [9], and those who looked say so.',
  filler,
  filler,
  'In winter the question rests [3].',
  filler,
  '## References',
  [
    '1. Abel, R. (1990). Bees and the sun. *Journal of Bees*, 1(1), 1–9.',
    '2. Brandt, S. (1991). Errors of the dance. *Journal of Bees*, 2(1), 10–19.',
    '3. Corvin, T. (1992). Measuring a waggle. *Journal of Bees*, 3(1), 20–29. https://doi.org/10.1000/waggle',
    '4. Dorn, U. (1993). A second look. *Journal of Bees*, 4(1), 30–39.',
    '5. Ebert, V. (1994). Against the second look. *Journal of Bees*, 5(1), 40–49.',
    '6. Fink, W. (1995). Uncited. *Journal of Bees*, 6(1), 50–59.',
    '7. Gamper, X. (1996). The dance decoded. *Journal of Bees*, 7(1), 60–69.',
  ].join('\n'),
  '',
].join('\n\n');

/** Longer than the delay after which a card closes. */
const abandoned = 500;

suiteInBothHosts('Citations', (hostKind) => {
  let workbench: Workbench;
  let reader: FrameLocator;
  let opened: Locator;

  suiteSetup(async () => {
    workbench = await openWorkbench({ hostKind, files: { 'bees.md': article } });
    reader = await workbench.openArticle('bees.md');
    opened = card(reader);
  });
  suiteTeardown(async () => workbench?.close());
  setup(async () => {
    // The pointer rests beside the text, where nothing is, and the page stands at its start.
    const { x, y } = (await reader.locator('article').boundingBox()) ?? { x: 0, y: 0 };
    await workbench.page.mouse.move(x - 20, Math.max(y, 100));
    await reader.locator('body').evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      window.scrollTo(0, 0);
    });
    await opened.waitFor({ state: 'hidden' });
  });
  teardown(onFailure(() => workbench));

  test('show their reference when the pointer rests on them, and not when it passes', async () => {
    const { mouse } = workbench.page;
    const { start, end } = await textPlace(reader, '[7]');
    await mouse.move(start.x - 60, start.y);
    await mouse.move(start.x, start.y);
    await mouse.move(end.x + 60, end.y);
    await workbench.page.waitForTimeout(abandoned);
    assert.isFalse(await opened.isVisible());
    await citation(reader, '[7]').hover();
    await opened.getByText('The dance decoded').waitFor();
    assert.equal(await opened.locator('.card-number').textContent(), '7');
  });

  test('let the pointer into their card, to select there, and close it when it leaves', async () => {
    const { page } = workbench;
    await citation(reader, '[7]').hover();
    await opened.waitFor();
    const words = opened.getByText('The dance decoded');
    await words.hover();
    await page.waitForTimeout(abandoned);
    await words.dblclick({ position: { x: 50, y: 8 } });
    const selected = await opened.evaluate(() => document.getSelection()?.toString().trim() ?? '');
    assert.isAbove(selected.length, 2);
    assert.isTrue(await opened.isVisible());
    await page.mouse.move(5, 300);
    await opened.waitFor({ state: 'hidden' });
  });

  test('swap cards at once, count ranges out, and say what the list does not have', async () => {
    await citation(reader, '[7]').hover();
    await opened.waitFor();
    await citation(reader, '[2–5]').hover();
    // No time to dwell: this is the first look after the pointer has arrived.
    assert.deepEqual(await opened.locator('.card-number').allTextContents(), ['2', '3', '4', '5']);
    await citation(reader, '[1, 8]').hover();
    await opened.getByText('no entry with the number 8').waitFor();
    assert.match((await citation(reader, '[1, 8]').getAttribute('aria-label')) ?? '', /8 is not in the reference list/);
  });

  test('close on Escape and on scrolling away, and stay closed', async () => {
    const { page } = workbench;
    await citation(reader, '[7]').hover();
    await opened.waitFor();
    await page.keyboard.press('Escape');
    await opened.waitFor({ state: 'hidden' });
    await page.waitForTimeout(abandoned);
    assert.isFalse(await opened.isVisible());
    await citation(reader, '[3]').hover();
    await opened.waitFor();
    await page.mouse.wheel(0, 2000);
    await opened.waitFor({ state: 'hidden' });
  });

  test('keep their card inside the view and beside themselves', async () => {
    for (const callout of ['[7]', '[2–5]', '[9]']) {
      const link = citation(reader, callout);
      await link.scrollIntoViewIfNeeded();
      await link.hover();
      await opened.waitFor();
      await workbench.page.waitForTimeout(100);
      const inside = await opened.evaluate((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight;
      });
      assert.isTrue(inside, `${callout} has its card in the view`);
      const [a, b] = [await link.boundingBox(), await opened.boundingBox()];
      assert(a !== null && b !== null);
      assert.isTrue(a.y + a.height <= b.y + 1 || b.y + b.height <= a.y + 1, `${callout} is not covered`);
      await workbench.page.keyboard.press('Escape');
    }
  });

  test('are reached by Tab, speak their name, lead to their entry, and Alt+Left leads back to the line', async () => {
    const { page } = workbench;
    const link = citation(reader, '[3]');
    await reader.locator('article h1').click();
    for (let presses = 0; presses < 10 && !(await isFocused(link)); presses++) await page.keyboard.press('Tab');
    assert.isTrue(await isFocused(link));
    await opened.waitFor();
    const named = reader.getByRole('link', { name: /^Citation 3: Corvin, T\. \(1992\)\. Measuring a waggle/ }).first();
    assert.isTrue(await isFocused(named));
    const description = opened.locator(`[id="${await link.getAttribute('aria-describedby')}"]`);
    assert.match((await description.textContent()) ?? '', /Measuring a waggle/);
    assert.equal(await link.getAttribute('aria-details'), await opened.getAttribute('id'));

    const before = await topInView(link);
    await page.keyboard.press('Enter');
    const entry = reader.locator('li.reference', { hasText: 'Measuring a waggle' });
    await entry.and(reader.locator('.flash')).waitFor();
    assert.isTrue(await isFocused(entry));
    assert.isFalse(await opened.isVisible());
    // VS Code's own keys learn of the jump a little later than the eye.
    for (
      let presses = 0;
      presses < 10 && (await reader.getByRole('button', { name: /^Back to/ }).isVisible());
      presses++
    ) {
      await page.keyboard.press('Alt+ArrowLeft');
      await page.waitForTimeout(300);
    }
    await reader.getByRole('button', { name: /^Back to/ }).waitFor({ state: 'hidden' });
    await page.waitForTimeout(200);
    assert.isTrue(await isFocused(link));
    assert.closeTo(await topInView(link), before, 2);
    assert.isFalse(await opened.isVisible(), 'the reader knows the card already');
  });

  test('give the focus back when Escape closes a card that had it', async () => {
    const { keyboard } = workbench.page;
    const link = citation(reader, '[2–5]');
    await reader.locator('article h1').click();
    for (let presses = 0; presses < 10 && !(await isFocused(link)); presses++) await keyboard.press('Tab');
    await opened.waitFor();
    await keyboard.press('ArrowDown');
    assert.isTrue(await isFocused(opened));
    await keyboard.press('Escape');
    await opened.waitFor({ state: 'hidden' });
    assert.isTrue(await isFocused(link));
  });

  test('are listed under their entry, and the way back goes through every jump', async () => {
    const link = citation(reader, '[7]');
    const before = await topInView(link);
    await link.click();
    const entry = reader.locator('li.reference', { hasText: 'Measuring a waggle' });
    const mentions = entry.locator('[data-mention]');
    assert.equal(await mentions.count(), 3);
    await mentions.nth(2).click();
    const last = reader.locator('a.citation', { hasText: '[3]' }).nth(1);
    await last.and(reader.locator(':focus')).waitFor();
    await reader.getByRole('button', { name: 'Back to Reference 3' }).click();
    await mentions.nth(2).and(reader.locator(':focus')).waitFor();
    await reader.getByRole('button', { name: 'Back to [7]' }).click();
    await link.and(reader.locator(':focus')).waitFor();
    assert.closeTo(await topInView(link), before, 2);
  });
});

function isFocused(element: Locator): Promise<boolean> {
  return element.evaluate((found) => found === document.activeElement);
}
