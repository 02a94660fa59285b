import { assert } from 'chai';
import type { FrameLocator } from 'playwright-core';
import { parseArticle } from '../../src/core/article/parseArticle.ts';
import { dwellMilliseconds } from '../../src/core/hover/hoverMachine.ts';
import { closeSharedBrowser } from '../e2e/support/browser.ts';
import { openWorkbench } from '../e2e/support/openWorkbench.ts';
import type { Workbench } from '../e2e/support/workbench.ts';
import { type Mark, markedArticle } from '../support/marks.ts';
import { longMarkdown } from './articles.ts';

const article = withCallouts(longMarkdown(1_000_000), 500);

/** What a reader waits for, in a real window. All in one process with what it is compared with, in turn. */
suite('In the window', () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await openWorkbench({
      files: {
        'plain.md': article,
        ...markedArticle('noted.md', article, marksOn(article, 500)),
      },
    });
  });
  suiteTeardown(async () => {
    await workbench?.close();
    await closeSharedBrowser();
  });

  test('from the command to text that can be read, beside the built-in preview', async () => {
    const ways = [
      ['Lectern: Open Article', '[data-block]'],
      ['Markdown: Open Preview', 'h1'],
    ] as const;
    for (const [name, source] of [
      ['the sample', workbench.readFile('reading-sample.md')],
      ['a megabyte', article],
    ] as const) {
      const times: [number[], number[]] = [[], []];
      for (let round = 0; round < 6; round++) {
        for (const [way, [command, shown]] of ways.entries()) {
          // Each time a new one: VS Code opens a file the way that it was last open.
          const file = `${name.slice(-3)}-${round}-${way}.md`;
          workbench.writeFile(file, source);
          await workbench.openFile(file);
          // The palette offers what fits the editor that has come to rest.
          await workbench.page.waitForTimeout(1000);
          const time = await timeToText(workbench, command, shown);
          // The first of each loads what is loaded once.
          if (round > 0) times[way]?.push(time);
          await workbench.runCommand('View: Close All Editors');
        }
      }
      const [ours, theirs] = times.map(median);
      console.log(
        `      ${name}: ${ours} ms, the preview ${theirs} ms: ${((ours ?? 0) / (theirs ?? 1)).toFixed(2)} times`,
      );
    }
  });

  test('from a pointer at rest to the card', async () => {
    const reader = await workbench.openArticle('noted.md');
    const { delays, frame } = await cardDelays(workbench, reader);
    assert.isNotEmpty(delays);
    const over = delays.map((delay) => delay - dwellMilliseconds);
    console.log(
      `      dwell and ${median(over).toFixed(0)} ms, at most ${Math.max(...over).toFixed(0)} ms; a frame takes ${frame.toFixed(0)} ms`,
    );
    await workbench.runCommand('View: Close All Editors');
  });

  for (const [file, what] of [
    ['plain.md', 'without annotations'],
    ['noted.md', 'with 500 annotations'],
  ] as const) {
    test(`scrolling a megabyte with 500 citations, ${what}`, async () => {
      const reader = await workbench.openArticle(file);
      const { longest, count, gap } = await scroll(workbench, reader);
      console.log(
        `      tasks over 50 ms: ${count}, the longest ${longest.toFixed(0)} ms; the longest time between frames ${gap.toFixed(0)} ms`,
      );
      await workbench.runCommand('View: Close All Editors');
    });
  }
});

/** As many callouts as wanted, spread evenly; the others go. */
function withCallouts(source: string, wanted: number): string {
  const callout = / \[\d+(?:–\d+)?\](?= )/g;
  const every = Math.ceil((source.match(callout)?.length ?? 0) / wanted);
  let at = 0;
  return source.replace(callout, (found) => (at++ % every === 0 ? found : ''));
}

/** So many, spread evenly, every second one with a note. */
function marksOn(source: string, count: number): readonly Mark[] {
  const step = Math.floor(parseArticle(source, 'markdown').text.length / (count + 1));
  return Array.from({ length: count }, (_, at) => ({
    on: [step * (at + 1), step * (at + 1) + 60],
    color: 'green',
    note: at % 2 === 0 ? `Note ${at}, with a word *stressed*.` : '',
  }));
}

/** In milliseconds, from the click in the palette. */
async function timeToText(workbench: Workbench, command: string, shown: string): Promise<number> {
  const { page } = workbench;
  await page.keyboard.press('F1');
  const widget = page.locator('.quick-input-widget');
  await widget.locator('.quick-input-filter input').fill(`>${command}`);
  const label = page.locator('.label-name', { hasText: new RegExp(`^\\s*${command}\\s*$`) });
  const row = widget.locator('.monaco-list-row').filter({ has: label }).first();
  await row.waitFor();
  const started = performance.now();
  await row.click();
  await workbench.reader().locator(shown).first().waitFor({ timeout: 60_000 });
  return Math.round(performance.now() - started);
}

/** From the last movement of the pointer to the first frame with the card, in milliseconds, as the page sees both. */
async function cardDelays(
  workbench: Workbench,
  reader: FrameLocator,
): Promise<{ readonly delays: readonly number[]; readonly frame: number }> {
  const { page } = workbench;
  const delays: number[] = [];
  let frame = 0;
  const links = reader.locator('a.citation');
  for (let at = 0; at < 12; at++) {
    const box = await links.nth(at).boundingBox();
    if (box === null || box.y > 800) continue;
    await watchCard(reader);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
    const { delay, frame: taken } = await cardSeen(reader);
    delays.push(delay);
    frame = Math.max(frame, taken);
    await page.mouse.move(2, 2);
    await reader.locator('#reference-card').waitFor({ state: 'hidden' });
  }
  return { delays, frame };
}

interface CardSeen {
  readonly delay: number;
  readonly frame: number;
}

type WithCard = Window & { cardSeen?: Promise<CardSeen> };

async function watchCard(reader: FrameLocator): Promise<void> {
  await reader.locator('article').evaluate(() => {
    (window as WithCard).cardSeen = new Promise((resolve) => {
      let moved = 0;
      let last = performance.now();
      let frame = 0;
      addEventListener('pointermove', ({ timeStamp }) => (moved = timeStamp), { capture: true });
      const look = (now: number): void => {
        frame = now - last;
        last = now;
        const card = document.querySelector('#reference-card');
        if (moved > 0 && card !== null && card.getClientRects().length > 0) resolve({ delay: now - moved, frame });
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  });
}

async function cardSeen(reader: FrameLocator): Promise<CardSeen> {
  const seen = await reader.locator('article').evaluate(() => (window as WithCard).cardSeen);
  assert(seen !== undefined);
  return seen;
}

/** What a page that is scrolled by the wheel keeps its reader waiting with, in milliseconds. */
async function scroll(
  workbench: Workbench,
  reader: FrameLocator,
): Promise<{ readonly longest: number; readonly count: number; readonly gap: number }> {
  const { page } = workbench;
  await page.waitForTimeout(3000);
  const root = reader.locator('article');
  await root.evaluate(() => {
    const seen = { tasks: [] as number[], gap: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.tasks.push(duration);
    }).observe({ type: 'longtask' });
    let last = performance.now();
    const look = (now: number): void => {
      seen.gap = Math.max(seen.gap, now - last);
      last = now;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.mouse.move(600, 500);
  for (let turn = 0; turn < 150; turn++) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(16);
  }
  await page.waitForTimeout(500);
  const seen = await root.evaluate(
    () => (window as unknown as { readonly seen: { readonly tasks: number[]; readonly gap: number } }).seen,
  );
  return { longest: Math.max(0, ...seen.tasks), count: seen.tasks.length, gap: seen.gap };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
