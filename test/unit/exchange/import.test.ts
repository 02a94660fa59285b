import { assert } from 'chai';
import fc from 'fast-check';
import { anchorAnnotation } from '../../../src/core/anchoring/anchor.ts';
import { ArticleIndex } from '../../../src/core/anchoring/articleIndex.ts';
import { noteOf, tagsOf } from '../../../src/core/annotation/annotation.ts';
import {
  type AnnotationPage,
  changeItems,
  emptyAnnotationPage,
  findItem,
} from '../../../src/core/annotation/annotationPage.ts';
import type { JsonObject } from '../../../src/core/annotation/json.ts';
import { readAnnotation, readArticleNote } from '../../../src/core/annotation/readAnnotation.ts';
import { normalizeAnnotationPage } from '../../../src/core/annotation/serializeAnnotationPage.ts';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';
import { nearestColor } from '../../../src/core/exchange/importedItem.ts';
import { type ImportPlan, planImport } from '../../../src/core/exchange/planImport.ts';
import { readImport } from '../../../src/core/exchange/readImport.ts';
import { safeNote } from '../../../src/core/exchange/safeNote.ts';
import { writeJsonLd } from '../../../src/core/exchange/writeJsonLd.ts';
import { pageWith, properPage, someArticleNote, someItem } from '../../support/annotations.ts';

const article = parseArticle(
  'Tides were measured early, and often.\n\nNobody knows who measured them first of all in the north.\n',
  'markdown',
);
const index = new ArticleIndex(article);

function plan(page: AnnotationPage, items: readonly JsonObject[]): ImportPlan {
  let count = 0;
  return planImport(page, items, {
    source: '../../a.md',
    now: '2026-05-01T00:00:00.000Z',
    newId: () => `urn:uuid:new-${++count}`,
    index,
    place: (annotation) => anchorAnnotation(index, annotation).textRange,
  });
}

function importInto(page: AnnotationPage, file: string): { readonly page: AnnotationPage; readonly plan: ImportPlan } {
  const read = readImport(file);
  assert.isTrue(read.ok);
  const result = plan(page, read.ok ? read.value.items : []);
  const after = changeItems(page, new Map(result.changes.map(({ id, after }) => [id, () => after])));
  return { page: after, plan: result };
}

/** What the items of a file say, in a line each. */
function said(file: string): readonly string[] {
  const read = readImport(file);
  assert.isTrue(read.ok, file);
  const items = read.ok ? plan(emptyAnnotationPage, read.value.items).changes.map(({ after }) => after) : [];
  return items.map((item) => {
    const passage = readAnnotation(item);
    const annotation = passage ?? readArticleNote(item);
    assert.isDefined(annotation);
    const tags = tagsOf(annotation).map((tag) => ` #${tag}`);
    return `${annotation.target.styleClass} “${passage?.target.selector[0].exact ?? ''}” ${noteOf(annotation)}${tags.join('')}`;
  });
}

const hypothesisRow = {
  id: 'AbC-1',
  created: '2026-01-01T00:00:00.000Z',
  updated: '2026-01-02T00:00:00.000Z',
  user: 'acct:somebody@example.org',
  uri: 'https://example.org/a',
  text: 'Really?',
  tags: ['doubt', 7],
  target: [
    {
      source: 'https://example.org/a',
      selector: [
        { type: 'RangeSelector', startContainer: '/p[1]' },
        { type: 'TextPositionSelector', start: 5000, end: 5014 },
        { type: 'TextQuoteSelector', exact: 'measured early', prefix: 'Tides were ', suffix: ', and often.' },
      ],
    },
  ],
};

const zoteroItem = {
  key: 'ABCD2345',
  data: {
    key: 'ABCD2345',
    itemType: 'annotation',
    annotationType: 'highlight',
    annotationText: 'measured early',
    annotationComment: 'Really?',
    annotationColor: '#5fb236',
    tags: [{ tag: 'doubt' }],
    dateAdded: '2026-01-01T00:00:00Z',
    dateModified: '2026-01-02T00:00:00Z',
  },
};

const data = encodeURIComponent(JSON.stringify({ annotationKey: 'ABCD2345', color: '#2ea8e5' }));

suite('A file of annotations', () => {
  const nothing: readonly string[] = [];
  const cases: readonly (readonly [what: string, file: unknown, lines: readonly string[]])[] = [
    [
      'an AnnotationPage',
      { type: 'AnnotationPage', items: [someItem({ note: 'A note.' })] },
      ['yellow “quote” A note.'],
    ],
    ['a bare list', [someItem({ styleClass: 'blue' })], ['blue “quote” ']],
    ['one annotation', someItem(), ['yellow “quote” ']],
    [
      'an AnnotationCollection with its pages',
      {
        type: ['AnnotationCollection'],
        first: {
          type: 'AnnotationPage',
          items: [someItem({ id: 'urn:1' })],
          next: { items: [someItem({ id: 'urn:2', styleClass: 'pink' })] },
        },
      },
      ['yellow “quote” ', 'pink “quote” '],
    ],
    [
      'a collection whose pages lie elsewhere',
      { type: 'AnnotationCollection', first: 'https://example.org/1' },
      nothing,
    ],
    ['a bodyValue', { ...someItem(), body: undefined, bodyValue: 'Short.' }, ['yellow “quote” Short.']],
    [
      'several targets',
      { ...someItem(), target: ['https://example.org/', (someItem() as { target: unknown }).target] },
      ['yellow “quote” '],
    ],
    ['a note on the whole article', [someArticleNote()], ['yellow “” On the whole.']],
    ['an answer of Hypothesis', { total: 1, rows: [hypothesisRow] }, ['yellow “measured early” Really? #doubt']],
    [
      'an export of Hypothesis',
      { export_date: '2026-01-01', annotations: [hypothesisRow] },
      ['yellow “measured early” Really? #doubt'],
    ],
    [
      'a page note of Hypothesis',
      [{ ...hypothesisRow, target: [{ source: 'https://example.org/a' }] }],
      ['yellow “” Really? #doubt'],
    ],
    [
      'a reply of Hypothesis',
      [hypothesisRow, { ...hypothesisRow, id: 'r', references: ['AbC-1'] }],
      ['yellow “measured early” Really? #doubt'],
    ],
    ['items of Zotero', [zoteroItem], ['green “measured early” Really? #doubt']],
    [
      'annotations in attachments',
      { items: [{ itemType: 'journalArticle', attachments: [{ annotations: [zoteroItem.data] }] }] },
      ['green “measured early” Really? #doubt'],
    ],
    [
      'annotations of the reader of Zotero',
      [
        {
          type: 'underline',
          text: 'measured early',
          comment: '',
          color: '#ff6666',
          tags: [{ name: 'a' }],
          id: 'ABCD2345',
        },
      ],
      ['pink “measured early”  #a'],
    ],
    [
      'a sticky note of Zotero',
      [{ ...zoteroItem.data, annotationType: 'note', annotationText: undefined }],
      ['green “” Really? #doubt'],
    ],
    [
      'a drawing of Zotero',
      [zoteroItem, { itemType: 'annotation', annotationType: 'ink', key: 'X' }],
      ['green “measured early” Really? #doubt'],
    ],
    [
      'a note of Zotero as HTML',
      `<div data-schema-version="9"><h1>Annotations</h1><p><span class="highlight" data-annotation="${data}">“measured <b>early</b>”</span> <span class="citation" data-citation="x">(<span class="citation-item">Gleason, 2005, p. 3</span>)</span> Is it &lt;so&gt;?</p><p>A remark.</p><p><span class="highlight" style="background-color: #a28ae580">“often”</span></p></div>`,
      ['blue “measured early” Is it <so>?', 'purple “often” '],
    ],
    [
      'a note of Zotero as Markdown',
      '# Annotations  \n\n“measured early” ([Gleason, 2005, p. 3](zotero://select/library/items/AAAA1111)) ([pdf](zotero://open-pdf/library/items/BBBB2222?page=3&annotation=ABCD2345)) Is it so?\n\nA “remark” of mine.\n',
      ['yellow “measured early” Is it so?'],
    ],
  ];
  for (const [what, file, lines] of cases) {
    test(`is read: ${what}`, () =>
      assert.deepEqual(said(typeof file === 'string' ? file : JSON.stringify(file)), [...lines]));
  }

  for (const [what, file, fault] of [
    ['no annotations', '{"a": 1}', 'unknown'],
    ['a text', 'Dear diary, “nothing” today.', 'unknown'],
    ['a page of the web', '<html><p class="x">Hello</p></html>', 'unknown'],
    ['nothing', '', 'unknown'],
    ['too many', JSON.stringify(Array.from({ length: 50_001 }, () => ({ type: 'Annotation' }))), 'too-large'],
  ] as const) {
    test(`is refused: ${what}`, () => assert.deepEqual(readImport(file), { ok: false, error: fault }));
  }

  test('leaves no name behind that reaches a prototype, and no depth', () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    const item = JSON.stringify({ ...someItem(), x: 1 }).replace(
      '"x":1',
      `"__proto__":{"polluted":1},"constructor":1,"deep":${deep}`,
    );
    const { page } = importInto(emptyAnnotationPage, item);
    assert.notInclude(JSON.stringify(page), 'polluted');
    assert.notInclude(JSON.stringify(page), 'constructor');
    assert.isBelow(JSON.stringify(page).length, 2000);
    assert.isUndefined(({} as { polluted?: unknown }).polluted);
  });

  test('takes any JSON', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const read = readImport(json);
        if (read.ok) plan(emptyAnnotationPage, read.value.items);
      }),
    );
  });

  test('takes any text', () => {
    const piece = fc.constantFrom(
      '<span class="highlight"',
      ' data-annotation="%7B%22"',
      '>',
      '“a”',
      '</span>',
      '<p>',
      '([x](zotero://a?annotation=B))',
      '\n\n',
      '{',
      '"',
    );
    fc.assert(
      fc.property(fc.array(piece), (parts) => {
        readImport(parts.join(''));
      }),
    );
  });
});

suite('Importing annotations', () => {
  test('gives the page that was exported', () => {
    fc.assert(
      fc.property(properPage, (page) => {
        const readable = { ...page, items: page.items.map(withoutUnsafe) };
        const { page: after } = importInto(emptyAnnotationPage, writeJsonLd(readable, 'elsewhere.md'));
        assert.deepEqual(normalizeAnnotationPage(after).items, normalizeAnnotationPage(readable).items);
      }),
    );
  });

  test('twice is the same as once', () => {
    fc.assert(
      fc.property(properPage, (page) => {
        const file = writeJsonLd(page, 'elsewhere.md');
        const once = importInto(emptyAnnotationPage, file).page;
        const { page: twice, plan } = importInto(once, file);
        assert.deepEqual(twice, once);
        assert.deepInclude(plan, { added: 0, updated: 0, duplicates: page.items.length });
      }),
    );
  });

  test('records the place and the context of a quote that stands in the article', () => {
    const bare = [{ ...zoteroItem.data, annotationText: 'Nobody knows who measured them first' }];
    const { page, plan } = importInto(emptyAnnotationPage, JSON.stringify(bare));
    const annotation = readAnnotation(page.items[0] ?? null);
    assert.deepEqual(annotation?.target.selector[1], { type: 'TextPositionSelector', start: 38, end: 74 });
    assert.include(annotation?.target.selector[0].suffix, ' of all');
    assert.equal(annotation?.id, 'zotero://select/library/items/ABCD2345');
    assert.deepInclude(plan, { added: 1, withoutPlace: 0 });
  });

  test('keeps one that has no place, and says so', () => {
    const { page, plan } = importInto(
      emptyAnnotationPage,
      JSON.stringify([{ ...zoteroItem.data, annotationText: 'Not there at all.' }]),
    );
    assert.equal(readAnnotation(page.items[0] ?? null)?.target.selector[0].exact, 'Not there at all.');
    assert.deepInclude(plan, { added: 1, withoutPlace: 1 });
  });

  test('knows an annotation by quote, place and note', () => {
    const once = importInto(emptyAnnotationPage, JSON.stringify([{ ...hypothesisRow, id: '' }])).page;
    const again = importInto(once, JSON.stringify([{ ...hypothesisRow, id: 'other' }]));
    assert.deepInclude(again.plan, { added: 0, duplicates: 1 });
    const changed = importInto(once, JSON.stringify([{ ...hypothesisRow, id: 'other', text: 'Another note.' }]));
    assert.deepInclude(changed.plan, { added: 1, duplicates: 0 });
  });

  test('takes over a later version, and loses neither note', () => {
    const once = importInto(emptyAnnotationPage, JSON.stringify([hypothesisRow])).page;
    const later = { ...hypothesisRow, text: 'Surely not.', updated: '2026-03-01T00:00:00.000Z' };
    const { page, plan } = importInto(once, JSON.stringify([later]));
    assert.deepInclude(plan, { added: 0, updated: 1, duplicates: 0 });
    const note = noteOf(readAnnotation(findItem(page, 'https://hypothes.is/a/AbC-1') ?? null) ?? assert.fail());
    assert.include(note, 'Really?');
    assert.include(note, 'Surely not.');
  });

  test('lets an earlier version be', () => {
    const once = importInto(emptyAnnotationPage, JSON.stringify([hypothesisRow])).page;
    const { page, plan } = importInto(
      once,
      JSON.stringify([{ ...hypothesisRow, text: 'Old.', updated: '2025-01-01T00:00:00.000Z' }]),
    );
    assert.deepEqual(page, once);
    assert.deepInclude(plan, { duplicates: 1 });
  });

  test('counts what is no annotation of anything', () => {
    const items = [someItem(), { type: 'Annotation', target: { selector: { type: 'SvgSelector' } } }];
    assert.deepInclude(plan(pageWith(), items as readonly JsonObject[]), { added: 1, unusable: 1 });
  });
});

suite('A note from elsewhere', () => {
  for (const [note, safe] of [
    ['[a](https://example.org/) [b](mailto:a@b.de) [c](other.md#d)', undefined],
    ['`[x](javascript:alert(1))` and `std::vector<std::string>`', undefined],
    ['a < b and <b>bold</b>', undefined],
    ['[x](javascript:alert(1))', '[x](#)'],
    ['[x](  JAVA&#115;cript&colon;alert`1`)', '[x](  #)'],
    ['![x](file:///etc/passwd)', '![x](#)'],
    ['[x](<data:text/html,a>)', '[x](<#>)'],
    ['<command:workbench.action.quit>', '\\<command:workbench.action.quit>'],
    ['<a href="vscode://x">x</a>', '<a href="#">x</a>'],
    ['[x]\n\n[x]: javascript:alert(1)', '[x]\n\n[x]: #'],
  ] as const) {
    test(JSON.stringify(note), () => assert.equal(safeNote(note), safe ?? note));
  }

  test('has no harmful link whatever is written', () => {
    const piece = fc.constantFrom(
      '[x]',
      '[x][y]',
      '(',
      ')',
      '<',
      '>',
      'javascript:',
      'file:///',
      'a',
      '\n',
      '\n\n',
      '`',
      '\\',
      '[y]: ',
      '&#58;',
      'command:',
      ' ',
      '"',
      "'",
      '!',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (parts) => {
        const safe = safeNote(parts.join(''));
        assert.equal(safeNote(safe), safe, 'is safe already');
      }),
      { numRuns: 1000 },
    );
  });
});

suite('The colour of another program', () => {
  for (const [hex, color] of [
    ['#ffd400', 'yellow'],
    ['#ff6666', 'pink'],
    ['#5fb236', 'green'],
    ['#2ea8e5', 'blue'],
    ['#a28ae5', 'purple'],
    ['#e56eee', 'pink'],
    ['#f19837', 'yellow'],
    ['#aaaaaa', undefined],
    ['red', undefined],
  ] as const) {
    test(`${hex} is ${color ?? 'none of ours'}`, () => assert.equal(nearestColor(hex), color));
  }
});

/** As importing leaves it: without the names that no file from elsewhere may bring. */
function withoutUnsafe(item: unknown): JsonObject {
  return JSON.parse(JSON.stringify(item), (_, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value).filter(([name]) => !['__proto__', 'constructor', 'prototype'].includes(name)),
        )
      : value,
  );
}
