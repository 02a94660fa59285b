/** A reference with what is known of its characters. */
export interface Example {
  readonly id: string;
  readonly text: string;
  /** For each character the labels that it may have, as bits; 0 where nothing is known. */
  readonly masks: Uint32Array;
  /** The fields as the labelled data have them, for scoring. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** What the labelled data call the kind of work; '' where they say nothing. */
  readonly kind: string;
}
