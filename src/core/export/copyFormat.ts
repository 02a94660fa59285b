/** What an entry can be copied as. */
export const copyFormats = ['text', 'doi', 'bibtex', 'markdown'] as const;

export type CopyFormat = (typeof copyFormats)[number];
