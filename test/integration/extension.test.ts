import { assert } from 'chai';
import * as vscode from 'vscode';

suite('The extension', () => {
  test('is present', () => {
    assert.isDefined(vscode.extensions.getExtension('lectern.lectern'));
  });
});
