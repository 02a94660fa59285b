import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../harness/browser.mjs';

let launched: Promise<Browser> | undefined;

/** One browser for all suites of a run: a window of its own, with nothing remembered, is a context in it. */
export function sharedBrowser(): Promise<Browser> {
  launched ??= launchBrowser();
  return launched;
}

export async function closeSharedBrowser(): Promise<void> {
  const browser = await launched;
  launched = undefined;
  await browser?.close();
}
