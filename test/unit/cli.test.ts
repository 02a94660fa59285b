import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serializeAnnotationPage } from '../../src/core/annotation/serializeAnnotationPage.ts';
import type { CslItem } from '../../src/core/bibliography/cslItem.ts';
import type { Inspection } from '../../src/core/inspect/inspection.ts';
import { root } from '../harness/paths.mjs';
import { pageWith, someItem } from '../support/annotations.ts';

const sample = join(root, 'test/samples/damaged-sample.txt');

describe('command line', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'lectern-cli-'));
    writeFileSync(join(folder, 'binary.md'), Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2]));
    writeFileSync(join(folder, 'wide.txt'), Buffer.from('\ufeffA title\n\nText [1].\n', 'utf16le'));
    writeFileSync(join(folder, 'empty.md'), '');
    mkdirSync(join(folder, 'folder.md'));
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  function lectern(args: readonly string[], input = '') {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), ...args], {
      input,
      encoding: 'utf8',
      cwd: folder,
    });
    return { status, stdout, stderr };
  }

  it('prints one object with the keys of the contract', () => {
    const { status, stdout } = lectern(['inspect', sample, '--json']);
    const inspection = JSON.parse(stdout) as Inspection;
    assert.equal(status, 0);
    assert.deepEqual(Object.keys(inspection), ['title', 'citationStyle', 'bibliography', 'citations', 'problems']);
    assert.deepEqual(
      inspection.bibliography.map((entry) => entry.number),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    );
    assert.deepEqual(
      inspection.bibliography.filter((entry) => entry.numberInferred).map((entry) => entry.number),
      [5, 6],
    );
    assert.match(inspection.bibliography[3]?.text ?? '', /Museum Notes of the North-Coast Society, 21 \(4\): 66-70\.$/);
    assert.match(inspection.bibliography[9]?.text ?? '', /www\.example\.org\/logbooks\/edition\/about\.$/);
    assert.ok(!inspection.bibliography.some((entry) => entry.text.includes('7/12/2013')));
    assert.deepEqual(inspection.citations[6]?.numbers, [5, 6, 7, 8]);
    assert.ok(inspection.citations.every((citation) => citation.unresolved.length === 0));
  });

  it('reads the fields of every entry', () => {
    const { bibliography } = JSON.parse(lectern(['inspect', sample, '--json']).stdout) as Inspection;
    assert.deepEqual(
      bibliography.map(({ csl }) => [csl.id, csl['citation-number']]),
      bibliography.map(({ id, number }) => [id, String(number)]),
    );
    assert.equal(bibliography[2]?.csl.publisher, 'Crown');
  });

  it('exports the reference list of an article', () => {
    const { status, stdout } = lectern(['export', sample, '--format', 'bibtex']);
    assert.equal(status, 0);
    assert.match(stdout, /^@article\{aaberg1974reading,\n {2}author = \{Aaberg, T\.\},\n/);
    const items = JSON.parse(lectern(['export', '--format', 'csl-json', sample]).stdout) as readonly CslItem[];
    assert.equal(items.length, 10);
    assert.equal(items[0]?.id, 'aaberg1974reading');
    assert.match(
      lectern(['export', sample, '--format', 'ris']).stdout,
      /^TY {2}- JOUR\r\nID {2}- aaberg1974reading\r\n/,
    );
  });

  it('says what is wrong with an export', () => {
    const wrong: readonly (readonly [readonly string[], number, RegExp])[] = [
      [['export', sample, '--format', 'docx'], 2, /^lectern: --format takes bibtex, csl-json, ris, not docx\n$/],
      [['export', sample, '--format'], 2, /not nothing/],
      [['export', sample], 2, /^Usage:/],
      [['export', '--format', 'ris'], 2, /^Usage:/],
      [['export', sample, sample, '--format', 'ris'], 2, /^Usage:/],
      [['export', sample, '--format', 'ris', '--all'], 2, /unknown option --all/],
      [['export', 'missing.md', '--format', 'ris'], 2, /^lectern: missing\.md: no such file\n$/],
      [['export', 'empty.md', '--format', 'ris'], 1, /^lectern: empty\.md: has no reference list\n$/],
    ];
    for (const [args, status, message] of wrong) {
      const result = lectern(args);
      assert.deepEqual([result.status, result.stdout], [status, ''], args.join(' '));
      assert.match(result.stderr, message);
    }
  });

  it('prints a summary for a person', () => {
    const { status, stdout } = lectern(['inspect', sample]);
    assert.equal(status, 0);
    assert.match(stdout, /Lighthouse keepers/);
    assert.match(stdout, /10 entries, 10 citations \(bracket\)/);
    assert.match(stdout, / 6\? Eliassen/);
  });

  it('reads a list of paths and goes on past what cannot be read', () => {
    const paths = [sample, join(folder, 'missing.md'), join(folder, 'binary.md'), join(folder, 'empty.md'), sample];
    const { status, stdout } = lectern(['inspect', '--jsonl'], `${paths.join('\n')}\n`);
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Partial<Inspection> & { error?: string });
    assert.equal(status, 0);
    assert.deepEqual(
      rows.map((row) => row.error ?? row.citations?.length),
      [10, `${paths[1]}: no such file`, `${paths[2]}: is a binary file, not Markdown or plain text`, 0, 10],
    );
  });

  it('prints an object a line for several files', () => {
    const { stdout } = lectern(['inspect', '--json', sample, sample]);
    assert.equal(stdout.trimEnd().split('\n').length, 2);
  });

  it('reads UTF-16 with a byte order mark', () => {
    const { stdout } = lectern(['inspect', '--json', 'wide.txt']);
    assert.equal((JSON.parse(stdout) as Inspection).title, 'A title');
  });

  for (const [what, file, reason] of [
    ['a missing file', 'missing.md', 'no such file'],
    ['a binary file', 'binary.md', 'is a binary file, not Markdown or plain text'],
    ['a directory', 'folder.md', 'is a directory'],
  ] as const) {
    it(`says in one line what is wrong with ${what}`, () => {
      const { status, stdout, stderr } = lectern(['inspect', file, '--json']);
      assert.deepEqual({ status, stdout, stderr }, { status: 2, stdout: '', stderr: `lectern: ${file}: ${reason}\n` });
    });
  }

  it('reads references, one item a line, in order', () => {
    const lines = [
      'Marlowe J, Quint A. Sleep of swifts. Field Notes. 2011;12(3):433–41.',
      '—',
      'Zee, K. Ice. London: Quay, 1999.',
    ];
    const { status, stdout } = lectern(['references', '--jsonl'], `${lines.join('\n')}\n`);
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Partial<CslItem> & { error?: string });
    assert.equal(status, 0);
    assert.deepEqual(
      rows.map((row) => row.error ?? row.title),
      ['Sleep of swifts', 'line 2: no reference', 'Ice'],
    );
    assert.equal(rows[0]?.page, '433-441');
    assert.equal(rows[2]?.id, 'ref-3');
  });

  it('exports annotations with their places in the article', () => {
    writeFileSync(join(folder, 'tides.md'), '# Tides\n\n## Methods\n\nThey were measured early.\n');
    const item = someItem({
      selector: [
        { type: 'TextQuoteSelector', exact: 'measured early', prefix: 'They were ', suffix: '.' },
        { type: 'TextPositionSelector', start: 24, end: 38 },
      ],
      note: '=When?',
    });
    writeFileSync(join(folder, 'page.json'), serializeAnnotationPage(pageWith(item)));
    const args = ['export', 'tides.md', '--annotations', 'page.json', '--format'];
    assert.match(lectern([...args, 'markdown']).stdout, /^# Tides\n\n## Methods\n\n> measured early\n\n=When\?\n/);
    assert.match(lectern([...args, 'csv']).stdout, /Tides > Methods,measured early,"'=When\?",,yellow,/);
    const page = JSON.parse(lectern([...args, 'jsonld']).stdout) as { items: { target: { source: string } }[] };
    assert.equal(page.items[0]?.target.source, 'tides.md');
    assert.equal(lectern([...args, 'pdf']).status, 2);
    assert.match(
      lectern(['export', 'tides.md', '--annotations', 'tides.md', '--format', 'csv']).stderr,
      /no annotation page/,
    );
  });

  it('prints its usage for what it does not know', () => {
    assert.equal(lectern(['frobnicate']).status, 2);
    assert.match(lectern(['inspect', sample, '--yaml']).stderr, /unknown option --yaml/);
    assert.match(lectern(['--help']).stdout, /^Usage:/);
  });

  it('says where annotations are that were made on another version', () => {
    writeFileSync(join(folder, 'old.md'), '# Lamps\n\nThe lamp was lit at dusk by *one* keeper.\n\nNobody saw it.\n');
    writeFileSync(
      join(folder, 'new.md'),
      '# Lamps\n\nA preface.\n\nThe lamp was lit at dusk by *one* keeper.\n\nNobody saw it.\n',
    );
    const exact = 'lit at dusk by one';
    const target = {
      selector: [{ type: 'TextQuoteSelector', exact, prefix: 'Lamps\nThe lamp was ', suffix: ' keeper.\nNobody' }],
    };
    writeFileSync(join(folder, 'page.json'), JSON.stringify({ items: [{ id: 'a', type: 'Annotation', target }] }));
    const { status, stdout } = lectern(['anchor', 'new.md', '--annotations', 'page.json', '--json']);
    assert.equal(status, 0);
    const [report] = JSON.parse(stdout) as {
      id: string;
      state: string;
      sourceRange: [number, number];
      score: number;
    }[];
    assert.deepEqual(Object.keys(report ?? {}), ['id', 'state', 'textRange', 'sourceRange', 'sourceRanges', 'score']);
    assert.equal(report?.state, 'exact');
    assert.deepEqual(report?.sourceRange, [34, 54]);

    const [from, to] = [join(folder, 'old.md'), join(folder, 'new.md')];
    const lines = [
      {
        from,
        to,
        ranges: [
          [22, 42],
          [9, 9],
        ],
      },
      { from: 'none.md', to, ranges: [] },
    ].map((each) => JSON.stringify(each));
    const answers = lectern(['reanchor', '--jsonl'], `${lines.join('\n')}\nnonsense\n`)
      .stdout.trim()
      .split('\n');
    const [found, unread, nonsense] = answers.map((line) => JSON.parse(line));
    assert.deepEqual(
      found.map((each: { sourceRange: unknown }) => each.sourceRange),
      [[34, 54], null],
    );
    assert.match(unread.error, /no such file/);
    assert.match(nonsense.error, /no object/);
  });

  it('tells of wrong arguments for finding annotations', () => {
    for (const args of [
      ['anchor'],
      ['anchor', 'empty.md'],
      ['reanchor'],
      ['anchor', 'empty.md', '--annotations', 'none.json', '--json'],
    ]) {
      const { status, stderr } = lectern(args);
      assert.equal(status, 2);
      assert.notEqual(stderr, '');
    }
  });
});
