/**
 * When the reference card opens and closes: a pure state machine. What the reader does comes in as events, what is to be
 * done goes out as effects. A timer carries the token of the state that started it; any later event that matters makes a
 * new token, so that a timer that rings too late finds a token that is not its own and does nothing.
 */

/**
 * How long the pointer rests on a citation before its card opens: long enough that crossing the text on the way to
 * somewhere else opens nothing, short enough to be felt as an answer to the hand.
 */
export const dwellMilliseconds = 150;

/** How long a card stays after the pointer and the focus have left: enough to cross the gap into the card, or to come back. */
export const abandonMilliseconds = 300;

/** Index into `Page.citations`. */
export type CitationIndex = number;

/** On what, of the citation and its card, the pointer or the focus is. */
export type Hold = 'none' | 'citation' | 'card';

export type HoverState =
  | { readonly phase: 'idle'; readonly token: number }
  | { readonly phase: 'dwelling'; readonly token: number; readonly citation: CitationIndex }
  | {
      readonly phase: 'open';
      readonly token: number;
      readonly citation: CitationIndex;
      readonly pointer: Hold;
      readonly focus: Hold;
    };

export type HoverEvent =
  | { readonly type: 'pointerEntered'; readonly citation: CitationIndex }
  | { readonly type: 'pointerLeft'; readonly citation: CitationIndex }
  | { readonly type: 'focused'; readonly citation: CitationIndex }
  | { readonly type: 'blurred'; readonly citation: CitationIndex }
  | { readonly type: 'pointerEnteredCard' }
  | { readonly type: 'pointerLeftCard' }
  | { readonly type: 'focusEnteredCard' }
  | { readonly type: 'focusLeftCard' }
  | { readonly type: 'timerRang'; readonly token: number }
  | { readonly type: 'escapePressed' }
  /** The citation was followed, scrolled out of view, or is not on the page any more. */
  | { readonly type: 'dismissed' };

export type HoverEffect =
  | { readonly type: 'startTimer'; readonly token: number; readonly milliseconds: number }
  /** Replaces the card of another citation, if one is open. */
  | { readonly type: 'openCard'; readonly citation: CitationIndex }
  /** `refocus`: the focus was in the card and belongs back on the citation. */
  | { readonly type: 'closeCard'; readonly citation: CitationIndex; readonly refocus: boolean };

export interface HoverStep {
  readonly state: HoverState;
  readonly effects: readonly HoverEffect[];
}

export const initialHoverState: HoverState = { phase: 'idle', token: 0 };

export function hover(state: HoverState, event: HoverEvent): HoverStep {
  switch (event.type) {
    case 'pointerEntered':
      return pointAt(state, event.citation);
    case 'focused':
      return focusOn(state, event.citation);
    case 'pointerLeft':
      if (state.phase === 'dwelling' && state.citation === event.citation) return idle(state);
      return release(state, 'pointer', 'citation', event.citation);
    case 'blurred':
      return release(state, 'focus', 'citation', event.citation);
    case 'pointerEnteredCard':
      return state.phase === 'open' ? hold(state, { pointer: 'card' }) : stay(state);
    case 'focusEnteredCard':
      return state.phase === 'open' ? hold(state, { focus: 'card' }) : stay(state);
    case 'pointerLeftCard':
      return release(state, 'pointer', 'card');
    case 'focusLeftCard':
      return release(state, 'focus', 'card');
    case 'timerRang':
      return ring(state, event.token);
    case 'escapePressed':
    case 'dismissed':
      return close(state, event.type === 'escapePressed');
  }
}

type OpenState = Extract<HoverState, { phase: 'open' }>;

function stay(state: HoverState): HoverStep {
  return { state, effects: [] };
}

function idle(state: HoverState): HoverStep {
  return { state: { phase: 'idle', token: state.token + 1 }, effects: [] };
}

function pointAt(state: HoverState, citation: CitationIndex): HoverStep {
  if (state.phase === 'open') {
    // A reader who has one card open is reading references: the next one need not be waited for.
    return state.citation === citation
      ? hold(state, { pointer: 'citation' })
      : open(state, citation, { pointer: 'citation', focus: 'none' });
  }
  if (state.phase === 'dwelling' && state.citation === citation) return stay(state);
  const token = state.token + 1;
  return {
    state: { phase: 'dwelling', token, citation },
    effects: [{ type: 'startTimer', token, milliseconds: dwellMilliseconds }],
  };
}

/** The focus never comes to rest by chance, as a pointer does: there is nothing to wait for. */
function focusOn(state: HoverState, citation: CitationIndex): HoverStep {
  if (state.phase === 'open' && state.citation === citation) return hold(state, { focus: 'citation' });
  const pointer = state.phase === 'dwelling' && state.citation === citation ? 'citation' : 'none';
  return open(state, citation, { pointer, focus: 'citation' });
}

function open(state: HoverState, citation: CitationIndex, holds: Pick<OpenState, 'pointer' | 'focus'>): HoverStep {
  return {
    state: { phase: 'open', token: state.token + 1, citation, ...holds },
    effects: [{ type: 'openCard', citation }],
  };
}

/** The new token stops the timer that would have closed the card. */
function hold(state: OpenState, holds: Partial<Pick<OpenState, 'pointer' | 'focus'>>): HoverStep {
  return { state: { ...state, ...holds, token: state.token + 1 }, effects: [] };
}

/** The pointer or the focus left what it was on; when neither holds the card any more, its time runs. */
function release(state: HoverState, which: 'pointer' | 'focus', from: Hold, citation?: CitationIndex): HoverStep {
  if (state.phase !== 'open' || state[which] !== from) return stay(state);
  if (citation !== undefined && citation !== state.citation) return stay(state);
  const released: OpenState = { ...state, [which]: 'none', token: state.token + 1 };
  if (released.pointer !== 'none' || released.focus !== 'none') return stay(released);
  return {
    state: released,
    effects: [{ type: 'startTimer', token: released.token, milliseconds: abandonMilliseconds }],
  };
}

function ring(state: HoverState, token: number): HoverStep {
  if (state.token !== token) return stay(state);
  if (state.phase === 'dwelling') return open(state, state.citation, { pointer: 'citation', focus: 'none' });
  return close(state, false);
}

function close(state: HoverState, byEscape: boolean): HoverStep {
  if (state.phase === 'idle') return stay(state);
  if (state.phase === 'dwelling') return idle(state);
  return {
    state: { phase: 'idle', token: state.token + 1 },
    effects: [{ type: 'closeCard', citation: state.citation, refocus: byEscape && state.focus === 'card' }],
  };
}
