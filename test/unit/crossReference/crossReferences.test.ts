import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';
import { findCrossReferences } from '../../../src/core/crossReference/findCrossReferences.ts';
import { findThings } from '../../../src/core/crossReference/findThings.ts';
import { damagedArticle } from '../../support/randomArticles.ts';

/** Each thing as `kind label`, each reference as `what is printed → things`. */
function read(source: string): { readonly things: readonly string[]; readonly references: readonly string[] } {
  const article = parseArticle(source, 'markdown');
  const things = findThings(article);
  const spell = (index: number): string => `${things[index]?.kind} ${things[index]?.label}`;
  const references = findCrossReferences(article, things);
  return {
    things: things.map((_, index) => spell(index)),
    references: references.map(
      ({ textRange, things: led }) => `${article.text.slice(...textRange)} → ${led.map(spell).join(', ')}`,
    ),
  };
}

const figures = [1, 2, 3, 4].map((n) => `![](${n}.png)\n\nFigure ${n}. Bees of the kind ${n}.`).join('\n\n');

const referenceCases: readonly (readonly [text: string, ...expected: string[]])[] = [
  ['As Fig. 2 shows.', 'Fig. 2 → figure 2'],
  ['As (see Figure 2) shows.', 'Figure 2 → figure 2'],
  ['See Figs. 2 and 3.', 'Figs. 2 and 3 → figure 2, figure 3'],
  ['See Fig. 2 or 3.', 'Fig. 2 or 3 → figure 2, figure 3'],
  ['Siehe Abb. 2 oder 3.', 'Abb. 2 oder 3 → figure 2, figure 3'],
  ['如图2所示，见图 2 和 3。', '图2 → figure 2', '图 2 和 3 → figure 2, figure 3'],
  ['代表2个地区的数据。'],
  ['그림 2와 같이 발표 3에서.', '그림 2 → figure 2'],
  ['See Figs. 1–3.', 'Figs. 1–3 → figure 1, figure 2, figure 3'],
  ['See Figures 1, 2, and 4.', 'Figures 1, 2, and 4 → figure 1, figure 2, figure 4'],
  ['See Fig. 2b.', 'Fig. 2b → figure 2'],
  ['Siehe Abb. 3.', 'Abb. 3 → figure 3'],
  ['На рис. 2 видно.', 'рис. 2 → figure 2'],
  ['See Fig. 9.'],
  ['See Supplementary Fig. 2.'],
  ['See Fig. 2 of [5].'],
  ['See Fig. 2 in Abel et al.'],
  ['It is configured 2 times.'],
  ['`Fig. 2` in code.'],
  ['[Fig. 2](#page-3-0) shows it.', 'Fig. 2 → figure 2'],
  ['See Figure [2](#page-3-0).', 'Figure 2 → figure 2'],
  ['[Fig. 2](https://example.org/fig2) is a link.'],
];

describe('cross-references', () => {
  for (const [text, ...expected] of referenceCases) {
    it(text, () => assert.deepEqual(read(`${text}\n\n${figures}\n`).references, expected));
  }

  it('lead to figures and tables by their captions, not by sentences about them', () => {
    const source = [
      'Figure 1 shows bees. Table 1 has more.',
      'Figure 1: Bees.',
      'Table 1 Numbers of bees',
      '| a | b |\n|---|---|\n| 1 | 2 |',
      'Figure 2 shows nothing.',
    ].join('\n\n');
    assert.deepEqual(read(source), {
      things: ['figure 1', 'table 1'],
      references: ['Figure 1 → figure 1', 'Table 1 → table 1'],
    });
  });

  it('have the picture with its caption, and the table', () => {
    const article = parseArticle(
      'One.\n\n![](a.png)\n\nFig. 1. Bees.\n\nTable 2. Bees.\n\n| a |\n|---|\n| 1 |\n',
      'markdown',
    );
    assert.deepEqual(
      findThings(article).map(({ blocks: [start, end] }) => article.blocks.slice(start, end).map(({ kind }) => kind)),
      [
        ['figure', 'paragraph'],
        ['paragraph', 'table-cell', 'table-cell'],
      ],
    );
  });

  it('lead to a caption that a converter has printed below its picture, in one paragraph', () => {
    const source = 'As Fig. 3 shows.\n\n![](a.png)  \n(b) Bees  \nFig. 3. Bees and more.\n';
    assert.deepEqual(read(source).references, ['Fig. 3 → figure 3']);
  });

  it('lead to equations and sections by their numbers', () => {
    const source = [
      '## 1 Bees',
      'By Eq. (2) and Eqs. (1) and (2), see Section 2.1 and § 1.',
      '$$a = b \\tag{1}$$',
      '$$c = d$$',
      '(2)',
      '## 2. Wasps',
      '### 2.1 More',
    ].join('\n\n');
    assert.deepEqual(read(source).references, [
      'Eq. (2) → equation 2',
      'Eqs. (1) and (2) → equation 1, equation 2',
      'Section 2.1 → section 2.1',
      '§ 1 → section 1',
    ]);
  });

  it('lead to footnotes', () => {
    assert.deepEqual(read('Bees[^1] dance[^b].\n\n[^1]: They do.\n\n[^c]: Unused.\n').references, [
      '[^1] → footnote 1',
    ]);
  });

  it('stand in the text, apart from one another, and lead somewhere', () => {
    fc.assert(
      fc.property(damagedArticle, (source) => {
        const article = parseArticle(source, 'markdown');
        const things = findThings(article);
        for (const { blocks } of things) {
          assert.ok(blocks[0] >= 0 && blocks[0] < blocks[1] && blocks[1] <= article.blocks.length);
        }
        let last = 0;
        for (const { textRange, things: led } of findCrossReferences(article, things)) {
          assert.ok(textRange[0] >= last && textRange[0] < textRange[1] && textRange[1] <= article.text.length);
          assert.ok(led.length > 0 && led.every((index) => things[index] !== undefined));
          last = textRange[1];
        }
      }),
    );
  });
});
