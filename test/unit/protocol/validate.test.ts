import { assert } from 'chai';
import type { AnnotationView } from '../../../src/protocol/annotationMessages.ts';
import type { HostNotification, PageNotification, PageRequest } from '../../../src/protocol/messages.ts';
import { maxTextLength, validate } from '../../../src/protocol/validate.ts';

const quote = { type: 'TextQuoteSelector', exact: 'quote', prefix: 'before ', suffix: ' after' } as const;
const place = { type: 'TextPositionSelector', start: 7, end: 12 } as const;

const annotation: AnnotationView = {
  id: 'urn:uuid:1',
  target: 'passage',
  quote: 'A',
  styleClass: 'blue',
  note: '',
  noteHtml: '',
  tags: ['method'],
  state: 'orphaned',
  textRange: null,
  candidates: [[3, 4]],
  changes: [{ kind: 'deleted', text: 'A' }],
  lastPlace: { headings: 'One', textOffset: 3 },
  kept: true,
  unsaved: false,
};

const hostNotifications: readonly HostNotification[] = [
  {
    type: 'showArticle',
    version: 3,
    page: {
      title: null,
      text: 'A [1]\nOne.',
      sections: ['<p data-block>A <a class="citation">[1]</a></p>'],
      blocks: [
        [0, 5],
        [6, 10],
      ],
      citations: [{ textRange: [2, 5], callout: '[1]', items: [{ citationNumber: 1, entryId: null, names: null }] }],
      things: [{ blocks: [0, 1] }],
      crossReferences: [{ textRange: [0, 1], things: [0] }],
      entries: [
        {
          id: 'ref-1',
          citationNumber: 1,
          numberInferred: false,
          text: 'One.',
          textRange: [6, 10],
          links: [{ range: [0, 4], href: 'https://example.org/' }],
          mentions: [0],
        },
      ],
    },
    format: 'markdown',
    resourceBase: null,
    position: 0,
  },
  { type: 'showFailure', message: 'no' },
  {
    type: 'showReferences',
    version: 3,
    entries: [
      {
        entryId: 'ref-1',
        parts: {
          title: 'Ice',
          authors: ['A. Quint'],
          areEditors: false,
          year: '2010',
          container: '',
          volume: '',
          pages: '',
          edition: '',
          publisher: '',
        },
        titleRange: [0, 3],
        containerRange: null,
        links: {
          doi: null,
          url: 'https://example.org/',
          arXiv: null,
          pubMed: null,
          pubMedCentral: null,
          scholar: 'https://scholar.google.com/scholar?q=Ice',
        },
        doi: null,
      },
    ],
  },
  {
    type: 'showAnnotations',
    version: 3,
    revision: 1,
    pending: 2,
    annotations: [annotation],
    writable: true,
    notice: null,
  },
  {
    type: 'changeAnnotations',
    version: 3,
    base: 1,
    revision: 2,
    pending: 0,
    removed: ['urn:uuid:2'],
    changed: [{ index: 0, annotation }],
    shifted: [{ index: 1, textRange: [3, 4] }],
    writable: true,
    notice: null,
  },
  { type: 'revealAnnotation', id: 'urn:uuid:1' },
  { type: 'revealEntry', entryId: 'ref-1' },
  { type: 'revealPlace', textOffset: 3 },
  { type: 'showShortcuts', shortcuts: [{ title: 'Find', key: 'ctrl+f', mac: 'cmd+f' }] },
  {
    type: 'setTypography',
    zoom: 110,
    measure: 70,
    lineHeight: 1.5,
    fontFamily: 'serif',
    justified: true,
    highlightEnds: true,
  },
  { type: 'setScrollSync', on: true },
  { type: 'lightUp', version: 2, textRange: [3, 9] },
  {
    type: 'restorePins',
    pins: [
      {
        title: '[2]',
        left: 1.5,
        top: 2,
        parts: [
          { kind: 'entry', textOffset: 3, quote: 'Abel' },
          { kind: 'missing', number: 9, names: null },
        ],
      },
    ],
  },
  { type: 'followSource', version: 2, textOffset: 9 },
  { type: 'runCommand', command: 'highlight', styleClass: 'green' },
];

const pageNotifications: readonly PageNotification[] = [
  { type: 'ready', viewState: { panelId: 'a', position: null } },
  { type: 'ready', viewState: { panelId: 'a', position: { textOffset: 5, quote: 'here' } } },
  { type: 'didRender', version: 3, blockCount: 2, citationCount: 1, mismatchedBlocks: 0 },
  { type: 'didPaint', version: 3, revision: 1, annotationIds: ['urn:uuid:1'] },
  { type: 'askAnnotations' },
  { type: 'didScroll', version: 3, position: { textOffset: 5, quote: 'here' } },
  {
    type: 'didChangeContext',
    noteEditorFocused: true,
    annotationFocused: false,
    cardOpen: false,
    hasSelection: true,
    canGoBack: false,
    canGoForward: false,
  },
  { type: 'askShortcuts' },
  { type: 'changeKeys' },
  {
    type: 'keepPins',
    pins: [
      {
        title: '[2]',
        left: 1.5,
        top: 2,
        parts: [
          { kind: 'entry', textOffset: 3, quote: 'Abel' },
          { kind: 'missing', number: 9, names: null },
        ],
      },
    ],
  },
  { type: 'pointAt', target: { annotation: 'urn:uuid:1' } },
  { type: 'pointAt', target: { entry: 'ref-1' } },
  { type: 'leadSource', version: 2, textOffset: 9 },
  { type: 'openLink', href: 'https://example.org/' },
  { type: 'openSource', version: 3, textOffset: null },
  { type: 'openAnnotationFile', id: null },
  { type: 'copyText', text: 'text' },
  { type: 'reportError', message: 'oh' },
];

const newId = 'urn:uuid:0b5e7a52-6f5c-4c7e-9d0b-3f1f0a9d2c11';

const pageRequests: readonly PageRequest[] = [
  { type: 'createAnnotation', id: newId, selector: [quote, place], styleClass: 'yellow' },
  { type: 'createAnnotation', id: newId, selector: [quote, place], styleClass: 'yellow', note: 'a note' },
  { type: 'createAnnotation', id: newId, selector: [quote, place], styleClass: 'yellow', part: 'reference-entry' },
  { type: 'createArticleNote', id: newId, styleClass: 'green' },
  { type: 'updateAnnotation', id: 'urn:uuid:1', tags: { added: ['method', 'to check'], removed: [] } },
  { type: 'placeAnnotation', version: 3, id: 'urn:uuid:1', by: 'reattach', textRange: [3, 7] },
  { type: 'copyReference', version: 3, entryId: 'ref-1', format: 'bibtex' },
  { type: 'setEntryStatus', version: 3, entryId: 'ref-1', status: 'to-read' },
  { type: 'setEntryStatus', version: 3, entryId: 'ref-1', status: null },
  { type: 'keepAnnotation', id: 'urn:uuid:1' },
  { type: 'updateAnnotation', id: 'urn:uuid:1', styleClass: 'pink' },
  { type: 'deleteAnnotation', id: 'urn:uuid:1' },
  { type: 'undo' },
  { type: 'redo' },
];

suite('Messages', () => {
  test('pass as they are', () => {
    for (const message of hostNotifications) {
      assert.deepEqual(validate.hostNotification(message), message);
    }
    for (const message of pageNotifications) {
      assert.deepEqual(validate.pageNotification(message), message);
    }
    for (const message of pageRequests) {
      assert.deepEqual(validate.pageRequest(message), message);
    }
  });

  const malformed: readonly (readonly [title: string, request: unknown])[] = [
    ['no type', { id: 'x' }],
    ['a type that there is not', { type: 'formatDisk' }],
    ['a number for an id', { type: 'deleteAnnotation', id: 1 }],
    ['an empty id', { type: 'deleteAnnotation', id: '' }],
    ['a colour that there is not', { type: 'updateAnnotation', id: 'x', styleClass: 'red' }],
    ['an endless note', { type: 'updateAnnotation', id: 'x', note: 'x'.repeat(maxTextLength + 1) }],
    ['a name of its own', { type: 'createArticleNote', id: 'note', styleClass: 'green' }],
    ['one selector', { type: 'createAnnotation', id: newId, selector: [quote], styleClass: 'yellow' }],
    [
      'an empty quote',
      { type: 'createAnnotation', id: newId, selector: [{ ...quote, exact: '' }, place], styleClass: 'yellow' },
    ],
    [
      'a reversed range',
      { type: 'createAnnotation', id: newId, selector: [quote, { ...place, end: 3 }], styleClass: 'yellow' },
    ],
    ['an empty place', { type: 'placeAnnotation', version: 3, id: 'a', by: 'resize', textRange: [3, 3] }],
    [
      'half an offset',
      { type: 'createAnnotation', id: newId, selector: [quote, { ...place, start: 3.5 }], styleClass: 'yellow' },
    ],
  ];
  for (const [title, request] of malformed) {
    test(`do not pass with ${title}`, () => {
      assert.isUndefined(validate.pageRequest(request));
    });
  }

  test('lose members that are not theirs', () => {
    assert.deepEqual(validate.pageRequest({ type: 'undo', command: 'rm' }), { type: 'undo' });
  });

  test('say of a reply what was asked for', () => {
    assert.strictEqual(validate.pageReply('undo', true), true);
    assert.isNull(validate.pageReply('deleteAnnotation', null));
    assert.isUndefined(validate.pageReply('updateAnnotation', null));
  });
});
