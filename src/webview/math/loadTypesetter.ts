import type * as typesetter from './typesetter.ts';

export type Typesetter = typeof typesetter;

declare global {
  /** What `dist/katex.js` makes of itself when it is loaded. */
  interface Window {
    readonly lecternTypesetter?: Typesetter;
  }
}

let loading: Promise<Typesetter | undefined> | undefined;

/** Loads KaTeX with its fonts, once; undefined where that fails. */
export function loadTypesetter(): Promise<Typesetter | undefined> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Typesetter | undefined> {
  const own = [...document.scripts].find(({ nonce, src }) => nonce !== '' && src.includes('/webview.js'));
  if (own === undefined) return undefined;
  const fonts = document.createElement('link');
  fonts.rel = 'stylesheet';
  fonts.href = own.src.replace('/webview.js', '/katex.css');
  const script = document.createElement('script');
  script.nonce = own.nonce;
  script.src = own.src.replace('/webview.js', '/katex.js');
  const loaded = new Promise<void>((resolve) => {
    for (const type of ['load', 'error']) script.addEventListener(type, () => resolve(), { once: true });
  });
  document.head.append(fonts, script);
  await loaded;
  // What nearly every formula needs; the others come when they are used.
  for (const font of ['1em KaTeX_Main', 'italic 1em KaTeX_Math']) void document.fonts.load(font);
  return window.lecternTypesetter;
}
