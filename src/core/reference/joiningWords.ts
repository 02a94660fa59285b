/** Small words that stand between or within names. */
export const joiningWords: ReadonlySet<string> = new Set(
  'and und et y e en och og i и al von van de der den del della di da das do dos du la le ter ten zu zum zur af av bin ibn el'.split(
    ' ',
  ),
);
