import fc from 'fast-check';

const pieces = [
  'The keeper wrote',
  'Größe',
  '灯台の記録',
  '[1]',
  '[2, 5–7]',
  '\\[3\\]',
  '*emphasis*',
  '**',
  '`a[1]`',
  '$x_1$',
  '$$',
  '<sup>2</sup>',
  '<span id="a">',
  '</span>',
  '<table><tr><td>cell',
  '</td></tr></table>',
  '<script>x</script>',
  '<br>',
  '&amp;',
  '&#x110000;',
  '![alt](a.png)',
  '[link](https://example.org/)',
  '[bad](javascript:x)',
  'https://example.org/a-b',
  'doi:10.1000/182',
  'hyphen-',
  '\u00ad',
  '\u0000',
  '\ud800',
  '😀',
  '~~~',
  '```',
  '|a|b|',
  '|-|-|',
  '> ',
  '- ',
  '- 1. ',
  '1. ',
  '12 ',
  '# ',
  '## References',
  'References',
  'Smith, J., 2001. On this. Journal, 1 (2): 3-4.',
  '    ',
  '\t',
  '---',
];

const separators = ['\n', '\n\n', ' ', '', '\r\n', '\r', '\f'];

/** Articles put together from everything that has a meaning to one of the readers, in any order. */
export const damagedArticle: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 12 })),
      fc.constantFrom(...separators),
    ),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.flat().join(''));
