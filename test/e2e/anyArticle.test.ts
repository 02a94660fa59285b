import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { assert } from 'chai';
import type { FrameLocator } from 'playwright-core';
import type { Article } from '../../src/core/article/article.ts';
import { formatOf, parseArticle } from '../../src/core/article/parseArticle.ts';
import { chosenArticles } from '../support/chosenArticles.ts';
import { card, highlightedText, topInView } from './readerPage.ts';
import { barriers } from './support/barriers.ts';
import { eventually } from './support/eventually.ts';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import { suiteInBothHosts } from './support/suiteInBothHosts.ts';
import type { Workbench } from './support/workbench.ts';

/** So many citations are tried, from the first to the last of the article. */
const tried = 8;

/**
 * What must hold in any article: in the samples, or in those of the list in LECTERN_ARTICLES, such as the output of a converter.
 * What is expected is what the core says; whether that is right is for other tests.
 */
suiteInBothHosts('Any article', (hostKind) => {
  for (const path of chosenArticles) {
    const name = basename(path);
    suite(name, () => {
      const source = readFileSync(path, 'utf8');
      const article = parseArticle(source, formatOf(name));
      const triedCitations = spread(article.citations.length, tried);
      let workbench: Workbench;
      let reader: FrameLocator;

      suiteSetup(async () => {
        workbench = await openWorkbench({ hostKind, files: { [name]: source }, width: 1400 });
        reader = await workbench.openArticle(name);
      });
      suiteTeardown(async () => workbench?.close());
      teardown(onFailure(() => workbench));

      const citationAt = (index: number) => reader.locator('a.citation[data-citation]').nth(index);

      test('has all its text, citations and entries on the page', async () => {
        const count = (what: string) => reader.locator(what).count();
        await eventually('the article is made', async () => (await count('[data-block]')) === article.blocks.length);
        assert.equal(await count('a.citation[data-citation]'), article.citations.length);
        assert.equal(await count('li.reference[data-entry]'), article.bibliography.length);
      });

      test('shows in the card of a citation all that it cites, at the pointer', async () => {
        for (const index of triedCitations) {
          await workbench.page.mouse.move(1, 1);
          await card(reader).waitFor({ state: 'hidden' });
          await citationAt(index).evaluate((link) => link.scrollIntoView({ block: 'center' }));
          await citationAt(index).hover();
          await card(reader).waitFor();
          const numbers = await card(reader).locator('.card-number').allTextContents();
          assert.deepEqual(numbers, numbersOf(article, index), article.citations[index]?.callout);
        }
      });

      test('leads from a citation to its entry and back by keys', async () => {
        for (const index of triedCitations.filter((at) => firstEntry(article, at) !== undefined).slice(0, 3)) {
          await citationAt(index).evaluate((link) => link.scrollIntoView({ block: 'center' }));
          await citationAt(index).focus();
          const before = await topInView(citationAt(index));
          await workbench.page.keyboard.press('Enter');
          const entry = reader.locator(`li.reference[data-entry="${firstEntry(article, index)}"]`);
          await eventually('the entry is in view', async () => Math.abs(await topInView(entry)) < 900);
          await reader.getByRole('button', { name: /^Back to/ }).waitFor();
          // The workbench knows only a moment later that the key is the page's.
          await workbench.page.waitForTimeout(200);
          await workbench.page.keyboard.press('Alt+ArrowLeft');
          await citationAt(index).and(reader.locator(':focus')).waitFor();
          assert.closeTo(await topInView(citationAt(index)), before, 1);
        }
      });

      test('takes a highlight on a sentence, and has it again after a reload', async () => {
        const { keyboard } = workbench.page;
        await reader.locator('article').focus();
        await keyboard.press('Alt+ArrowDown');
        const selected = () => reader.locator('article').evaluate(() => document.getSelection()?.toString() ?? '');
        await eventually('a sentence is selected', async () => (await selected()) !== '');
        await keyboard.press('ControlOrMeta+k');
        await keyboard.press('h');
        await reader.locator('mark').first().waitFor();
        const highlighted = await highlightedText(reader);
        await workbench.reload();
        reader = await workbench.shownReader();
        await reader.locator('mark').first().waitFor();
        assert.equal(await highlightedText(reader), highlighted);
      });

      test('has no barriers that axe knows of', async () => {
        assert.deepEqual(await barriers(reader), []);
      });
    });
  }
});

/** `count` indices or fewer, the first and the last of `length` among them, evenly apart. */
function spread(length: number, count: number): readonly number[] {
  if (length <= count) return Array.from({ length }, (_, index) => index);
  return Array.from({ length: count }, (_, index) => Math.round((index * (length - 1)) / (count - 1)));
}

/** What stands before each entry in the card of a citation. */
function numbersOf(article: Article, index: number): readonly string[] {
  const items = article.citations[index]?.citationItems ?? [];
  return items.flatMap(({ citationNumber }) => citationNumber ?? []).map(String);
}

function firstEntry(article: Article, index: number): string | undefined {
  return article.citations[index]?.citationItems.find(({ entryId }) => entryId !== null)?.entryId ?? undefined;
}
