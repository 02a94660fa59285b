import { assert } from 'chai';
import { isExternalLink } from '../../../src/core/link/externalLink.ts';

const allowed = ['https://example.org/', 'http://example.org', 'HTTPS://EXAMPLE.ORG/ä?q=1#x', 'mailto:a@example.org'];

const refused = [
  '',
  'example.org',
  '//example.org/',
  '#section',
  'other.md',
  'https:',
  'https:example.org',
  ' https://example.org/',
  'https://example.org/ and more',
  'https://example.org/\njavascript:alert(1)',
  'javascript:alert(1)//https://example.org/',
  'java\nscript:alert(1)',
  'command:workbench.action.quit',
  'vscode://lectern.lectern/',
  'vscode-webview://x/',
  'file:///etc/passwd',
  'data:text/html,x',
  'blob:https://example.org/x',
];

suite('A link out of an article', () => {
  for (const href of allowed) {
    test(`may be ${href}`, () => {
      assert.isTrue(isExternalLink(href));
    });
  }
  for (const href of refused) {
    test(`may not be ${JSON.stringify(href)}`, () => {
      assert.isFalse(isExternalLink(href));
    });
  }
});
