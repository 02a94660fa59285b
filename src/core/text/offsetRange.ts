/** A stretch of a string: UTF-16 code units, end exclusive. The name of what holds it says of which string. */
export type OffsetRange = readonly [start: number, end: number];

/** True where the two share at least one code unit. */
export function overlaps(a: OffsetRange, b: OffsetRange): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** True where `inner` lies in `outer`, ends included. */
export function contains(outer: OffsetRange, inner: OffsetRange): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}
