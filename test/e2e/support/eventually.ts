import { setTimeout } from 'node:timers/promises';
import { assert } from 'chai';

/** Waits until `holds`; `what` is told where it never does. */
export async function eventually(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await holds()); waited += 50) {
    assert.isBelow(waited, 10_000, what);
    await setTimeout(50);
  }
}
