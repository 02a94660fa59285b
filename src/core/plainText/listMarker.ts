/** What makes a line of plain text an item of a list. */
export interface ListMarker {
  /** As printed, without the blanks behind: `-`, `3.`, `- 3.`, `[3]`. */
  readonly text: string;
  /** The length of the marker with the blanks behind it. */
  readonly length: number;
  /** The number in it; undefined for a mere bullet. */
  readonly number: number | undefined;
}

const marker = /^(?:([-*+•‣◦▪●·–—])\s+)?(?:(?:(\d{1,4})[.)]|\[(\d{1,4})\]|\((\d{1,4})\))\s+)?(?=\S)/u;

/** Undefined where the line has neither a bullet nor a number at its start. */
export function readListMarker(line: string): ListMarker | undefined {
  const match = marker.exec(line);
  if (match === null || match[0] === '') return undefined;
  const digits = match[2] ?? match[3] ?? match[4];
  return {
    text: match[0].trimEnd(),
    length: match[0].length,
    number: digits === undefined ? undefined : Number(digits),
  };
}
