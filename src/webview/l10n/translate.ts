import { strings } from '../strings.ts';
import { german } from './de.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { russian } from './ru.ts';
import type { Translation } from './translation.ts';
import { simplifiedChinese } from './zhCn.ts';

/** By language tags as VS Code has them (https://code.visualstudio.com/docs/getstarted/locales). */
export const translations: Readonly<Record<string, Translation>> = {
  de: german,
  es: spanish,
  fr: french,
  ru: russian,
  'zh-cn': simplifiedChinese,
};

/** Has the page speak a language from now on; English where it knows no other. Before anything is shown. */
export function speak(language: string): void {
  const tag = language.toLowerCase();
  Object.assign(strings, translations[tag] ?? translations[tag.split('-')[0] ?? '']);
}
