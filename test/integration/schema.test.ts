import { assert } from 'chai';
import * as vscode from 'vscode';
import { serializeAnnotationPage } from '../../src/core/annotation/serializeAnnotationPage.ts';
import { pageWith, someItem } from '../support/annotations.ts';
import { closeAll, eventually, inWorkspace, writeText } from './reader.ts';

suite('The schema of annotation files', () => {
  teardown(closeAll);

  const places = ['.lectern/annotations/deep/er/a.md.json', 'beside/a.md.annotations.json'];
  for (const place of places) {
    test(`is known to the editor: ${place}`, async () => {
      const good = serializeAnnotationPage(pageWith(someItem()));
      const file = await writeText(inWorkspace(place), good.replace('"exact": "quote"', '"exact": 7'));
      await vscode.window.showTextDocument(file);
      const [problem] = await eventually('the mistake is found', () => {
        const found = vscode.languages.getDiagnostics(file);
        return found.length > 0 && found;
      });
      assert.match(problem?.message ?? '', /Incorrect type/);
      const document = await vscode.workspace.openTextDocument(file);
      const change = new vscode.WorkspaceEdit();
      change.replace(file, new vscode.Range(0, 0, document.lineCount, 0), good);
      await vscode.workspace.applyEdit(change);
      await document.save();
      await eventually('nothing is found in what Lectern writes', () => {
        return vscode.languages.getDiagnostics(file).length === 0;
      });
    });
  }
});
