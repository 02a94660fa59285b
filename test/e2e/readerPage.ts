import type { FrameLocator, Locator, Page } from 'playwright-core';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a stretch of the article's text is in the window: the middle of its first and of its last letter. */
export async function textPlace(
  reader: FrameLocator,
  text: string,
): Promise<{ readonly start: Point; readonly end: Point }> {
  const article = reader.locator('article');
  const inFrame = await article.evaluate((root, wanted) => {
    const nodes: Text[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (node instanceof Text) nodes.push(node);
    const from = nodes
      .map((node) => node.data)
      .join('')
      .indexOf(wanted);
    if (from < 0) throw new Error(`the page does not say: ${wanted}`);
    const letter = (at: number): { x: number; y: number } => {
      let left = at;
      for (const node of nodes) {
        if (left < node.length) {
          const range = document.createRange();
          range.setStart(node, left);
          range.setEnd(node, left + 1);
          const box = range.getClientRects()[0] ?? range.getBoundingClientRect();
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }
        left -= node.length;
      }
      throw new Error('past the end of the page');
    };
    const { x, y } = root.getBoundingClientRect();
    return { start: letter(from), end: letter(from + wanted.length - 1), root: { x, y } };
  }, text);
  const box = await article.boundingBox();
  if (box === null) throw new Error('the article is not shown');
  const inWindow = ({ x, y }: Point): Point => ({ x: x - inFrame.root.x + box.x, y: y - inFrame.root.y + box.y });
  return { start: inWindow(inFrame.start), end: inWindow(inFrame.end) };
}

/** Draws the pointer over a stretch of text, from a little before its first letter's middle to after its last one's. */
export async function selectText(page: Page, reader: FrameLocator, text: string): Promise<void> {
  const { start, end } = await textPlace(reader, text);
  await page.mouse.move(start.x - 4, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x - 12, end.y, { steps: 3 });
  await page.mouse.move(end.x + 3, end.y, { steps: 2 });
  await page.mouse.up();
}

/** The text content of every block on the page. */
export function blockTexts(reader: FrameLocator): Promise<readonly string[]> {
  return reader.locator('[data-block]').evaluateAll((blocks) => blocks.map((block) => block.textContent ?? ''));
}

/** The text that has a highlight, pieces joined. */
export async function highlightedText(reader: FrameLocator): Promise<string> {
  return (await reader.locator('mark').allTextContents()).join('');
}

export function card(reader: FrameLocator): Locator {
  return reader.locator('#reference-card');
}

export function citation(reader: FrameLocator, callout: string): Locator {
  return reader.locator('a.citation', { hasText: callout }).first();
}

/** How far an element is from the top of the view. */
export function topInView(element: Locator): Promise<number> {
  return element.evaluate((found) => found.getBoundingClientRect().top);
}
