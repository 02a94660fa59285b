import type { Delimiter, MarkdownIt, StateInline, Token } from 'markdown-it';
import { LeanToken } from './leanToken.ts';

/** Where an inline token starts, an offset into the content of its inline token. */
export function startOf(token: Token): number {
  return token instanceof LeanToken ? token.start : 0;
}

/** The characters that may start more than text: on the way to the next of them nothing is looked at. */
const starters = new Uint8Array(128);
for (const character of '\n!$&*<[\\]^_`~') starters[character.charCodeAt(0)] = 1;

/**
 * Makes markdown-it tell where its inline tokens stand, which it does not do by itself: each token starts where the rule that
 * pushed it began. The two rules that would glue text tokens together are turned off.
 */
export function withInlinePositions(md: MarkdownIt): MarkdownIt {
  md.inline.State = class extends md.inline.State {
    /** Where the text that is pending began: pending text is always one verbatim stretch of the source. */
    pendingStart = 0;
    /** Delimiter runs push one token a character (or pair) without moving `pos`. */
    runStart = -1;
    runLength = 0;

    override push(type: string, tag: string, nesting: Token['nesting']): Token {
      if (this.pending !== '') this.pushPending();
      let meta: { delimiters: Delimiter[] } | undefined;
      if (nesting < 0) {
        this.level--;
        this.delimiters = this._prev_delimiters.pop() ?? [];
      }
      const start = type === 'text' ? this.#startInRun() : this.pos;
      const token = new LeanToken(type, tag, nesting, this.level, false, start);
      if (nesting > 0) {
        this.level++;
        this._prev_delimiters.push(this.delimiters);
        this.delimiters = [];
        meta = { delimiters: this.delimiters };
      }
      this.pendingLevel = this.level;
      this.tokens.push(token);
      this.tokens_meta.push(meta);
      return token;
    }

    override pushPending(): Token {
      const token = new LeanToken('text', '', 0, this.pendingLevel, false, this.pendingStart);
      token.content = this.pending;
      this.tokens.push(token);
      this.pending = '';
      return token;
    }

    #startInRun(): number {
      if (this.runStart !== this.pos) {
        this.runStart = this.pos;
        this.runLength = 0;
      }
      const start = this.pos + this.runLength;
      // An odd tilde goes alone; all other strikethrough tokens are pairs.
      const isTilde = this.src[this.pos] === '~';
      const isOddTilde = isTilde && this.runLength === 0 && this.#tildesAt(this.pos) % 2 === 1;
      this.runLength += isTilde && !isOddTilde ? 2 : 1;
      return start;
    }

    #tildesAt(pos: number): number {
      let end = pos;
      while (this.src[end] === '~') end++;
      return end - pos;
    }
  };
  md.inline.ruler.at('text', (state, silent) => {
    const { src, pos, posMax } = state;
    if (!silent && state.pending === '') (state as StateInline & { pendingStart: number }).pendingStart = pos;
    let end = pos;
    while (end < posMax) {
      const unit = src.charCodeAt(end);
      if (unit < 128 && starters[unit] === 1) break;
      end++;
    }
    if (end === pos) return false;
    if (!silent) state.pending += src.slice(pos, end);
    state.pos = end;
    return true;
  });
  md.inline.ruler2.disable('fragments_join');
  md.core.ruler.disable('text_join');
  return md;
}
