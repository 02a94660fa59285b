import { featuresOf } from '../../src/core/reference/features.ts';
import { tokenize } from '../../src/core/reference/tokenize.ts';
import type { Example } from './example.ts';

/** An example as the trainer sees it. */
export interface Sequence {
  readonly length: number;
  readonly hashes: Int32Array;
  readonly borders: Uint8Array;
  /** For each token the labels that it may have, as bits. */
  readonly masks: Uint32Array;
}

export function sequenceOf({ text, masks }: Example, all: number): Sequence {
  const tokens = tokenize(text);
  const { hashes, borders } = featuresOf(tokens);
  const allowed = Uint32Array.from(tokens, ({ start, end }) => {
    let mask = all;
    for (let i = start; i < end; i++) {
      const known = masks[i] ?? 0;
      if (known !== 0 && (mask & known) !== 0) mask &= known;
    }
    return mask;
  });
  return { length: tokens.length, hashes, borders, masks: allowed };
}
