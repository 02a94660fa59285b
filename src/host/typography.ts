import * as vscode from 'vscode';
import type { SetTypography } from '../protocol/readingMessages.ts';

/** Where the settings are, under *Lectern* in VS Code's settings. */
export const typographySection = 'lectern.reader';

/** The steps of the zoom, in percent. */
const steps = [50, 60, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300];

/** How the reader wants articles to be set. Bounds hold for what is written into the settings file by hand as well. */
export function readTypography(): SetTypography {
  const settings = vscode.workspace.getConfiguration(typographySection);
  const number = (name: string, fallback: number, min: number, max: number): number => {
    const value: unknown = settings.get(name);
    return typeof value === 'number' && Number.isFinite(value) ? Math.min(Math.max(value, min), max) : fallback;
  };
  const fontFamily: unknown = settings.get('fontFamily');
  return {
    type: 'setTypography',
    zoom: number('zoom', 100, 50, 300),
    measure: number('measure', 70, 30, 200),
    lineHeight: number('lineHeight', 1.62, 1, 3),
    fontFamily: typeof fontFamily === 'string' ? fontFamily.slice(0, 500) : '',
    justified: settings.get('justified') === true,
    highlightEnds: settings.get('announceHighlights') !== false,
  };
}

/** Sets the next larger (1) or smaller (-1) zoom, or the usual one (0), for all articles of this user. */
export async function changeZoom(by: 1 | -1 | 0): Promise<void> {
  const { zoom } = readTypography();
  const next = by === 1 ? steps.find((step) => step > zoom) : steps.findLast((step) => step < zoom);
  const settings = vscode.workspace.getConfiguration(typographySection);
  await settings.update('zoom', by === 0 ? undefined : (next ?? zoom), vscode.ConfigurationTarget.Global);
}
