import { assert } from 'chai';
import type { FrameLocator } from 'playwright-core';
import { highlightColors } from '../../src/core/annotation/annotation.ts';
import { type Mark, markedArticle } from '../support/marks.ts';
import { card, citation, selectText } from './readerPage.ts';
import { onFailure } from './support/onFailure.ts';
import { openWorkbench } from './support/openWorkbench.ts';
import type { Workbench } from './support/workbench.ts';

const article = [
  '# Rain',
  ...highlightColors.map(
    (color, index) => `Rain number ${index + 1} fell on something ${color} [1], as some say [1, 2].`,
  ),
  'One more sentence stands here, for who wants to select it.',
  '## References',
  '1. Abel, R. (1990). Rain. *Weather*, 1(1), 1–9.\n',
].join('\n\n');
const marks: readonly Mark[] = highlightColors.map((color, index) => ({ on: `Rain number ${index + 1}`, color }));

suite('What a reader prefers', () => {
  let workbench: Workbench;
  let reader: FrameLocator;

  suiteSetup(async () => {
    workbench = await openWorkbench({
      files: markedArticle('rain.md', article, marks),
      width: 1400,
    });
    reader = await workbench.openArticle('rain.md');
    await reader.locator('mark').nth(4).waitFor();
  });
  suiteTeardown(async () => workbench?.close());
  teardown(onFailure(() => workbench));

  /** What the style sheet makes of the first element of a selector. */
  function styleOf(
    selector: string,
  ): Promise<{ readonly line: string; readonly kind: string; readonly color: string }> {
    return reader
      .locator(selector)
      .first()
      .evaluate((found) => {
        const { textDecorationLine, textDecorationStyle, color } = getComputedStyle(found);
        return { line: textDecorationLine, kind: textDecorationStyle, color };
      });
  }

  /** Opens a card, follows it, comes back and selects: all that comes and goes. Returns the names of what moved. */
  async function animations(): Promise<readonly string[]> {
    const names = await reader.locator('body').evaluateHandle((body) => {
      const found: string[] = [];
      for (const type of ['animationstart', 'transitionstart'] as const) {
        body.ownerDocument.addEventListener(type, (event) => {
          const timing = event.target instanceof Element ? getComputedStyle(event.target).animationTimingFunction : '';
          found.push(`${event instanceof AnimationEvent ? event.animationName : 'transition'} ${timing}`);
        });
      }
      return found;
    });
    await citation(reader, '[1]').hover();
    await card(reader).waitFor();
    await citation(reader, '[1]').click();
    await card(reader).waitFor({ state: 'hidden' });
    await workbench.page.mouse.move(2, 2);
    await selectText(workbench.page, reader, 'stands here');
    await reader.getByRole('toolbar').waitFor();
    await workbench.page.keyboard.press('Escape');
    return await names.evaluate((found) => [...new Set(found)].sort());
  }

  test('can be that nothing moves', async () => {
    const usual = await animations();
    assert.deepEqual(
      usual.map((each) => each.split(' ')[0]),
      ['appear', 'flash'],
    );
    await workbench.page.emulateMedia({ reducedMotion: 'reduce' });
    // A frame around what was jumped to that is there and gone is no motion.
    assert.deepEqual(await animations(), ['outline-flash steps(1)']);
    await workbench.page.emulateMedia({ reducedMotion: null });
  });

  test('can be few colours: highlights and citations are told apart by their lines', async () => {
    await workbench.page.emulateMedia({ forcedColors: 'active' });
    assert.isTrue(await reader.locator('body').evaluate(() => matchMedia('(forced-colors: active)').matches));
    const marks = await Promise.all(highlightColors.map((color) => styleOf(`mark.highlight-${color}`)));
    assert.lengthOf([...new Set(marks.map(({ kind }) => kind))], highlightColors.length);
    assert.isTrue(marks.every(({ line }) => line === 'underline'));
    const plain = await styleOf('article p');
    const [cited, unresolved] = [await styleOf('a.citation:not(.unresolved)'), await styleOf('a.citation.unresolved')];
    assert.equal(plain.line, 'none');
    assert.equal(cited.line, 'underline');
    assert.notEqual(cited.color, plain.color);
    assert.notEqual(cited.kind, unresolved.kind);
    await workbench.screenshot('forced-colours');
    await workbench.page.emulateMedia({ forcedColors: null });
  });
});
