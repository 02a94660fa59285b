import { assert } from 'chai';
import type { FrameLocator } from 'playwright-core';
import { parseArticle } from '../../src/core/article/parseArticle.ts';
import { layoutPage } from '../../src/core/page/layoutPage.ts';
import { blockTexts } from './readerPage.ts';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import type { Workbench } from './support/workbench.ts';

const hostile = [
  '# An article <script>window.hostile = 1</script>that means harm',
  'It says something, in words that are as many as those of any other article that one might come across <img src=x onerror="window.hostile = 2"> and goes on.',
  '<script>window.hostile = 3</script>',
  '<style>body { display: none } article { display: none }</style>',
  '<iframe src="https://example.org/" onload="window.hostile = 4"></iframe>',
  '<svg onload="window.hostile = 5"><a href="javascript:window.hostile = 6">x</a></svg>',
  'A [first link](javascript:window.hostile=7), a [second link](command:workbench.action.closeWindow), a <a href="vscode://x">third</a>.',
  '<p style="position: fixed; inset: 0" onclick="window.hostile = 8">A paragraph with manners of its own.</p>',
  '<form action="https://example.org/"><input name="a" autofocus onfocus="window.hostile = 9"><button>Send</button></form>',
  '<base href="https://example.org/"><meta http-equiv="refresh" content="0; url=https://example.org/"><object data="x"></object>',
  '<math><mtext><table><mglyph><style><img src=x onerror="window.hostile = 10"></style></mglyph></table></mtext></math>',
  'It still reads to the end [1].',
  '## References',
  '1. Abel, R. (1990). <img src=x onerror="window.hostile = 11">Harm. *Weather*, 1(1), 1–9.\n',
].join('\n\n');

suite('What is on the page', () => {
  let workbench: Workbench;

  suiteSetup(async () => {
    workbench = await openWorkbench({ files: { 'hostile.md': hostile } });
  });
  suiteTeardown(async () => workbench?.close());
  teardown(onFailure(() => workbench));

  async function assertSaysItsText(reader: FrameLocator, name: string, format: 'markdown' | 'text'): Promise<void> {
    const page = layoutPage(parseArticle(workbench.readFile(name), format));
    const expected = page.blocks.map(([start, end]) => page.text.slice(start, end));
    assert.deepEqual(await blockTexts(reader), expected);
  }

  for (const [name, format] of [
    ['reading-sample.md', 'markdown'],
    ['damaged-sample.txt', 'text'],
  ] as const) {
    test(`is the article's text, block by block: ${name}`, async () => {
      const reader = await workbench.openArticle(name);
      await assertSaysItsText(reader, name, format);
      await workbench.runCommand('View: Close All Editors');
    });
  }

  test('does nothing that a hostile article wants, and still reads', async () => {
    const reader = await workbench.openArticle('hostile.md');
    await reader.getByText('It still reads to the end').waitFor();
    await reader.getByRole('heading', { name: /^An article .*that means harm$/ }).waitFor();
    await assertSaysItsText(reader, 'hostile.md', 'markdown');
    for (const link of await reader.locator('article a').all()) await link.click({ timeout: 2000 });
    await workbench.page.waitForTimeout(300);
    const found = await reader.locator('article').evaluate((root) => ({
      ran: 'hostile' in window,
      // But for the one button that Lectern puts beside the entry that the pointer is at.
      elements: [
        ...root.querySelectorAll('script, style, iframe, svg, form, input, button, object, base, meta'),
      ].filter((element) => element.closest('.entry-note-button') === null).length,
      handlers: [...root.querySelectorAll('*')].flatMap((element) =>
        [...element.attributes].map(({ name }) => name).filter((attribute) => /^on|^style$/.test(attribute)),
      ),
      addresses: [...root.querySelectorAll('[href], [src]')].map(
        (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
      ),
      base: document.baseURI,
    }));
    assert.isFalse(found.ran);
    assert.equal(found.elements, 0);
    assert.deepEqual(found.handlers, []);
    assert.deepEqual(
      found.addresses.filter((address) => /^(?:javascript|command|vscode):/i.test(address)),
      [],
    );
    assert.notInclude(found.base, 'example.org');
    assert.isTrue(await workbench.page.locator('.monaco-workbench').isVisible());
  });
});
