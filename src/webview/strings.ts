import type { HighlightColor } from '../core/annotation/annotation.ts';

/** Every word that the page says of its own, in one place, so that it can be said in another language. */
export const strings = {
  article: 'Article',
  table: 'Table, scrolls sideways',
  emptyArticle: 'This article has no text yet.',
  openSource: 'Open the source',
  trouble: 'Something went wrong. The output channel “Lectern” has the details.',

  citation: (what: string) => `Citation ${what}`,
  citations: (callout: string, works: string) => `Citations ${callout}. ${works}`,
  unresolved: (number: string) => `${number} is not in the reference list`,
  citedAs: (number: number | null, text: string) => (number === null ? text : `${number}: ${text}`),
  moreWorks: (count: number) => `and ${count} more`,
  cardLabel: (count: number) => (count === 1 ? 'Reference' : `${count} references`),
  noEntry: (names: string | null) =>
    names === null
      ? 'The reference list has no entry for this citation.'
      : `The reference list has no entry for “${names}”.`,
  noEntryNumber: (number: number) => `The reference list has no entry with the number ${number}.`,
  inferred: 'number inferred',
  inferredTitle: 'The source does not print this number: it follows from the entries around it.',
  references: 'Reference',

  and: 'and',
  moreAuthors: (count: number) => `${count} more`,
  editors: (names: string, count: number) => `${names} (${count === 1 ? 'ed.' : 'eds.'})`,
  edition: (edition: string) => (/\p{L}{3}/u.test(edition) ? edition : `${edition} ed.`),
  asPrinted: 'As printed',
  entryActions: (title: string | undefined) =>
    title === undefined ? 'Actions for this reference' : `Actions for “${title}”`,
  moreActions: 'More actions',
  scholar: 'Scholar',
  link: 'Link',
  copy: 'Copy',
  openDoi: (doi: string) => `Open DOI ${doi}`,
  openAddress: (host: string) => `Open ${host}`,
  openArXiv: 'Open in arXiv',
  openPubMed: 'Open in PubMed',
  openPubMedCentral: 'Open in PubMed Central',
  searchScholar: 'Search in Google Scholar',
  copyDoi: 'Copy DOI',
  copyText: 'Copy text',
  copyBibtex: 'Copy as BibTeX',
  copyMarkdown: 'Copy as Markdown link',
  copied: 'Copied',

  mentions: 'Cited at',
  mention: (index: number, count: number, context: string) =>
    count === 1 ? `Go to where it is cited: ${context}` : `Go to mention ${index} of ${count}: ${context}`,
  goBack: 'Go back',
  goForward: 'Go forward',
  goBackTo: (callout: string) => `Back to ${callout}`,

  remoteImage: 'Image from the web, not loaded',
  missingImage: 'Image not found',

  toolbar: 'Annotate the selection',
  colors: { yellow: 'Yellow', green: 'Green', blue: 'Blue', pink: 'Pink', purple: 'Purple' } satisfies Record<
    HighlightColor,
    string
  >,
  highlightIn: (color: string) => `Highlight in ${color.toLowerCase()}`,
  addNote: 'Highlight and write a note',
  note: 'Note',
  highlightDescription: (color: string, hasNote: boolean) =>
    `${color} highlight${hasNote ? ' with a note' : ''}, press Enter to open`,
  noteOn: (quote: string) => `Note on “${quote}”`,
  writeNote: 'Write a note',
  notePlaceholder: 'Write a note. Markdown works.',
  editNote: 'Edit the note',
  deleteAnnotation: 'Delete',
  changeColor: (color: string) => `Change to ${color.toLowerCase()}`,
  done: 'Done',
  close: 'Close',
  unsaved: 'Not saved yet',
  changed: 'The words here have changed since this was written.',

  orphans: (count: number) =>
    count === 1 ? '1 annotation has lost its place' : `${count} annotations have lost their place`,
  orphanHint: 'The words that they were made on are not in the article any more, or in more than one place.',
  openAnnotationFile: 'Open the annotation file',

  highlighted: (color: string) => `Highlighted in ${color.toLowerCase()}`,
  colorChanged: (color: string) => `Changed to ${color.toLowerCase()}`,
  noteSaved: 'Note saved',
  deleted: 'Deleted',
  manyChanged: (count: number) => `${count} annotations have changed`,
  nothingToUndo: 'Nothing to undo',
  undo: 'Undo',
  failed: (reason: string) => `That did not work: ${reason}`,
  nothingSelected: 'Select a passage first',
  nothingToQuote: 'Select a passage or open an annotation first',
  noAnnotationChosen: 'Open an annotation first',
  notWritable: 'Annotating is off for this article',
  noAnnotations: 'This article has no annotations',
} as const;
