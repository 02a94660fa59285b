import { type HighlightColor, highlightColors } from '../annotation/annotation.ts';
import { escapeMarkdown, escapeMarkdownLine } from './escapeMarkdown.ts';
import type { ExportedNote } from './exportedNote.ts';
import type { NoteGrouping } from './noteGrouping.ts';
import { defaultNoteTemplate, fillTemplate } from './noteTemplate.ts';

/** The words of the program in an export, in the reader's language. */
export interface ExportWords {
  readonly colors: Readonly<Record<HighlightColor, string>>;
  readonly annotations: string;
  /** Of the group of those that stand above the first heading. */
  readonly beginning: string;
  /** Of the group of those that have no place in the article any more. */
  readonly withoutPlace: string;
  readonly untagged: string;
}

export const englishWords: ExportWords = {
  colors: { yellow: 'Yellow', green: 'Green', blue: 'Blue', pink: 'Pink', purple: 'Purple' },
  annotations: 'Annotations',
  beginning: 'Beginning of the article',
  withoutPlace: 'Without a place in the article',
  untagged: 'Without a tag',
};

export interface MarkdownOptions {
  /** The article's title, or what else it is known by. */
  readonly title: string;
  readonly groupBy: NoteGrouping;
  /** A template of `fillTemplate` for one annotation; empty for `defaultNoteTemplate`. */
  readonly template: string;
  /** The address that opens the article at an annotation, empty where there is none. */
  readonly linkTo: (note: ExportedNote) => string;
  readonly words: ExportWords;
}

interface Group {
  readonly heading: string;
  readonly notes: ExportedNote[];
}

/** The annotations of an article as a Markdown document, in groups with a heading each. */
export function writeMarkdown(notes: readonly ExportedNote[], options: MarkdownOptions): string {
  const { title, words, template } = options;
  const parts = [`# ${escapeMarkdownLine(title)}`];
  for (const { heading, notes: members } of groupNotes(notes, options)) {
    if (heading !== '') parts.push(`## ${escapeMarkdownLine(heading)}`);
    for (const note of members) {
      parts.push(fillTemplate(template === '' ? defaultNoteTemplate : template, valuesOf(note, options)).trim());
    }
  }
  if (notes.length === 0) parts.push(`${words.annotations}: 0`);
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function groupNotes(notes: readonly ExportedNote[], { groupBy, words }: MarkdownOptions): readonly Group[] {
  switch (groupBy) {
    case 'none':
      return [{ heading: '', notes: [...notes] }];
    case 'section':
      return collect(notes, ({ headings }) => [sectionName(headings, words)]);
    case 'color': {
      const groups = collect(notes, ({ styleClass }) => [words.colors[styleClass]]);
      const order = highlightColors.map((color) => words.colors[color]);
      return groups.toSorted((a, b) => order.indexOf(a.heading) - order.indexOf(b.heading));
    }
    case 'tag': {
      const groups = collect(notes, ({ tags }) => (tags.length === 0 ? [''] : tags));
      const tagged = groups
        .filter(({ heading }) => heading !== '')
        .toSorted((a, b) => (a.heading < b.heading ? -1 : 1));
      const rest = groups.find(({ heading }) => heading === '');
      return rest === undefined ? tagged : [...tagged, { ...rest, heading: words.untagged }];
    }
  }
}

/** In the order in which the headings come up first. */
function collect(notes: readonly ExportedNote[], headingsOf: (note: ExportedNote) => readonly string[]): Group[] {
  const groups = new Map<string, Group>();
  for (const note of notes) {
    for (const heading of new Set(headingsOf(note))) {
      const group = groups.get(heading) ?? { heading, notes: [] };
      group.notes.push(note);
      groups.set(heading, group);
    }
  }
  return [...groups.values()];
}

function sectionName(headings: readonly string[] | undefined, words: ExportWords): string {
  return headings === undefined ? words.withoutPlace : (headings.at(-1) ?? words.beginning);
}

function valuesOf(note: ExportedNote, { title, linkTo, words }: MarkdownOptions): Readonly<Record<string, string>> {
  return {
    title: escapeMarkdownLine(title),
    quote: escapeMarkdown(note.quote),
    note: note.note.trim(),
    tags: note.tags.map((tag) => `#${escapeMarkdownLine(tag.replace(/\s+/g, '-'))}`).join(' '),
    color: words.colors[note.styleClass],
    state: note.state,
    place: escapeMarkdownLine(sectionName(note.headings, words)),
    created: note.created,
    modified: note.modified,
    link: linkTo(note),
    id: note.id,
  };
}
