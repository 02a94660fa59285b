import { type Color, contrast, leastPercent, mix } from './contrast.ts';

/** Of text on the page: more than what WCAG 2 asks, as tags and notices have a tinted ground. */
const leastInk = 5.5;

/** Of text that is set back, on the tinted ground. */
const leastQuiet = 4.6;

/** How much ink that ground has, in percent, as the style sheet mixes it. */
const tintPercent = 5;

/** How much ink that has where a theme leaves room for it, in percent. */
const quietPercent = 80;

const black: Color = [0, 0, 0];
const white: Color = [255, 255, 255];

/** Keeps text legible in themes whose own ink is faint: it is made stronger by as little as that takes, and set back by less. */
export function keepInkLegible(): void {
  update();
  const options = { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] };
  new MutationObserver(update).observe(document.body, options);
}

function update(): void {
  const { style } = document.documentElement;
  const ink = themeColor('--vscode-editor-foreground');
  const paper = themeColor('--vscode-editor-background');
  if (ink === undefined || paper === undefined) return;
  const strongest = strongestOn(paper);
  const added = leastPercent(strongest, ink, 0, paper, leastInk);
  style.setProperty('--strongest-ink', strongest === black ? 'black' : 'white');
  style.setProperty('--added-ink', `${added}%`);
  const text = mix(strongest, ink, added);
  const tint = mix(text, paper, tintPercent);
  style.setProperty('--quiet-ink', `${leastPercent(text, paper, quietPercent, tint, leastQuiet)}%`);
  const surface = themeColor('--vscode-editorHoverWidget-background') ?? paper;
  const link = themeColor('--vscode-textLink-foreground');
  if (link !== undefined) {
    const addedTo = [tint, surface].map((ground) => leastPercent(strongest, link, 0, ground, leastQuiet));
    style.setProperty('--added-link', `${Math.max(...addedTo)}%`);
  }
  keepSurfaceLegible(style, surface);
}

/** Of cards and notes that lie over the text: a theme has colours of their own for them. */
function keepSurfaceLegible(style: CSSStyleDeclaration, surface: Color): void {
  const ink = themeColor('--vscode-editorHoverWidget-foreground');
  if (ink === undefined) return;
  const strongest = strongestOn(surface);
  const added = leastPercent(strongest, ink, 0, surface, leastInk);
  const text = mix(strongest, ink, added);
  style.setProperty('--added-surface-ink', `${added}%`);
  style.setProperty('--quiet-surface-ink', `${leastPercent(text, surface, quietPercent, surface, leastQuiet)}%`);
}

function strongestOn(ground: Color): Color {
  return contrast(black, ground) > contrast(white, ground) ? black : white;
}

/** A colour of the theme; undefined where it has none, or one that shines through. */
function themeColor(name: string): Color | undefined {
  const value = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const digits = /^#([\da-f]{6})(?:ff)?$/i.exec(value)?.[1];
  if (digits === undefined) return undefined;
  const at = (start: number): number => Number.parseInt(digits.slice(start, start + 2), 16);
  return [at(0), at(2), at(4)];
}
