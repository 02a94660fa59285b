import type { SetTypography } from '../protocol/readingMessages.ts';

/** About how many letters of running text fit into the width of so many figures, which is what a style sheet counts in. */
const lettersPerFigure = 70 / 62;

/** Sets the page as the reader's settings have it. */
export function setTypography(settings: SetTypography): void {
  const { zoom, measure, lineHeight, fontFamily, justified, highlightEnds } = settings;
  const { documentElement, body } = document;
  const set = (name: string, value: string): void => {
    if (value === '') documentElement.style.removeProperty(name);
    else documentElement.style.setProperty(name, value);
  };
  set('--zoom', String(zoom / 100));
  set('--measure', `${(measure / lettersPerFigure).toFixed(2)}ch`);
  set('--line-height', String(lineHeight));
  set('--text-font', CSS.supports('font-family', fontFamily) ? fontFamily : '');
  body.classList.toggle('is-justified', justified);
  body.classList.toggle('says-highlight-ends', highlightEnds);
}
