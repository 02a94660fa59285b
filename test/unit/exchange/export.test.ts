import { assert } from 'chai';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';
import { escapeMarkdown, escapeMarkdownLine } from '../../../src/core/exchange/escapeMarkdown.ts';
import type { ExportedNote } from '../../../src/core/exchange/exportedNote.ts';
import { HeadingPaths } from '../../../src/core/exchange/headingPaths.ts';
import type { NoteGrouping } from '../../../src/core/exchange/noteGrouping.ts';
import { defaultNoteTemplate, fillTemplate } from '../../../src/core/exchange/noteTemplate.ts';
import { quoteWithCitation } from '../../../src/core/exchange/quoteWithCitation.ts';
import { csvCell, writeCsv } from '../../../src/core/exchange/writeCsv.ts';
import { englishWords, writeMarkdown } from '../../../src/core/exchange/writeMarkdown.ts';

const markdown = new MarkdownIt({ linkify: true });

function note(differences: Partial<ExportedNote> = {}): ExportedNote {
  return {
    id: 'urn:uuid:1',
    quote: 'A quote.',
    note: '',
    tags: [],
    styleClass: 'yellow',
    created: '2026-03-01T10:00:00.000Z',
    modified: '2026-03-02T10:00:00.000Z',
    state: 'exact',
    textRange: [10, 18],
    headings: ['Tides', 'Methods'],
    ...differences,
  };
}

function write(notes: readonly ExportedNote[], groupBy: NoteGrouping, template = '', link = ''): string {
  return writeMarkdown(notes, { title: 'On tides', groupBy, template, words: englishWords, linkTo: () => link });
}

/** The text content of html, its white space as a reader sees it. */
function textOf(html: string): string {
  const text = html
    .replace(/<br>|<\/p>|<\/h\d>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
  return text.replace(/[ \t\n]+/g, ' ').trim();
}

suite('Text in Markdown', () => {
  const sign = fc.constantFrom(
    ...'\\`*_{}[]()<>#+-.!|~$&=:;"\'/ \t1a2bé©'.split(''),
    '\n',
    '&amp;',
    '---',
    '1. ',
    '===',
    '- a',
    '__',
    '# ',
  );
  const text = fc.array(sign, { maxLength: 30 }).map((parts) => parts.join(''));

  test('shows exactly the text', () => {
    fc.assert(
      fc.property(text, (source) => {
        const shown = textOf(markdown.render(escapeMarkdown(source)));
        assert.equal(shown, source.replace(/\s+/g, ' ').trim());
      }),
    );
  });

  test('shows it in a quotation as well', () => {
    fc.assert(
      fc.property(text, (source) => {
        const html = markdown.render(fillTemplate('> {{quote}}\n\nend', { quote: escapeMarkdown(source) }));
        assert.equal(textOf(html), `${source.replace(/\s+/g, ' ').trim()} end`.trim());
        assert.match(html, /^<blockquote>[\s\S]*<\/blockquote>\n<p>end<\/p>\n$/);
      }),
    );
  });

  test('stays on its line', () => {
    fc.assert(fc.property(text, (source) => assert.notInclude(escapeMarkdownLine(source), '\n')));
  });

  test('is left alone where it means nothing', () => {
    assert.equal(
      escapeMarkdown('A snake_case (plain) text - 5 + 3 = 8, really!'),
      'A snake_case (plain) text - 5 + 3 = 8, really!',
    );
  });
});

suite('A template', () => {
  const cases: readonly (readonly [what: string, template: string, values: Record<string, string>, filled: string])[] =
    [
      ['stands for values', '{{a}} and {{b}}', { a: '1', b: '2' }, '1 and 2'],
      ['leaves out what is empty', 'x{{#a}} {{a}}{{/a}}.', { a: '' }, 'x.'],
      ['has an else', '{{#a}}yes{{/a}}{{^a}}no{{/a}}', { a: '' }, 'no'],
      ['takes the line of a lone mark', '{{#a}}\n{{a}}\n{{/a}}\nend', { a: '1' }, '1\nend'],
      ['takes all lines of what is not shown', '{{#a}}\n{{a}}\n\n{{/a}}\nend', { a: '' }, 'end'],
      ['goes on with the quotation', '> {{a}}', { a: '1\n\n2' }, '> 1\n>\n> 2'],
      ['goes on under the item of a list', '- {{a}}', { a: '1\n\n2' }, '- 1\n\n  2'],
      ['shows a slip', '{{nope}}', { a: '1' }, '{{nope}}'],
      ['never reads a value as a template', '{{a}}', { a: '{{b}} {{#b}}', b: 'x' }, '{{b}} {{#b}}'],
      ['knows no inherited names', '{{constructor}}{{#toString}}x{{/toString}}', {}, '{{constructor}}'],
    ];
  for (const [what, template, values, filled] of cases) {
    test(what, () => assert.equal(fillTemplate(template, values), filled));
  }

  test('takes any template', () => {
    const pieces = fc.constantFrom(
      '{{a}}',
      '{{#a}}',
      '{{/a}}',
      '{{^a}}',
      '{{#b}}',
      '{{/b}}',
      '\n',
      '> ',
      'x',
      '{{',
      '}}',
    );
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        fillTemplate(parts.join(''), { a: 'one\ntwo', b: '' });
      }),
    );
  });
});

suite('Annotations as Markdown', () => {
  const methods = note({ id: '1', quote: 'First.', tags: ['b', 'a'], styleClass: 'blue' });
  const results = note({ id: '2', quote: 'Second.', note: 'Why?\n\nHow?', headings: ['Tides', 'Results'] });
  const lost = note({ id: '3', quote: 'Gone.', textRange: null, headings: undefined, state: 'orphaned', tags: ['a'] });
  const whole = note({ id: '4', quote: '', note: 'Read again.', headings: [], textRange: null });
  const notes = [whole, methods, results, lost];
  const headings = (text: string) => [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);

  test('by section, with quote, note, tags and the way back', () => {
    assert.equal(
      write([methods, results], 'section', '', 'vscode://x'),
      [
        '# On tides',
        '## Methods',
        '> First.',
        '#b #a · [Methods](vscode://x)',
        '## Results',
        '> Second.',
        'Why?\n\nHow?',
        '[Results](vscode://x)\n',
      ].join('\n\n'),
    );
  });

  for (const [groupBy, expected] of [
    ['section', ['Beginning of the article', 'Methods', 'Results', 'Without a place in the article']],
    ['color', ['Yellow', 'Blue']],
    ['tag', ['a', 'b', 'Without a tag']],
    ['none', []],
  ] as const) {
    test(`in groups by ${groupBy}`, () => assert.deepEqual(headings(write(notes, groupBy)), [...expected]));
  }

  test('without a quotation where the note is on the whole article', () => {
    assert.equal(write([whole], 'none'), '# On tides\n\nRead again.\n\nBeginning of the article\n');
  });

  test('by a template of the reader', () => {
    assert.equal(
      write([methods], 'none', '- [{{color}}] {{quote}} ({{created}})'),
      '# On tides\n\n- [Blue] First. (2026-03-01T10:00:00.000Z)\n',
    );
  });

  test('with the default template for an empty one', () => {
    assert.equal(write(notes, 'tag', defaultNoteTemplate), write(notes, 'tag'));
  });

  test('says that there are none', () => assert.equal(write([], 'section'), '# On tides\n\nAnnotations: 0\n'));
});

suite('Annotations as CSV', () => {
  test('with a record each', () => {
    const [head, record, end] = writeCsv(
      [note({ note: 'Say "when", please', tags: ['a', 'b'] })],
      () => 'vscode://x',
    ).split('\r\n');
    assert.equal(head, 'id,section,quote,note,tags,color,state,created,modified,start,end,link');
    assert.equal(
      record,
      'urn:uuid:1,Tides > Methods,A quote.,"Say ""when"", please","a; b",yellow,exact,2026-03-01T10:00:00.000Z,2026-03-02T10:00:00.000Z,10,18,vscode://x',
    );
    assert.equal(end, '');
  });

  const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', "=cmd|'/c calc'!A1", '\n+1'];
  for (const formula of formulas) {
    test(`disarms ${JSON.stringify(formula)}`, () => assert.equal(parseCsv(csvCell(formula))[0]?.[0], `'${formula}`));
  }

  test('parses back to what was written, and no cell is a formula', () => {
    const field = fc
      .array(fc.constantFrom('"', ',', '\r', '\n', '=', '+', '-', '@', "'", 'a', 'ß', ' ', '\t', '；'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 4 }), (rows) => {
        const notes = rows.map(([quote, text]) => note({ quote, note: text }));
        const [, ...records] = parseCsv(writeCsv(notes, () => ''));
        assert.lengthOf(records, rows.length);
        for (const [i, cells] of records.entries()) {
          assert.lengthOf(cells, 12);
          for (const cell of cells) assert.notMatch(cell, /^\s*[=+\-@]/);
          const [quote, text] = rows[i] ?? ['', ''];
          assert.include([quote, `'${quote}`], cells[2]);
          assert.include([text, `'${text}`], cells[3]);
        }
      }),
    );
  });
});

suite('A quote with its citation', () => {
  const origin = { title: 'On tides', authors: [], heading: 'Methods', link: undefined };
  for (const [what, quote, differences, expected] of [
    ['names title and place', 'A *wave*\nrises.', {}, '“A \\*wave\\* rises.” (*On tides*, Methods)'],
    ['names the authors first', 'A.', { authors: ['T. Gleason'] }, '“A.” (T. Gleason, *On tides*, Methods)'],
    ['links the place', 'A.', { link: 'vscode://x' }, '“A.” (*On tides*, [Methods](vscode://x))'],
    [
      'links the title where there is no heading',
      'A.',
      { heading: undefined, link: 'vscode://x' },
      '“A.” ([*On tides*](vscode://x))',
    ],
    ['says the title once', 'A.', { heading: 'On tides' }, '“A.” (*On tides*)'],
    ['is a bare quote where nothing is known', 'A.', { title: null, heading: undefined }, '“A.”'],
    [
      'turns the marks within to single ones',
      'He said “no” and "yes".',
      { title: null, heading: undefined },
      '“He said ‘no’ and ‘yes’.”',
    ],
  ] as const) {
    test(what, () => assert.equal(quoteWithCitation(quote, { ...origin, ...differences }), expected));
  }
});

suite('The headings above a place', () => {
  const article = parseArticle('A line.\n\n# One\n\na\n\n## Two\n\nb\n\n### Three\n\nc\n\n## Four\n\nd\n', 'markdown');
  const paths = new HeadingPaths(article);
  for (const [quote, path] of [
    ['A line', []],
    ['a\n', ['One']],
    ['b\n', ['One', 'Two']],
    ['c\n', ['One', 'Two', 'Three']],
    ['Three', ['One', 'Two', 'Three']],
    ['d', ['One', 'Four']],
  ] as const) {
    test(`of ${JSON.stringify(quote)}`, () => {
      const at = quote === 'd' ? article.text.length - 1 : article.text.indexOf(quote, quote.endsWith('\n') ? 8 : 0);
      assert.deepEqual(paths.at(at), [...path]);
    });
  }
});

/** A reader of RFC 4180, written apart from the writer. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ',') {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (sign === '\r' && text[i + 1] === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      rows.push([]);
      i++;
    } else cell += sign;
  }
  rows.at(-1)?.push(cell);
  return text.endsWith('\r\n') ? rows.slice(0, -1) : rows;
}
