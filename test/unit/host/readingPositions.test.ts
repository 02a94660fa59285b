import assert from 'node:assert/strict';
import type { Memento, Uri } from 'vscode';
import { ReadingPositions } from '../../../src/host/readingPositions.ts';

suite('Where an article was left', () => {
  const position = (textOffset: number) => ({ textOffset, quote: 'words' });
  const article = (name: string) => ({ toString: () => `file:///${name}.md` }) as Uri;

  function memento(): Memento {
    const kept = new Map<string, unknown>();
    return {
      keys: () => [...kept.keys()],
      get: <T>(key: string, otherwise?: T) => (kept.get(key) as T | undefined) ?? otherwise,
      update: async (key: string, value: unknown) => {
        kept.set(key, value);
      },
    } as Memento;
  }

  test('is unknown of one that was never read', () => {
    assert.equal(new ReadingPositions(memento()).startOf(article('a'), { panelId: 'new', position: null }), null);
  });

  for (const [panel, viewState, expected] of [
    ['a new panel goes on where any was', { panelId: 'new', position: null }, 20],
    ['the panel that was scrolled last goes on there, whatever it kept itself', { panelId: 'last', position: 10 }, 20],
    ['another panel goes on where itself was', { panelId: 'other', position: 10 }, 10],
  ] as const) {
    test(panel, async () => {
      const kept = memento();
      await new ReadingPositions(kept).set(article('a'), 'last', position(20));
      const { panelId, position: own } = viewState;
      const start = new ReadingPositions(kept).startOf(article('a'), { panelId, position: own && position(own) });
      assert.deepEqual(start, position(expected));
    });
  }

  test('is forgotten of those that were read longest ago', async () => {
    const positions = new ReadingPositions(memento());
    for (let i = 0; i <= 300; i++) await positions.set(article(String(i)), 'p', position(i));
    assert.equal(positions.startOf(article('0'), { panelId: 'p', position: null }), null);
    assert.deepEqual(positions.startOf(article('1'), { panelId: 'p', position: null }), position(1));
  });
});
