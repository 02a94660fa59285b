/** Weights are stored as whole numbers of this, in a byte with a sign. */
export const weightStep = 1 / 16;

/** Set in the byte of the last label of a feature. */
export const lastOfRow = 128;
