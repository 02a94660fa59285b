import { assert } from 'chai';
import * as vscode from 'vscode';
import type { ExportReferencesOptions } from '../../src/host/exportReferences.ts';
import { closeAll, inWorkspace, openArticle, readText, writeText } from './reader.ts';

const text = `# On tides

Tides were measured early [1], and often [3].

## References

[1] Gleason, T. (2005). *Tide tables*. Bergen: Harbour Press.

[2] Moreau, A. and Щербакова, Н. (2011). Reading the sea in Bergen. *Journal of Tides*, 12(3), 433–41. https://doi.org/10.1000/a_b

[3] Moreau, A. (2012). Reading the shore. *Journal of Tides*, 13(1), 3–9.
`;

suite('Exporting references', () => {
  let article: vscode.Uri;

  setup(async () => {
    article = await writeText(inWorkspace('references/tides.md'), text);
  });

  teardown(closeAll);

  async function exported(options: ExportReferencesOptions): Promise<string | undefined> {
    return await vscode.commands.executeCommand('lectern.exportReferences', options);
  }

  test('to the clipboard, from the open article', async () => {
    await openArticle(article);
    const bibtex = await exported({ format: 'bibtex', scope: 'all', target: 'clipboard' });
    assert.equal(await vscode.env.clipboard.readText(), bibtex);
    assert.deepEqual(bibtex?.match(/^@\w+\{\w+/gm), [
      '@book{gleason2005tide',
      '@article{moreau2011reading',
      '@article{moreau2012reading',
    ]);
    assert.include(bibtex, '  author = {Moreau, A. and Щербакова, Н.},\n  title = {Reading the sea in {Bergen}},\n');
    assert.include(bibtex, '  pages = {433--441},\n');
    assert.include(bibtex, '  doi = {10.1000/a_b},\n');
  });

  test('to a file, of an article that is not open', async () => {
    const file = inWorkspace('references/tides.ris');
    const ris = await exported({ article, format: 'ris', scope: 'cited', target: file });
    assert.equal(await readText(file), ris);
    assert.match(ris ?? '', /^TY {2}- BOOK\r\nID {2}- gleason2005tide\r\n/);
    assert.lengthOf(ris?.match(/^TY/gm) ?? [], 2);
  });

  test('of those that are picked, with the keys that they have in the whole list', async () => {
    const json = await exported({ article, format: 'csl-json', scope: ['ref-3', 'ref-9'], target: 'clipboard' });
    const items = JSON.parse(json ?? '') as readonly { readonly id: string; readonly page: string }[];
    assert.deepEqual(
      items.map(({ id, page }) => [id, page]),
      [['moreau2012reading', '3-9']],
    );
  });

  test('gives nothing where there is no list', async () => {
    const plain = await writeText(inWorkspace('references/none.md'), '# On tides\n\nNothing is cited.\n');
    assert.isUndefined(await exported({ article: plain, format: 'ris', scope: 'all', target: 'clipboard' }));
    assert.isUndefined(await exported({ article, format: 'ris', scope: ['ref-9'], target: 'clipboard' }));
  });
});
