const namespace = 'http://www.w3.org/2000/svg';

/** Strokes on a field of 16 by 16. */
const paths = {
  back: 'M13 8H3.5M7.5 4 3.5 8l4 4',
  forward: 'M3 8h9.5M8.5 4l4 4-4 4',
  up: 'M8 13V3.5M4 7.5l4-4 4 4',
  down: 'M8 3v9.5M4 8.5l4 4 4-4',
  pin: 'M6 3h4l-.5 4 2 2.200v1H4.500v-1l2-2.200zM8 10.500V14',
  close: 'M4 4l8 8M12 4l-8 8',
  delete: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5M6.8 7v3.8M9.2 7v3.8',
  note: 'M3 3h10v7.5h-5L5 13.5v-3H3zM5.5 5.8h5M5.5 7.9h3.4',
  more: 'M3 8h1M7.5 8h1M12 8h1',
  unsaved: 'M8 2.5 14 13H2zM8 6.3v3.2M8 11v.4',
  moved: 'M2.5 8h10M9 4.5 12.5 8 9 11.5',
  changed: 'M3 6h10M3 10h10M10.5 3.5l-5 9',
  lost: 'M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM6.4 6.5c.2-2 3.3-1.9 3.3.1 0 1.3-1.6 1.4-1.7 2.6M8 11v.4',
  several: 'M3 3h4v4H3zM9 3h4v4H9zM3 9h4v4H3zM9 9h4v4H9z',
  previous: 'M9.5 4 5.5 8l4 4',
  next: 'M6.5 4l4 4-4 4',
  edit: 'M3 13l.7-3L10.8 2.9l2.3 2.3L6 12.3zM9.3 4.4l2.3 2.3',
} as const;

export type IconName = keyof typeof paths;

/** A drawing beside a label or on a named button: nothing for a screen reader. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}
