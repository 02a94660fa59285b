import { exportedNotes } from './exportedNote.ts';
import { planImport } from './planImport.ts';
import { readImport } from './readImport.ts';
import { writeCsv } from './writeCsv.ts';
import { writeJsonLd } from './writeJsonLd.ts';
import { writeMarkdown } from './writeMarkdown.ts';

/** What takes annotations out and in: a bundle of its own, of which this is what the host sees. */
export const exchangeTools = { exportedNotes, planImport, readImport, writeCsv, writeJsonLd, writeMarkdown } as const;

export type ExchangeTools = typeof exchangeTools;
