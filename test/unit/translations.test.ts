import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { translations } from '../../src/webview/l10n/translate.ts';
import { strings } from '../../src/webview/strings.ts';

const languages = ['de', 'es', 'fr', 'ru', 'zh-cn'];

/** Of the page: names, figures and signs, which need no other words. */
const asInEnglish = ['citedAs', 'scholar', 'endOfWords'];

/** The first argument of each call of `l10n.t`; undefined where it is no plain string. */
function saidByHost(): readonly (string | undefined)[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.flatMap((name) => {
    const source = readFileSync(join('src', name), 'utf8');
    return [...source.matchAll(/l10n\s*\.t\(\s*('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")?/g)].map(([, literal]) =>
      literal?.slice(1, -1).replace(/\\(['"])/g, '$1'),
    );
  });
}

/** What a string is given shows in what it says, whatever the language; numbers where they are no word of their own. */
const shown = ['alpha', 'beta'];

suite('The languages', () => {
  test('are all there', () => {
    assert.sameMembers(Object.keys(translations), languages);
  });

  test('have a name for all that package.json contributes', () => {
    const used = readFileSync('package.json', 'utf8').matchAll(/"%([^%"\s]+)%"/g);
    const english: object = JSON.parse(readFileSync('package.nls.json', 'utf8'));
    assert.sameMembers(Object.keys(english), [...new Set([...used].map(([, name]) => name))]);
  });

  for (const [language, translation] of Object.entries(translations)) {
    test(`say all that the page says: ${language}`, () => {
      assert.sameMembers([...Object.keys(translation), ...asInEnglish], Object.keys(strings));
    });

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

  const said = saidByHost();

  test('are given what the host says as it is: no string is put together before it is translated', () => {
    assert.isAbove(said.length, 100);
    assert.notInclude(said, undefined);
  });

  for (const language of languages) {
    test(`say all that the host says, and nothing else: ${language}`, () => {
      const bundle: object = JSON.parse(readFileSync(`media/l10n/bundle.l10n.${language}.json`, 'utf8'));
      assert.sameMembers(Object.keys(bundle), [...new Set(said)]);
    });

    test(`leave no gap of what the host says unfilled, and lose none: ${language}`, () => {
      const bundle: Record<string, string> = JSON.parse(
        readFileSync(`media/l10n/bundle.l10n.${language}.json`, 'utf8'),
      );
      const gaps = (words: string): readonly string[] => words.match(/\{\d\}|\$\([a-z]+\)/g) ?? [];
      for (const [english, words] of Object.entries(bundle)) {
        assert.sameMembers([...gaps(words)], [...gaps(english)], english);
      }
    });

    test(`name all that package.json contributes, and nothing that it does not: ${language}`, () => {
      const english: Record<string, string> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
      const other: Record<string, string> = JSON.parse(readFileSync(`package.nls.${language}.json`, 'utf8'));
      assert.sameMembers(Object.keys(other), Object.keys(english));
      for (const [name, text] of Object.entries(other)) {
        const links = (words: string): readonly string[] =>
          words.match(/\(command:[^)]*\)|\{\{[^}]*\}\}|`[^`]*`/g) ?? [];
        assert.sameMembers([...links(text)], [...links(english[name] ?? '')], name);
      }
    });
  }
});
