import type { Identifier } from './identifier.ts';

/** What the characters of a token are. `mixed` holds letters and digits: `e96084`, `2nd`, `B629`. */
export type TokenKind = 'word' | 'number' | 'mixed' | 'mark' | 'identifier';

/** The smallest part of a reference that gets a label. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** As it is compared: compatibility forms folded, small letters. For an identifier its kind. */
  readonly word: string;
  /** As it is printed, compatibility forms folded. */
  readonly printed: string;
  readonly afterBlank: boolean;
  readonly identifier: Identifier | null;
}
