import { assert } from 'chai';
import { renderNote } from '../../../src/core/note/renderNote.ts';

const cases: readonly (readonly [title: string, note: string, html: string])[] = [
  ['Markdown', 'A *b* **c** `d`', '<p>A <em>b</em> <strong>c</strong> <code>d</code></p>\n'],
  ['line breaks as typed', 'a\nb', '<p>a<br>\nb</p>\n'],
  ['a list', '- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n'],
  ['a link', '[a](https://example.org/)', '<p><a href="https://example.org/">a</a></p>\n'],
  ['a bare link', 'https://example.org/', '<p><a href="https://example.org/">https://example.org/</a></p>\n'],
  ['mail', 'a@example.org', '<p><a href="mailto:a@example.org">a@example.org</a></p>\n'],
  ['html', '<img src=x onerror=alert(1)>', '<p>&lt;img src=x onerror=alert(1)&gt;</p>\n'],
  ['an image', '![a](https://example.org/a.png)', '<p>!<a href="https://example.org/a.png">a</a></p>\n'],
  ['a link that runs something', '[a](javascript:alert(1))', '<p>[a](javascript:alert(1))</p>\n'],
  ['a link to a command', '[a](command:workbench.action.quit)', '<p>[a](command:workbench.action.quit)</p>\n'],
  ['a link to a file', '[a](file:///etc/passwd)', '<p>[a](file:///etc/passwd)</p>\n'],
  ['a relative link', '[a](other.md)', '<p>[a](other.md)</p>\n'],
  ['a link to data', '[a](data:text/html,x)', '<p>[a](data:text/html,x)</p>\n'],
];

suite('A note', () => {
  for (const [title, note, html] of cases) {
    test(`shows ${title}`, () => {
      assert.equal(renderNote(note), html);
    });
  }
});
