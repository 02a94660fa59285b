import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually.ts';

/**
 * Presses a key that takes away what has the focus. VS Code knows only a moment later that the key is for that: so it is pressed
 * again, but only while that is still there, or it would be for something else.
 */
export async function pressUntilGone(page: Page, key: string, found: Locator): Promise<void> {
  await eventually(`${key} takes it away`, async () => {
    await page.keyboard.press(key);
    return await found.waitFor({ state: 'detached', timeout: 2000 }).then(
      () => true,
      () => false,
    );
  });
}
