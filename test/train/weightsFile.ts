import { labels } from '../../src/core/reference/labels.ts';
import { textOf } from '../../src/core/reference/textBytes.ts';
import { lastOfRow, weightStep } from '../../src/core/reference/weightSteps.ts';
import type { Trained } from './trainer.ts';

const L = labels.length;

/** Smaller weights are left out: a third of the features goes with them, and no more than 0.3 points of the fields' F1. */
const leastSteps = 2;

function steps(weight: number): number {
  const whole = Math.max(-127, Math.min(127, Math.round(weight / weightStep)));
  return Math.abs(whole) < leastSteps ? 0 : whole;
}

/** Cuts what training found down to what ships, in the form that `readModel` reads. */
export function encodeWeights({ rows, weights, edges, memory }: Trained): { text: string; features: number } {
  const kept = [...rows]
    .map(([hash, row]) => {
      const own = Array.from(weights.subarray(row * L, (row + 1) * L), steps);
      return { hash, own: own.flatMap((step, label) => (step === 0 ? [] : [{ step, label }])) };
    })
    .filter(({ own }) => own.length > 0)
    .sort((a, b) => a.hash - b.hash);
  const bytes: number[] = [];
  const number = (value: number) => {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
    bytes.push(rest);
  };
  number(kept.length);
  // A key is a hash plus one: zero stands for a free place.
  let before = 0;
  for (const { hash, own } of kept) {
    number(hash + 1 - before);
    before = hash + 1;
    own.forEach(({ step, label }, i) => {
      bytes.push(label + (i === own.length - 1 ? lastOfRow : 0), step & 255);
    });
  }
  for (const table of [edges, memory]) {
    let zeros = 0;
    for (const weight of table) {
      const step = steps(weight);
      if (step === 0) zeros++;
      else {
        number(zeros);
        bytes.push(step & 255);
        zeros = 0;
      }
    }
    number(0);
    bytes.push(0);
  }
  return { text: textOf(Uint8Array.from(bytes)), features: kept.length };
}
