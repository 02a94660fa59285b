import assert from 'node:assert/strict';
import { mendAccents } from '../../../src/core/repair/detachedAccents.ts';
import { replaceParts, unmapped } from '../../../src/core/text/mappedText.ts';

const cases: readonly (readonly [damaged: string, mended: string])[] = [
  ['Herv´ e D´ ejean', 'Hervé Déjean'],
  ['Max G¨ obel and M¨uller', 'Max Göbel and Müller'],
  ['Sof´ıa Mart´ ın', 'Sofía Martín'],
  ['Go¨ttingen, Coˆte d’Or, Castan˜eda', 'Göttingen, Côte d’Or, Castañeda'],
  ['Se´ne´gal', 'Sénégal'],
  ['Damasˇevicˇius and Dvorˇák', 'Damaševičius and Dvořák'],
  ['Fran¸cois, Goc¸al', 'François, Goçal'],
  ['Lawrence´ Zitnick, Training´ data', 'Lawrence´ Zitnick, Training´ data'],
  ['Slatkin´s index, l´eau, d´une', 'Slatkin´s index, l´eau, d´une'],
  ['5` end and 3` junction', '5` end and 3` junction'],
  ['at 37˚C, ˜ 10%', 'at 37˚C, ˜ 10%'],
  ['a `word´ in quotes', 'a `word´ in quotes'],
];

describe('accents beside their letters', () => {
  for (const [damaged, mended] of cases) {
    it(damaged, () => assert.equal(replaceParts(unmapped(damaged), mendAccents(damaged)).text, mended));
  }
});
