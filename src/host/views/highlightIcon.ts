import type { HighlightColor } from '../../core/annotation/annotation.ts';

interface Ink {
  readonly ground: string;
  readonly accent: string;
}

/** As the page has them in light and in dark themes. */
const inks: Readonly<Record<'light' | 'dark', Readonly<Record<HighlightColor, Ink>>>> = {
  light: {
    yellow: { ground: '#ffec99', accent: '#b08900' },
    green: { ground: '#c6efc6', accent: '#2f8a3a' },
    blue: { ground: '#c9e3ff', accent: '#2273c3' },
    pink: { ground: '#ffd3e2', accent: '#c2386e' },
    purple: { ground: '#e4d7ff', accent: '#7b4fd0' },
  },
  dark: {
    yellow: { ground: '#5e4c00', accent: '#e0b92e' },
    green: { ground: '#1d4f2b', accent: '#5fc470' },
    blue: { ground: '#134469', accent: '#5eb0f5' },
    pink: { ground: '#692742', accent: '#f283ab' },
    purple: { ground: '#46327c', accent: '#b194f7' },
  },
};

/** The lines by which the page tells the colours apart where it has no colours: solid, dashed, dotted, double, wavy. */
const lines: Readonly<Record<HighlightColor, string>> = {
  yellow: '<path d="M1 13h14" stroke-width="2"/>',
  green: '<path d="M1 13h14" stroke-width="2" stroke-dasharray="3.4 1.9"/>',
  blue: '<path d="M2 13h13" stroke-width="2" stroke-linecap="round" stroke-dasharray="0 4"/>',
  pink: '<path d="M1 12.5h14M1 14.5h14" stroke-width="1"/>',
  purple: '<path d="M1 13.5q1.75-3 3.5 0t3.5 0 3.5 0 3.5 0" stroke-width="1.4"/>',
};

/**
 * A piece of a highlight with its line under it, as SVG. An icon of VS Code's own would lose its colour in the row that is
 * selected, and colours alone tell nobody apart who cannot see them.
 */
export function highlightSvg(color: HighlightColor, theme: 'light' | 'dark'): string {
  const { ground, accent } = inks[theme][color];
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" fill="none">',
    `<path d="M1 3h14v8.5h-14z" fill="${ground}"/>`,
    `<g stroke="${accent}">${lines[color]}</g>`,
    '</svg>',
  ].join('');
}
