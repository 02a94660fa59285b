/** What annotations are grouped by in an export. */
export const noteGroupings = ['section', 'color', 'tag', 'none'] as const;
export type NoteGrouping = (typeof noteGroupings)[number];
