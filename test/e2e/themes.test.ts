import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assert } from 'chai';
import type { FrameLocator } from 'playwright-core';
import { highlightColors } from '../../src/core/annotation/annotation.ts';
import { type Color, contrast } from '../../src/webview/contrast.ts';
import { obtainServer } from '../harness/obtainServer.mjs';
import { type Mark, markedArticle } from '../support/marks.ts';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import type { Workbench } from './support/workbench.ts';

/** What WCAG 2 asks of text at this size. */
const least = 4.5;

const sentence = 'Bees are counted *by hand* [1] and with `wc`, see [the manual](https://example.org) or Table 1.';
const paragraphs = highlightColors.map((color) => `In ${color} ink. ${sentence}`);
const article = [
  '# Colours',
  ...paragraphs,
  'Table 1. Bees.',
  '## References',
  '1. Abel, R. (1990). Bees. *Weather*, 1(1), 1–9.\n',
].join('\n\n');

const noted = { note: 'A *note* with `code`.', tags: ['doubt'] };
const marks: readonly Mark[] = [
  ...highlightColors.map((color) => ({ on: `${color} ink. Bees are counted by hand`, color, ...noted })),
  { on: 'words that are gone', ...noted },
  { on: 'Abel, R. (1990). Bees. Weather, 1(1), 1–9.', part: 'reference-entry', ...noted },
];

/** In the text, in notes, in what is said of annotations that have lost their place, and in a card. */
const texts = 'article :is(p, h1, h2), .mentions, .note p, .tag, .unplaced, .pinned';

interface ThemeOfServer {
  readonly id: string;
  readonly label: string;
}

/** All that the server comes with. */
async function builtInThemes(): Promise<readonly ThemeOfServer[]> {
  const { server } = await obtainServer('newest');
  const extensions = join(dirname(server), '..', 'extensions');
  return readdirSync(extensions)
    .filter((name) => name.startsWith('theme-'))
    .flatMap((name): ThemeOfServer[] => {
      const read = (file: string) => JSON.parse(readFileSync(join(extensions, name, file), 'utf8'));
      const words: Readonly<Record<string, string>> = read('package.nls.json');
      const themes: readonly { readonly id?: string; readonly label: string }[] =
        read('package.json').contributes.themes ?? [];
      return themes.map(({ id, label }) => {
        const said = words[label.replaceAll('%', '')] ?? label;
        return { id: id ?? said, label: said };
      });
    });
}

interface Reading {
  readonly text: string;
  readonly ink: Color;
  readonly ground: Color;
}

/**
 * The colour of every piece of text in the elements of a selector, and of what it stands on.
 * @param highlight the name of a CSS highlight that it has, as it is not seen in the elements.
 */
function inks(reader: FrameLocator, selector: string, highlight?: string): Promise<readonly Reading[]> {
  const pseudo = highlight === undefined ? null : `::highlight(${highlight})`;
  return reader.locator('body').evaluate(
    (body, [wanted, pseudoElement]) => {
      const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      if (canvas === null) throw new Error('no canvas');
      type Paint = readonly [red: number, green: number, blue: number, alpha: number];
      const read = (css: string): Paint => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = css;
        canvas.fillRect(0, 0, 1, 1);
        const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
        return [red, green, blue, alpha / 255];
      };
      const over = ([r, g, b, a]: Paint, [r2, g2, b2]: Paint): Paint => {
        const mix = (top: number, under: number): number => top * a + under * (1 - a);
        return [mix(r, r2), mix(g, g2), mix(b, b2), 1];
      };
      const groundOf = (element: Element | null): Paint => {
        if (element === null) return read(getComputedStyle(document.body).backgroundColor);
        const own = read(getComputedStyle(element).backgroundColor);
        return own[3] === 1 ? own : over(own, groundOf(element.parentElement));
      };
      const opaque = ([red, green, blue]: Paint): Color => [red, green, blue];
      const found: Reading[] = [];
      for (const root of body.querySelectorAll(wanted)) {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const element = node.parentElement;
          if (element === null || (node.nodeValue ?? '').trim() === '' || element.getClientRects().length === 0)
            continue;
          const under = groundOf(element);
          const own = getComputedStyle(element, pseudoElement);
          const ground = pseudoElement === null ? under : over(read(own.backgroundColor), under);
          found.push({
            text: `${element.localName}.${element.className}: ${node.nodeValue}`,
            ink: opaque(over(read(own.color), ground)),
            ground: opaque(ground),
          });
        }
      }
      return found;
    },
    [selector, pseudo] as const,
  );
}

suite('The built-in themes', () => {
  let workbench: Workbench;
  let reader: FrameLocator;

  suiteSetup(async () => {
    workbench = await openWorkbench({
      files: markedArticle('colours.md', article, marks),
      width: 1500,
    });
    reader = await workbench.openArticle('colours.md');
    await reader.locator('mark').nth(4).waitFor();
    await reader.locator('.unplaced summary').first().click();
    await reader.locator('.entry-title').waitFor();
    // It stays open while the themes change.
    await reader.locator('a.citation').first().hover();
    await reader.getByRole('dialog').getByRole('button', { name: 'Pin' }).click();
    await reader.locator('.pinned .own-note').waitFor();
  });
  suiteTeardown(async () => workbench?.close());
  teardown(onFailure(() => workbench));

  test('all leave the text legible, and what is highlighted in every colour', async () => {
    const themes = await builtInThemes();
    assert.isAtLeast(themes.length, 15);
    for (const { id, label } of themes) {
      await workbench.setThemeCalled(label);
      await reader.locator(`body[data-vscode-theme-id="${id}"]`).waitFor();
      const seen = [
        await inks(reader, texts),
        await inks(reader, 'article p', 'find-hits'),
        await inks(reader, 'article p', 'find-current'),
        await inks(reader, 'article p', 'lectern-lit'),
      ];
      const bad = seen.flat().filter(({ ink, ground }) => contrast(ink, ground) < least);
      assert.deepEqual(bad, [], label);
    }
  });
});
