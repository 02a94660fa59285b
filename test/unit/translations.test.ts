import { readFileSync } from 'node:fs';
import { assert } from 'chai';
import { translations } from '../../src/webview/l10n/translate.ts';
import { strings } from '../../src/webview/strings.ts';

const languages = ['de', 'es', 'fr', 'ru', 'zh-cn'];

/** What a string is given shows in what it says, whatever the language; numbers where they are no word of their own. */
const shown = ['alpha', 'beta'];

suite('The languages', () => {
  test('are all there', () => {
    assert.sameMembers(Object.keys(translations), languages);
  });

  for (const [language, translation] of Object.entries(translations)) {
    test(`say on the page what English says: ${language}`, () => {
      for (const [name, words] of Object.entries(translation)) {
        const english: unknown = Reflect.get(strings, name);
        assert.equal(typeof words, typeof english, name);
        if (typeof words !== 'function' || typeof english !== 'function' || name === 'taggedWith') continue;
        const say = (speak: unknown): string => String(Reflect.apply(speak as () => string, undefined, shown));
        const told = shown.filter((word) => say(english).toLowerCase().includes(word));
        for (const word of told) assert.include(say(words).toLowerCase(), word, name);
      }
    });
  }

  for (const language of languages) {
    test(`leave no gap of what the host says unfilled, and lose none: ${language}`, () => {
      const bundle: Record<string, string> = JSON.parse(
        readFileSync(`media/l10n/bundle.l10n.${language}.json`, 'utf8'),
      );
      const gaps = (words: string): readonly string[] => words.match(/\{\d\}|\$\([a-z]+\)/g) ?? [];
      for (const [english, words] of Object.entries(bundle)) {
        assert.sameMembers([...gaps(words)], [...gaps(english)], english);
      }
    });

    test(`name what package.json contributes, and nothing that it does not: ${language}`, () => {
      const english: Record<string, string> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
      const other: Record<string, string> = JSON.parse(readFileSync(`package.nls.${language}.json`, 'utf8'));
      assert.deepEqual(
        Object.keys(other).filter((name) => english[name] === undefined),
        [],
      );
      for (const [name, text] of Object.entries(other)) {
        const links = (words: string): readonly string[] =>
          words.match(/\(command:[^)]*\)|\{\{[^}]*\}\}|`[^`]*`/g) ?? [];
        assert.sameMembers([...links(text)], [...links(english[name] ?? '')], name);
      }
    });
  }
});
