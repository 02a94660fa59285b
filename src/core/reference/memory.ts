import { type Label, labels } from './labels.ts';

const L = labels.length;

/** Fields that are remembered once they have been left, a bit each. Labels of one group are one field to the reader. */
const groups: readonly (readonly Label[])[] = [
  ['author'],
  ['title'],
  ['journal', 'container'],
  ['editor'],
  ['date'],
  ['publisher', 'location'],
  ['volume', 'pages'],
];

/** How many combinations of fields can have been left behind. */
export const memories = 1 << groups.length;

/** The bit of each label, 0 where it is not remembered. */
export const memoryBit: Uint8Array = Uint8Array.from(labels, (label) => {
  const group = groups.findIndex((some) => some.includes(label));
  return group < 0 ? 0 : 1 << group;
});

/** Each combination has a weight for every label that begins behind it, one for the end, and one for every label at each token. */
export const memoryRow = 2 * L + 1;

/** Where in a row the weights at each token begin. */
export const memoryWithin = L + 1;

/** As many bits tell one combination from another. */
export const memoryGroups = groups.length;
