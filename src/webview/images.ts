import { strings } from './strings.ts';

/**
 * Gives the images of new sections their source: a file below the article's folder or beside it, through the webview's own
 * address for files. Whatever names a scheme or a host of its own is refused; its alternative text stands in for it.
 */
export function loadImages(section: HTMLElement, resourceBase: string | null): void {
  for (const image of section.querySelectorAll<HTMLImageElement>('img[data-src]')) {
    const source = localSource(image.dataset['src'] ?? '', resourceBase);
    if (source === undefined) {
      standIn(image, strings.remoteImage);
      continue;
    }
    image.loading = 'lazy';
    image.decoding = 'async';
    image.addEventListener('error', () => standIn(image, strings.missingImage), { once: true });
    // A stop for the Tab key, as it can be shown large.
    image.tabIndex = 0;
    image.setAttribute('aria-description', strings.enlarge);
    image.src = source;
  }
  for (const remote of section.querySelectorAll<HTMLElement>('.remote-image')) {
    describe(remote, strings.remoteImage, remote.getAttribute('aria-label') ?? '');
  }
}

/** The address of a file that `path` names, or undefined where it leaves the place that `base` is in. */
export function localSource(path: string, base: string | null): string | undefined {
  if (base === null || path === '' || /^\s*(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(path)) return undefined;
  const start = parseUrl(base);
  const url = parseUrl(path.replaceAll('\\', '/'), base);
  if (start === undefined || url === undefined) return undefined;
  return url.protocol === start.protocol && url.host === start.host ? url.href : undefined;
}

function parseUrl(url: string, base?: string): URL | undefined {
  return URL.canParse(url, base) ? new URL(url, base) : undefined;
}

/** In place of an image that cannot be shown: its text content stays none, as the image's was. */
function standIn(image: HTMLImageElement, reason: string): void {
  const replacement = document.createElement('span');
  replacement.className = 'remote-image';
  image.replaceWith(replacement);
  describe(replacement, reason, image.alt);
}

/** The style sheet draws the description, so that it is seen and not part of the article's text. */
function describe(placeholder: HTMLElement, reason: string, alternative: string): void {
  const description = alternative === '' ? reason : `${reason}: ${alternative}`;
  placeholder.dataset['description'] = description;
  placeholder.setAttribute('role', 'img');
  placeholder.setAttribute('aria-label', description);
}
