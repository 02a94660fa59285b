import type { FrameLocator, Page } from 'playwright-core';

type Holding = Window & { letGo?: () => void };

/** Keeps messages of a type from reaching the pages that are opened from now on, until `letGo`. */
export async function holdBack(page: Page, type: string): Promise<(reader: FrameLocator) => Promise<void>> {
  await page.addInitScript((held: string) => {
    const add = EventTarget.prototype.addEventListener;
    const waiting: (() => void)[] = [];
    let isHolding = true;
    (window as Holding).letGo = () => {
      isHolding = false;
      for (const deliver of waiting.splice(0)) deliver();
    };
    EventTarget.prototype.addEventListener = function (this: EventTarget, name, listener, options) {
      const guarded =
        name !== 'message' || typeof listener !== 'function'
          ? listener
          : (event: Event): void => {
              const deliver = (): void => listener.call(this, event);
              const isHeld = event instanceof MessageEvent && event.data?.message?.type === held;
              if (isHolding && isHeld) waiting.push(deliver);
              else deliver();
            };
      add.call(this, name, guarded, options);
    };
  }, type);
  return async (reader) => {
    await reader.locator('body').evaluate(() => (window as Holding).letGo?.());
  };
}
