import type { MarkdownIt, StateInline, Token } from 'markdown-it';

/** Where an inline token starts, an offset into the content of its inline token. */
export function startOf(token: Token): number {
  return (token.meta?.['start'] as number | undefined) ?? 0;
}

/**
 * Makes markdown-it tell where its inline tokens stand, which it does not do by itself: each token's `meta.start` is the
 * offset where the rule that pushed it began. The two rules that would glue text tokens together are turned off.
 */
export function withInlinePositions(md: MarkdownIt): MarkdownIt {
  const Plain = md.inline.State;
  md.inline.State = class extends Plain {
    /** Where the text that is pending began: pending text is always one verbatim stretch of the source. */
    pendingStart = 0;
    /** Delimiter runs push one token a character (or pair) without moving `pos`. */
    runStart = -1;
    runLength = 0;

    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      const token = super.push(type, tag, nesting);
      token.meta = { ...token.meta, start: this.pos };
      if (type === 'text') {
        if (this.runStart !== this.pos) {
          this.runStart = this.pos;
          this.runLength = 0;
        }
        token.meta['start'] = this.pos + this.runLength;
        // An odd tilde goes alone; all other strikethrough tokens are pairs.
        const isTilde = this.src[this.pos] === '~';
        const isOddTilde = isTilde && this.runLength === 0 && this.#tildesAt(this.pos) % 2 === 1;
        this.runLength += isTilde && !isOddTilde ? 2 : 1;
      }
      return token;
    }

    override pushPending(): Token {
      const token = super.pushPending();
      token.meta = { start: this.pendingStart };
      return token;
    }

    #tildesAt(pos: number): number {
      let end = pos;
      while (this.src[end] === '~') end++;
      return end - pos;
    }
  };
  md.inline.ruler.before('text', 'position', (state, silent) => {
    if (!silent && state.pending === '') (state as StateInline & { pendingStart: number }).pendingStart = state.pos;
    return false;
  });
  md.inline.ruler2.disable('fragments_join');
  md.core.ruler.disable('text_join');
  return md;
}
