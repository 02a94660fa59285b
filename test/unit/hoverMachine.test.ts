import { assert } from 'chai';
import * as fc from 'fast-check';
import {
  abandonMilliseconds,
  dwellMilliseconds,
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  hover,
  initialHoverState,
} from '../../src/core/hover/hoverMachine.ts';

/** Runs the machine with a clock of its own; timers ring when `wait` reaches them, also those that come too late. */
class Bench {
  #state: HoverState = initialHoverState;
  #now = 0;
  #timers: { readonly at: number; readonly token: number }[] = [];
  readonly log: string[] = [];

  get state(): HoverState {
    return this.#state;
  }

  send(...events: readonly HoverEvent[]): this {
    for (const event of events) {
      const step = hover(this.#state, event);
      this.#state = step.state;
      for (const effect of step.effects) this.#run(effect);
    }
    return this;
  }

  wait(milliseconds: number): this {
    const until = this.#now + milliseconds;
    for (;;) {
      const due = this.#timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) break;
      this.#timers = this.#timers.filter((timer) => timer !== due);
      this.#now = due.at;
      this.send({ type: 'timerRang', token: due.token });
    }
    this.#now = until;
    return this;
  }

  #run(effect: HoverEffect): void {
    if (effect.type === 'startTimer') {
      this.#timers.push({ at: this.#now + effect.milliseconds, token: effect.token });
    } else if (effect.type === 'openCard') {
      this.log.push(`open ${effect.citation}`);
    } else {
      this.log.push(`close ${effect.citation}${effect.refocus ? ' refocus' : ''}`);
    }
  }
}

const enter = (citation: number): HoverEvent => ({ type: 'pointerEntered', citation });
const leave = (citation: number): HoverEvent => ({ type: 'pointerLeft', citation });
const focus = (citation: number): HoverEvent => ({ type: 'focused', citation });
const blur = (citation: number): HoverEvent => ({ type: 'blurred', citation });
const enterCard: HoverEvent = { type: 'pointerEnteredCard' };
const leaveCard: HoverEvent = { type: 'pointerLeftCard' };
const focusCard: HoverEvent = { type: 'focusEnteredCard' };
const blurCard: HoverEvent = { type: 'focusLeftCard' };
const pressEscape: HoverEvent = { type: 'escapePressed' };
const dismiss: HoverEvent = { type: 'dismissed' };

suite('The hover machine', () => {
  suite('opens', () => {
    test('once the pointer has rested for the dwell', () => {
      const bench = new Bench().send(enter(1)).wait(dwellMilliseconds - 1);
      assert.deepEqual(bench.log, []);
      assert.deepEqual(bench.wait(1).log, ['open 1']);
    });

    test('not when the pointer only passes', () => {
      const bench = new Bench()
        .send(enter(1))
        .wait(dwellMilliseconds - 1)
        .send(leave(1))
        .wait(10_000);
      assert.deepEqual(bench.log, []);
      assert.equal(bench.state.phase, 'idle');
    });

    test('with a whole dwell of its own for each citation that is passed', () => {
      const bench = new Bench().send(enter(1)).wait(100).send(leave(1), enter(2)).wait(100);
      assert.deepEqual(bench.log, []);
      assert.deepEqual(bench.wait(50).log, ['open 2']);
    });

    test('when the first of two citations says it was left after the second was entered', () => {
      const bench = new Bench().send(enter(1), enter(2), leave(1)).wait(dwellMilliseconds);
      assert.deepEqual(bench.log, ['open 2']);
    });

    test('once, however often the pointer says that it is there', () => {
      const bench = new Bench().send(enter(1)).wait(100).send(enter(1)).wait(50).send(enter(1)).wait(10_000);
      assert.deepEqual(bench.log, ['open 1']);
    });

    test('at once on focus', () => {
      assert.deepEqual(new Bench().send(focus(1)).log, ['open 1']);
    });

    test('once when the focus comes while the pointer dwells, and then both hold it', () => {
      const bench = new Bench().send(enter(1), focus(1)).wait(1000).send(blur(1)).wait(1000);
      assert.deepEqual(bench.log, ['open 1']);
      assert.deepEqual(bench.send(leave(1)).wait(1000).log, ['open 1', 'close 1']);
    });
  });

  suite('stays', () => {
    test('while the pointer crosses into the card, and as long as it is there', () => {
      const bench = new Bench().send(enter(1)).wait(150).send(leave(1)).wait(299).send(enterCard).wait(60_000);
      assert.deepEqual(bench.log, ['open 1']);
    });

    test('when the pointer comes back in time', () => {
      const bench = new Bench().send(enter(1)).wait(150).send(leave(1)).wait(299).send(enter(1)).wait(60_000);
      assert.deepEqual(bench.log, ['open 1']);
    });

    test('while the citation has the focus, whatever the pointer does', () => {
      const bench = new Bench().send(focus(1), enter(1), leave(1), enterCard, leaveCard).wait(60_000);
      assert.deepEqual(bench.log, ['open 1']);
    });

    test('when the focus moves from the citation into the card', () => {
      const bench = new Bench().send(focus(1), blur(1), focusCard).wait(60_000);
      assert.deepEqual(bench.log, ['open 1']);
    });
  });

  suite('closes', () => {
    test('when the pointer has been away for the abandon delay', () => {
      const bench = new Bench()
        .send(enter(1))
        .wait(150)
        .send(leave(1))
        .wait(abandonMilliseconds - 1);
      assert.deepEqual(bench.log, ['open 1']);
      assert.deepEqual(bench.wait(1).log, ['open 1', 'close 1']);
    });

    test('when the pointer leaves the card', () => {
      const bench = new Bench().send(enter(1)).wait(150).send(leave(1), enterCard).wait(5000).send(leaveCard).wait(300);
      assert.deepEqual(bench.log, ['open 1', 'close 1']);
    });

    test('when the focus leaves the citation, or the card', () => {
      assert.deepEqual(new Bench().send(focus(1), blur(1)).wait(300).log, ['open 1', 'close 1']);
      assert.deepEqual(new Bench().send(focus(1), blur(1), focusCard, blurCard).wait(300).log, ['open 1', 'close 1']);
    });

    test('at once on Escape, and stays closed though the pointer rests where it was', () => {
      const bench = new Bench().send(enter(1)).wait(150).send(pressEscape).wait(10_000);
      assert.deepEqual(bench.log, ['open 1', 'close 1']);
      assert.equal(bench.state.phase, 'idle');
    });

    test('and gives the focus back on Escape only where the card had it', () => {
      assert.deepEqual(new Bench().send(focus(1), blur(1), focusCard, pressEscape).log, ['open 1', 'close 1 refocus']);
      assert.deepEqual(new Bench().send(focus(1), pressEscape).log, ['open 1', 'close 1']);
      assert.deepEqual(new Bench().send(focus(1), blur(1), focusCard, dismiss).log, ['open 1', 'close 1']);
    });

    test('at once when it is dismissed, also before it opened', () => {
      assert.deepEqual(new Bench().send(enter(1)).wait(150).send(dismiss).log, ['open 1', 'close 1']);
      assert.deepEqual(new Bench().send(enter(1)).wait(100).send(dismiss).wait(1000).log, []);
    });
  });

  suite('swaps', () => {
    test('at once when the next citation is hovered, also while the first is being left', () => {
      const bench = new Bench().send(enter(1)).wait(150).send(leave(1)).wait(100).send(enter(2));
      assert.deepEqual(bench.log, ['open 1', 'open 2']);
      assert.deepEqual(bench.wait(60_000).log, ['open 1', 'open 2']);
    });

    test('at once when the focus moves on', () => {
      assert.deepEqual(new Bench().send(focus(1), blur(1), focus(2)).wait(60_000).log, ['open 1', 'open 2']);
    });

    test('and is not closed by what the citation before says late', () => {
      const bench = new Bench().send(enter(1)).wait(150).send(enter(2), leave(1), blur(1)).wait(60_000);
      assert.deepEqual(bench.log, ['open 1', 'open 2']);
    });
  });

  test('does nothing on what does not concern it', () => {
    const harmless = [leave(1), blur(1), enterCard, leaveCard, focusCard, blurCard, pressEscape, dismiss];
    assert.deepEqual(new Bench().send(...harmless, { type: 'timerRang', token: 7 }).log, []);
  });

  test('never opens twice in a row the same, never closes what is not open, and comes to rest', () => {
    const citation = fc.constantFrom(1, 2);
    const event = fc.oneof<fc.Arbitrary<HoverEvent>[]>(
      citation.map(enter),
      citation.map(leave),
      citation.map(focus),
      citation.map(blur),
      fc.constantFrom(enterCard, leaveCard, focusCard, blurCard, pressEscape, dismiss),
      fc.nat(12).map((token) => ({ type: 'timerRang', token }) as const),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(event, fc.nat(400)), { maxLength: 30 }), (steps) => {
        const bench = new Bench();
        for (const [next, pause] of steps) bench.send(next).wait(pause);
        bench
          .send(blur(1), blur(2), leave(1), leave(2), leaveCard, blurCard)
          .wait(abandonMilliseconds + dwellMilliseconds);
        assert.equal(bench.state.phase, 'idle');
        let open: string | null = null;
        for (const line of bench.log) {
          const [what, which] = line.split(' ');
          if (what === 'open') assert.notEqual(which, open);
          else assert.equal(which, open);
          open = what === 'open' ? (which ?? null) : null;
        }
      }),
    );
  });
});
