/** What a reference list can be written as. */
export const exportFormats = ['bibtex', 'csl-json', 'ris'] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** How the files of a format end, without the full stop. */
export const fileExtensions: Readonly<Record<ExportFormat, string>> = { bibtex: 'bib', 'csl-json': 'json', ris: 'ris' };
