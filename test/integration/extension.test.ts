import { assert } from 'chai';
import * as vscode from 'vscode';

describe('The extension', () => {
  it('is present', () => {
    assert.isDefined(vscode.extensions.getExtension('lectern.lectern'));
  });
});
