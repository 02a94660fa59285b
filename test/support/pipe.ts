import type { Port } from '../../src/protocol/channel.ts';

/** Two ports that are joined: what goes in at one comes out at the other, as a copy, one after another when asked to. */
export interface Pipe {
  readonly left: Port;
  readonly right: Port;
  /** All that was posted at either end and not lost. */
  readonly posted: readonly unknown[];
  /** Delivers what is on its way, and what is posted because of that. */
  flush(): Promise<void>;
}

export function createPipe(): Pipe {
  const listeners = { left: new Set<(data: unknown) => void>(), right: new Set<(data: unknown) => void>() };
  const underway: (() => void)[] = [];
  const posted: unknown[] = [];
  const end = (own: 'left' | 'right', other: 'left' | 'right'): Port => ({
    post(data) {
      const copy: unknown = structuredClone(data);
      posted.push(copy);
      underway.push(() => {
        for (const listener of listeners[other]) {
          listener(copy);
        }
      });
    },
    listen(listener) {
      listeners[own].add(listener);
      return () => listeners[own].delete(listener);
    },
  });
  return {
    left: end('left', 'right'),
    right: end('right', 'left'),
    posted,
    async flush() {
      do {
        underway.shift()?.();
        await settled();
      } while (underway.length > 0);
    },
  };
}

/** After all promises that can go on have gone on. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
