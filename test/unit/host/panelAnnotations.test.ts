import { assert } from 'chai';
import { type CurrentAnnotations, PanelAnnotations } from '../../../src/host/panelAnnotations.ts';
import { applyChanges } from '../../../src/protocol/annotationChanges.ts';
import type { AnnotationView, ChangeAnnotations, ShowAnnotations } from '../../../src/protocol/annotationMessages.ts';
import { annotationView } from '../../support/annotationView.ts';

/** A page that draws whatever it is sent, and the annotations that it is to show. */
class Page {
  current: CurrentAnnotations;
  readonly messages: (ShowAnnotations | ChangeAnnotations)[] = [];
  readonly panel: PanelAnnotations;
  shown: readonly AnnotationView[] = [];

  constructor(annotations: readonly AnnotationView[]) {
    this.current = { version: 1, annotations, searching: 0, writable: true, notice: null };
    this.panel = new PanelAnnotations(
      () => this.current,
      (message) => {
        this.messages.push(message);
        this.shown = message.type === 'showAnnotations' ? message.annotations : applyChanges(this.shown, message);
      },
    );
  }

  change(part: Partial<CurrentAnnotations>): void {
    this.current = { ...this.current, ...part };
    this.panel.update();
  }

  /** Draws what was sent last, and what that brings, to the end. */
  draw(): void {
    for (let count = -1; count !== this.messages.length; ) {
      count = this.messages.length;
      this.panel.drawn(this.last.revision);
    }
  }

  get last(): ShowAnnotations | ChangeAnnotations {
    return this.messages.at(-1) as ShowAnnotations | ChangeAnnotations;
  }
}

const many = Array.from({ length: 1200 }, (_, i) => annotationView({ id: String(i), textRange: [10 * i, 10 * i + 5] }));

suite('The annotations of one panel', () => {
  test('come all at once where they are few, and then only what has changed', () => {
    const few = many.slice(0, 3);
    const page = new Page(few);
    page.panel.start(0);
    assert.deepEqual(page.shown, few);
    const changed = few.map((each, i) => (i === 1 ? { ...each, note: 'But why?' } : each));
    page.change({ annotations: changed });
    assert.deepEqual(page.shown, changed);
    assert.deepInclude(page.last, { type: 'changeAnnotations', base: 1, revision: 2, removed: [], pending: 0 });
    assert.lengthOf((page.last as ChangeAnnotations).changed, 1);
  });

  test('are not sent again where nothing is other', () => {
    const page = new Page(many.slice(0, 3));
    page.panel.start(0);
    page.panel.update();
    assert.lengthOf(page.messages, 1);
    page.change({ notice: 'It was a conflict.' });
    assert.deepInclude(page.last, { notice: 'It was a conflict.', changed: [] });
    page.change({ version: 2 });
    assert.lengthOf(page.messages, 3);
  });

  test('come in slices, those near the reader first', () => {
    const page = new Page(many);
    page.panel.start(6000);
    assert.lengthOf(page.shown, 500);
    assert.equal(page.last.pending, 700);
    assert.isTrue(page.shown.some(({ id }) => id === '600'));
    assert.isFalse(page.shown.some(({ id }) => id === '0' || id === '1199'));
    page.draw();
    assert.deepEqual(page.shown, many);
    assert.equal(page.last.pending, 0);
    assert.lengthOf(page.messages, 3);
  });

  test('wait for the page to draw a slice', () => {
    const page = new Page(many);
    page.panel.start(0);
    page.panel.drawn(0);
    assert.lengthOf(page.messages, 1);
  });

  test('show one that the reader makes before all others have come', () => {
    const page = new Page(many);
    page.panel.start(0);
    const made = annotationView({ id: 'new', textRange: [11_990, 11_995] });
    page.change({ annotations: [...many, made] });
    assert.equal(page.shown.at(-1)?.id, 'new');
    assert.lengthOf(page.shown, 501);
    page.draw();
    assert.deepEqual(page.shown, [...many, made]);
  });

  test('tell how many are still looked for, and come as they are found', () => {
    const page = new Page(many.slice(0, 2));
    page.change({ searching: 5 });
    assert.equal(page.last.pending, 5);
    page.change({ annotations: many.slice(0, 7), searching: 0 });
    assert.equal(page.last.pending, 0);
    assert.lengthOf(page.shown, 7);
  });

  test('come anew when the page asks, and not at all while the article cannot be shown', () => {
    const page = new Page(many.slice(0, 3));
    page.panel.start(0);
    page.panel.start();
    assert.deepEqual(
      page.messages.map(({ type, revision }) => [type, revision]),
      [
        ['showAnnotations', 1],
        ['showAnnotations', 2],
      ],
    );
    page.panel.stop();
    const silent = new PanelAnnotations(
      () => undefined,
      () => assert.fail('nothing is to be sent'),
    );
    silent.start(0);
  });
});
