import { assert } from 'chai';
import fc from 'fast-check';
import { readAnnotationLink, writeAnnotationLink } from '../../../src/core/exchange/annotationLink.ts';

/** As an editor takes a link apart. */
function read(link: string) {
  const [, path = '', query = ''] = /^[a-z-]+:\/\/lectern\.lectern(\/[^?]*)\?(.*)$/.exec(link) ?? [];
  return readAnnotationLink(path, decodeURIComponent(query));
}

suite('A link to an annotation', () => {
  test('is read as it was written', () => {
    const segment = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .map((name) => `n${name.replace(/[/\\\p{Cc}\ud800-\udfff]/gu, '')}x`);
    const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(path, segment, fc.option(segment), (path, folder, annotation) => {
        const link = { folder, path, annotation };
        const text = writeAnnotationLink('vscode', link);
        assert.deepEqual(read(text), { ok: true, value: link });
        assert.match(text, /^vscode:\/\/lectern\.lectern\/open\?[\w./:~%=&-]+$/, 'fit for Markdown');
      }),
    );
  });

  test('names an article outside of all folders by its URI', () => {
    const link = { folder: null, path: 'file:///tmp/a%20b.md', annotation: 'urn:uuid:1' };
    assert.deepEqual(read(writeAnnotationLink('vscodium', link)), { ok: true, value: link });
  });

  test('can be read by people too', () => {
    const link = { folder: 'papers', path: 'tides/on tides.md', annotation: 'urn:uuid:1' };
    const expected = 'vscode://lectern.lectern/open?folder=papers&path=tides/on%2520tides.md&annotation=urn:uuid:1';
    assert.equal(writeAnnotationLink('vscode', link), expected);
  });

  for (const [what, path, query, fault] of [
    ['another action', '/run', 'folder=a&path=b', 'not-a-link'],
    ['nothing', '/open', '', 'not-a-link'],
    ['no path', '/open', 'folder=a', 'not-a-link'],
    ['a way up', '/open', 'folder=a&path=..%2Fb', 'bad-path'],
    ['a way up amid', '/open', 'folder=a&path=b/../../c', 'bad-path'],
    ['an absolute path', '/open', 'folder=a&path=/etc/passwd', 'bad-path'],
    ['a drive', '/open', 'folder=a&path=C:/x', 'bad-path'],
    ['a back slash', '/open', 'folder=a&path=..%5Cb', 'bad-path'],
    ['a control character', '/open', 'folder=a&path=b%00c', 'bad-path'],
    ['what is no URI', '/open', 'uri=command:x', 'bad-path'],
    ['a broken encoding', '/open', 'folder=a&path=%E0%A4%A/..', 'bad-path'],
    ['an endless one', '/open', `folder=a&path=${'b'.repeat(9000)}`, 'too-long'],
    ['an endless id', '/open', `folder=a&path=b&annotation=${'b'.repeat(1001)}`, 'too-long'],
  ] as const) {
    test(`is refused with ${what}`, () =>
      assert.deepEqual(readAnnotationLink(path, query), { ok: false, error: fault }));
  }

  test('takes any query', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        readAnnotationLink('/open', query);
      }),
    );
  });
});
