import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assert } from 'chai';
import type { FrameLocator } from 'playwright-core';
import { describeRange } from '../../src/core/anchoring/describe.ts';
import { highlightColors } from '../../src/core/annotation/annotation.ts';
import { parseArticle } from '../../src/core/article/parseArticle.ts';
import { obtainServer } from '../harness/obtainServer.mjs';
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

const { text } = parseArticle(article, 'markdown');

const page = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'AnnotationPage',
  items: highlightColors.map((styleClass, index) => {
    const start = text.indexOf(`${styleClass} ink`);
    return {
      id: `urn:uuid:${index + 1}`,
      type: 'Annotation',
      body: [
        { type: 'TextualBody', value: `A *note* with \`code\`, ${styleClass}.`, purpose: 'commenting' },
        { type: 'TextualBody', value: 'doubt', purpose: 'tagging' },
      ],
      target: {
        source: '../../colours.md',
        styleClass,
        selector: describeRange(text, [start, text.indexOf('\n', start)]),
      },
    };
  }),
};

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
  readonly contrast: number;
}

/** The contrast of every piece of text in the elements of a selector with what it stands on. */
function contrasts(reader: FrameLocator, selector: string): Promise<readonly Reading[]> {
  return reader.locator('body').evaluate((body, wanted) => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (canvas === null) throw new Error('no canvas');
    type Color = readonly [red: number, green: number, blue: number, alpha: number];
    const read = (css: string): Color => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = css;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return [red, green, blue, alpha / 255];
    };
    const over = ([r, g, b, a]: Color, [r2, g2, b2]: Color): Color => {
      const mix = (top: number, under: number): number => top * a + under * (1 - a);
      return [mix(r, r2), mix(g, g2), mix(b, b2), 1];
    };
    const groundOf = (element: Element | null): Color => {
      if (element === null) return read(getComputedStyle(document.body).backgroundColor);
      const own = read(getComputedStyle(element).backgroundColor);
      return own[3] === 1 ? own : over(own, groundOf(element.parentElement));
    };
    const luminance = ([red, green, blue]: Color): number => {
      const linear = (value: number): number =>
        value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    };
    const found: { text: string; contrast: number }[] = [];
    for (const root of body.querySelectorAll(wanted)) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const element = node.parentElement;
        if (element === null || (node.nodeValue ?? '').trim() === '' || element.getClientRects().length === 0) continue;
        const ground = groundOf(element);
        const [light = 0, dark = 0] = [
          luminance(over(read(getComputedStyle(element).color), ground)),
          luminance(ground),
        ].sort((a, b) => b - a);
        found.push({
          text: `${element.localName}.${element.className}: ${node.nodeValue}`,
          contrast: (light + 0.05) / (dark + 0.05),
        });
      }
    }
    return found;
  }, selector);
}

suite('The built-in themes', () => {
  let workbench: Workbench;
  let reader: FrameLocator;

  suiteSetup(async () => {
    workbench = await openWorkbench({
      files: { 'colours.md': article, '.lectern/annotations/colours.md.json': JSON.stringify(page) },
      width: 1500,
    });
    reader = await workbench.openArticle('colours.md');
    await reader.locator('mark').nth(4).waitFor();
  });
  suiteTeardown(async () => workbench?.close());
  teardown(onFailure(() => workbench));

  test('all leave the text legible, and what is highlighted in every colour', async () => {
    const themes = await builtInThemes();
    assert.isAtLeast(themes.length, 15);
    for (const { id, label } of themes) {
      await workbench.setThemeCalled(label);
      await reader.locator(`body[data-vscode-theme-id="${id}"]`).waitFor();
      const bad = (await contrasts(reader, 'article :is(p, h1, h2), .mentions, .note p')).filter(
        ({ contrast }) => contrast < least,
      );
      assert.deepEqual(bad, [], label);
    }
  });
});
