import { assert } from 'chai';
import fc from 'fast-check';
import type { OffsetRange } from '../../src/core/text/offsetRange.ts';
import { dragEdge, type Edge, moveEdge } from '../../src/webview/wordEdges.ts';

const text = 'It rained (a lot) on the tea.\nNobody minded.';

function rangeOf(words: string): OffsetRange {
  const start = text.indexOf(words);
  return [start, start + words.length];
}

suite('The ends of a highlight', () => {
  const moves: readonly (readonly [from: string, edge: Edge, outwards: boolean, to: string])[] = [
    ['on the', 'end', true, 'on the tea'],
    ['on the tea', 'end', true, 'on the tea.'],
    ['on the tea.', 'end', true, 'on the tea.\nNobody'],
    ['on the', 'end', false, 'on'],
    ['on', 'end', false, 'on'],
    ['on the', 'start', true, 'lot) on the'],
    ['lot) on', 'start', true, 'a lot) on'],
    ['a lot) on', 'start', true, '(a lot) on'],
    ['on the', 'start', false, 'the'],
    ['the', 'start', false, 'the'],
    ['It', 'start', true, 'It'],
    ['minded.', 'end', true, 'minded.'],
    ['aine', 'end', true, 'ained'],
    ['aine', 'start', true, 'raine'],
  ];
  for (const [from, edge, outwards, to] of moves) {
    test(`“${from}”: the ${edge} moves ${outwards ? 'out' : 'in'} by a word`, () => {
      assert.equal(text.slice(...moveEdge(text, rangeOf(from), edge, outwards)), to);
    });
  }

  test('go where they are dragged, to the nearest edge of a word', () => {
    const drag = (words: string, edge: Edge, to: string): string =>
      text.slice(...dragEdge(text, rangeOf(words), edge, text.indexOf(to)));
    assert.equal(drag('on', 'end', 'ea.'), 'on the');
    assert.equal(drag('on', 'end', 'body minded'), 'on the tea.\n'.trimEnd());
    assert.equal(drag('the tea', 'start', 'ined'), 'rained (a lot) on the tea');
    assert.equal(drag('the tea', 'start', 'minded'), 'tea');
  });

  test('leave a passage that is not empty, whatever the text', () => {
    const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.nat(), fc.constantFrom<Edge>('start', 'end'), (any, a, b, c, edge) => {
        const start = a % any.length;
        const range: OffsetRange = [start, start + 1 + (b % (any.length - start))];
        for (const moved of [
          moveEdge(any, range, edge, true),
          moveEdge(any, range, edge, false),
          dragEdge(any, range, edge, c % (any.length + 1)),
        ]) {
          assert.isBelow(moved[0], moved[1]);
          assert.isAtLeast(moved[0], 0);
          assert.isAtMost(moved[1], any.length);
        }
      }),
    );
  });
});
