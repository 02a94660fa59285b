import katex from 'katex';
import katexStyles from 'katex/dist/katex.min.css';

/**
 * What `dist/katex.js` holds: KaTeX is as large as the rest of the page, so that it is a script of its own, which the
 * page loads when an article has formulas. It gives html as text; what becomes of it is for the page to say.
 */

/** A longer formula is a mistake of a converter, and stays TeX. In UTF-16 code units. */
const longestFormula = 10_000;

/** What converters print and KaTeX has no word for. */
const macros = { '\\hdots': '\\ldots', '\\em': '\\it' };

/** Commands that reach out of a formula. KaTeX does not follow them, and would print the bare word instead. */
const reachesOut = /\\(?:href|url|includegraphics|html(?:Class|Id|Style|Data))(?![a-zA-Z])/;

/** The styles of formulas, without their fonts, which a document takes only from a sheet of its own. */
export const stylesheet = katexStyles.replace(/@font-face\s*\{[^}]*\}/g, '');

/**
 * A formula as html with MathML beside it, without the copy of its TeX that KaTeX adds; undefined where it is none that
 * KaTeX understands.
 */
export function typeset(tex: string, isDisplay: boolean): string | undefined {
  if (tex.length > longestFormula || reachesOut.test(tex)) return undefined;
  try {
    const html = katex.renderToString(tex, {
      // Only a displayed formula can have a number.
      displayMode: isDisplay || tex.includes('\\tag'),
      output: 'htmlAndMathml',
      throwOnError: true,
      strict: 'ignore',
      trust: false,
      maxExpand: 500,
      maxSize: 20,
      // KaTeX writes into what it is given.
      macros: { ...macros },
    });
    return html.replace(/<annotation[\s\S]*?<\/annotation>/g, '');
  } catch {
    return undefined;
  }
}
