/** A year as it is cited. */
export interface CitedYear {
  /** Four digits, or `undated` for "in press", "n.d." and the like. */
  readonly year: string;
  /** Tells works of one author and year apart: `a`, `b`; empty where there is none. */
  readonly letter: string;
}

/** One of a work's authors. */
export interface WorkAuthor {
  /** The words of the surname, or of the name of an organization, folded. */
  readonly words: readonly string[];
}

/** What an entry of the reference list is cited by. */
export interface Work {
  readonly entryId: string;
  /** Its place in the list. */
  readonly position: number;
  /** In the order of the list. */
  readonly authors: readonly WorkAuthor[];
  /** The first author's initials, folded, one after another; empty where the list has none. */
  readonly initials: string;
  /** Whether the list says that there are more: `et al.` */
  readonly hasMore: boolean;
  /** Names of the first author besides the surname: what stands in brackets behind an organization. */
  readonly aliases: readonly string[];
  /**
   * The words of an organization's name, commas and "and" in it passed over, where the author may be one; its initials alone
   * where the list has no more; else empty.
   */
  readonly organization: readonly string[];
  readonly years: readonly CitedYear[];
}
