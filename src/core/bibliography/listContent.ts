/** Where the entries of a reference list start: indices of its pieces. */
export interface ListContent {
  /** Ascending; each entry ends where the next one starts. */
  readonly starts: readonly ListedEntry[];
  /** The index behind the last piece of the last entry; pieces before the first entry and from here on are none of the list's. */
  readonly end: number;
}

export interface ListedEntry {
  readonly at: number;
  readonly number: number | null;
  /** The number is not printed before it. */
  readonly inferred: boolean;
  /** What is printed at its start is (what is left of) its number, and no part of its text. */
  readonly hasNumber: boolean;
}
