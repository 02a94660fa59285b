import { assert } from 'chai';
import * as vscode from 'vscode';
import type { LecternApi } from '../../src/host/api.ts';
import type { ExportOptions } from '../../src/host/exchange/exportCommand.ts';
import type { ImportOptions, ImportSummary } from '../../src/host/exchange/importCommand.ts';
import {
  annotationFileOf,
  closeAll,
  eventually,
  inWorkspace,
  lectern,
  openArticle,
  readerTabs,
  readText,
  writeText,
} from './reader.ts';

const text =
  '# On tides\n\n## Methods\n\nTides were measured early, and often.\n\n## Results\n\nNobody knows who measured them.\n';

suite('Taking annotations along', () => {
  let api: LecternApi;
  let article: vscode.Uri;
  let count = 0;

  setup(async () => {
    api = await lectern();
    article = await writeText(inWorkspace(`exchange/a & b ${count++}/tides (1).md`), text);
  });

  teardown(closeAll);

  async function annotate(quote: string, note: string): Promise<string> {
    const start = api.textOf(article)?.indexOf(quote) ?? -1;
    const result = await api.annotate(article, [start, start + quote.length], { note });
    assert.isTrue(result.ok);
    return result.ok ? result.value.id : '';
  }

  async function exported(options: ExportOptions): Promise<string | undefined> {
    return await vscode.commands.executeCommand('lectern.exportAnnotations', { article, ...options });
  }

  async function imported(content: string, into = article): Promise<ImportSummary | undefined> {
    const from = await writeText(inWorkspace(`exchange/import-${count++}.json`), content);
    const options: ImportOptions = { article: into, from };
    return await vscode.commands.executeCommand('lectern.importAnnotations', options);
  }

  test('as Markdown on the clipboard, with links back', async () => {
    await openArticle(article);
    const id = await annotate('measured early', 'When?');
    const markdown = (await exported({ format: 'markdown', target: 'clipboard' })) ?? '';
    assert.equal(await vscode.env.clipboard.readText(), markdown);
    assert.include(markdown, '# On tides\n\n## Methods\n\n> measured early\n\nWhen?\n\n[Methods](');
    const [, link = ''] = /\]\((\S+)\)\n/.exec(markdown) ?? [];
    assert.include(link, `annotation=${id}`);
    await closeAll();
    await vscode.commands.executeCommand('lectern.openLink', link);
    await eventually('it is open', () => readerTabs(article).length === 1);
  });

  test('by a template of the reader', async () => {
    const settings = vscode.workspace.getConfiguration('lectern', article);
    await settings.update('export.markdownTemplate', '* {{quote}} — {{note}}', vscode.ConfigurationTarget.Workspace);
    try {
      await openArticle(article);
      await annotate('measured early', 'When?');
      const markdown = await exported({ format: 'markdown', groupBy: 'none', target: 'clipboard' });
      assert.equal(markdown, '# On tides\n\n* measured early — When?\n');
    } finally {
      await settings.update('export.markdownTemplate', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  test('as CSV in a file, of an article that is not open', async () => {
    await openArticle(article);
    await annotate('Nobody knows', '=1+1');
    await closeAll();
    const target = inWorkspace('exchange/out.csv');
    await exported({ format: 'csv', target });
    assert.match((await readText(target)) ?? '', /On tides > Results,Nobody knows,"'=1\+1",,yellow,exact,/);
  });

  test('as JSON-LD and back to the same page', async () => {
    await openArticle(article);
    await annotate('measured early', 'When?');
    await annotate('Nobody knows', '');
    const before = await readText(annotationFileOf(article));
    const target = inWorkspace('exchange/deep/out.jsonld');
    const jsonLd = (await exported({ format: 'jsonld', target })) ?? '';
    const source: string = JSON.parse(jsonLd).items[0].target.source;
    assert.match(source, /^\.\.\/a%20%26%20b%20\d+\/tides%20\(1\)\.md$/);
    await vscode.commands.executeCommand('lectern.undo');
    await vscode.commands.executeCommand('lectern.undo');
    assert.deepEqual(api.annotationsOf(article), []);
    assert.deepInclude(await imported(jsonLd), { added: 2, duplicates: 0, withoutPlace: 0, skipped: 0 });
    assert.equal(await readText(annotationFileOf(article)), before);
    assert.deepInclude(await imported(jsonLd), { added: 0, duplicates: 2 });
  });

  test('from Hypothesis and Zotero, in one step to undo', async () => {
    await openArticle(article);
    await annotate('measured early', '');
    const selector = [{ type: 'TextQuoteSelector', exact: 'Nobody knows who', prefix: '', suffix: ' measured them' }];
    const rows = [1, 2, 3].map((n) => ({
      id: `h${n}`,
      uri: 'https://a.b/',
      text: `Note ${n}`,
      target: [{ selector }],
    }));
    assert.deepInclude(await imported(JSON.stringify({ rows })), { added: 3, withoutPlace: 0 });
    const zotero = [
      { itemType: 'annotation', annotationType: 'highlight', key: 'ABCD2345', annotationText: 'Not here.' },
    ];
    assert.deepInclude(await imported(JSON.stringify(zotero)), { added: 1, withoutPlace: 1 });
    const states = () => api.annotationsOf(article)?.map(({ state }) => state);
    assert.deepEqual(states(), ['exact', 'exact', 'exact', 'exact', 'orphaned']);
    await vscode.commands.executeCommand('lectern.undo');
    assert.lengthOf(states() ?? [], 4);
    await vscode.commands.executeCommand('lectern.undo');
    assert.lengthOf(states() ?? [], 1);
    await vscode.commands.executeCommand('lectern.redo');
    assert.lengthOf(states() ?? [], 4);
  });

  test('copies the quote and the link of an annotation', async () => {
    await openArticle(article);
    const annotation = await annotate('Nobody knows', '');
    await vscode.commands.executeCommand('lectern.copyQuote', { article, annotation });
    assert.match(
      await vscode.env.clipboard.readText(),
      /^“Nobody knows” \(\*On tides\*, \[Results\]\(\S+\/open\?folder=\S+\)\)$/,
    );
    await vscode.commands.executeCommand('lectern.copyLink', { article, annotation });
    const link = await vscode.env.clipboard.readText();
    assert.isTrue(link.startsWith(`${vscode.env.uriScheme}://lectern.lectern/open?folder=`));
  });

  test('does not open what a link should not lead to', async () => {
    const open = (query: string): Thenable<unknown> =>
      Promise.race([
        vscode.commands.executeCommand('lectern.openLink', `x://lectern.lectern/open?${query}`),
        // The reader is told why, in a message that stays until it is closed.
        new Promise<void>((resolve) => setTimeout(resolve, 500)),
      ]);
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    for (const query of [
      '',
      `folder=${folder?.name}&path=../x.md`,
      `folder=${folder?.name}&path=missing.md`,
      `uri=${folder?.uri.toString()}`,
    ]) {
      await open(query);
      assert.isUndefined(vscode.window.tabGroups.activeTabGroup.activeTab, query);
    }
  });
});
