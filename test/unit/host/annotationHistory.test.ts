import { assert } from 'chai';
import { type AnnotationPage, findItem, replaceItem } from '../../../src/core/annotation/annotationPage.ts';
import { editItem } from '../../../src/core/annotation/editAnnotation.ts';
import type { JsonObject } from '../../../src/core/annotation/json.ts';
import { readAnnotation } from '../../../src/core/annotation/readAnnotation.ts';
import { AnnotationHistory } from '../../../src/host/annotationHistory.ts';
import { pageWith, someItem } from '../../support/annotations.ts';

const id = 'urn:uuid:1';
const other = someItem({ id: 'urn:uuid:2', start: 40 });

/** A page and its history, changed together. */
class Changes {
  readonly history = new AnnotationHistory();
  page: AnnotationPage = pageWith(other);

  set(after: JsonObject | undefined, typing: string | null = null): void {
    this.history.record({ id, before: findItem(this.page, id), after, typing });
    this.setElsewhere(after);
  }

  setElsewhere(after: JsonObject | undefined): void {
    this.page = replaceItem(this.page, id, after);
  }

  undo(): JsonObject | undefined {
    this.page = this.history.undo(this.page);
    return findItem(this.page, id);
  }

  redo(): JsonObject | undefined {
    this.page = this.history.redo(this.page);
    return findItem(this.page, id);
  }
}

const plain = someItem();
const [noted, blue] = [someItem({ note: 'a note' }), someItem({ note: 'a note', styleClass: 'blue' })];

suite('The history of annotations', () => {
  test('takes back creating, a note, a colour and deleting, and makes them again', () => {
    const changes = new Changes();
    const states = [undefined, plain, noted, blue, undefined];
    for (const state of states.slice(1)) {
      changes.set(state);
    }
    for (const state of states.slice(0, -1).reverse()) {
      assert.deepEqual(changes.undo(), state);
    }
    for (const state of states.slice(1)) {
      assert.deepEqual(changes.redo(), state);
    }
    assert.deepEqual(changes.page.items, [other]);
  });

  test('does nothing where there is nothing to take back or to make again', () => {
    const changes = new Changes();
    const { page } = changes;
    changes.undo();
    changes.redo();
    assert.equal(changes.page, page);
    assert.isFalse(changes.history.canUndo || changes.history.canRedo);
  });

  test('forgets what was taken back as soon as something else is done', () => {
    const changes = new Changes();
    changes.set(plain);
    changes.undo();
    assert.isTrue(changes.history.canRedo);
    changes.set(noted);
    assert.isFalse(changes.history.canRedo);
  });

  test('takes one run of typing back as a whole', () => {
    const changes = new Changes();
    changes.set(plain);
    for (const note of ['a', 'a n', 'a note']) {
      changes.set(someItem({ note }), 'first');
    }
    changes.set(someItem({ note: 'a note, later' }), 'second');
    assert.deepEqual(changes.undo(), noted);
    assert.deepEqual(changes.undo(), plain);
    assert.deepEqual(changes.redo(), noted);
  });

  test('leaves what others changed since', () => {
    const changes = new Changes();
    changes.set(plain);
    changes.set(noted);
    changes.setElsewhere(
      editItem(noted, { note: undefined, styleClass: 'blue', modified: '2026-05-01T00:00:00.000Z' }),
    );
    const item = changes.undo();
    const annotation = item && readAnnotation(item);
    assert.equal(annotation?.target.styleClass, 'blue');
    assert.deepEqual(annotation?.body, []);
  });

  test('does not bring back to life what others deleted', () => {
    const changes = new Changes();
    changes.setElsewhere(plain);
    changes.set(plain);
    changes.setElsewhere(undefined);
    assert.isUndefined(changes.undo());
  });

  test('takes several changes back together', () => {
    const changes = new Changes();
    changes.set(plain);
    const added = someItem({ id: 'urn:uuid:3', start: 90 });
    changes.history.recordTogether([
      { id, before: plain, after: blue, typing: null },
      { id: 'urn:uuid:3', before: undefined, after: added, typing: null },
    ]);
    changes.setElsewhere(blue);
    changes.page = replaceItem(changes.page, 'urn:uuid:3', added);
    assert.deepEqual(changes.undo(), plain);
    assert.isUndefined(findItem(changes.page, 'urn:uuid:3'));
    assert.deepEqual(changes.redo(), blue);
    assert.deepEqual(findItem(changes.page, 'urn:uuid:3'), added);
    changes.undo();
    assert.isUndefined(changes.undo());
    assert.deepEqual(findItem(changes.page, 'urn:uuid:2'), other);
  });
});
