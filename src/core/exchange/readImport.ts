import type { JsonObject } from '../annotation/json.ts';
import { failure, type Result, success } from '../result.ts';
import { maxImportedItems, maxImportLength, parseImportedJson } from './importedJson.ts';
import { readHypothesis } from './readHypothesis.ts';
import { readWebAnnotations } from './readWebAnnotations.ts';
import { readZoteroAnnotations } from './readZoteroAnnotations.ts';
import { readZoteroHtmlNote, readZoteroMarkdownNote } from './readZoteroNote.ts';

/** What a file holds that can be imported. */
export interface ImportedFile {
  /** Items of an annotation page; those from elsewhere may be without an id, and none has a source that means anything here. */
  readonly items: readonly JsonObject[];
  /** How many there are besides that Lectern has no use for: replies, drawings. */
  readonly skipped: number;
}

/** `unknown`: nothing in it is an annotation in a form that is known. */
export type ImportFault = 'too-large' | 'unknown';

/** Reads the text of a file of annotations; its form is told by its content. */
export function readImport(text: string): Result<ImportedFile, ImportFault> {
  if (text.length > maxImportLength) return failure('too-large');
  const json = parseImportedJson(text);
  const items =
    json === undefined
      ? (readZoteroHtmlNote(text) ?? readZoteroMarkdownNote(text))
      : (readWebAnnotations(json) ?? readHypothesis(json) ?? readZoteroAnnotations(json));
  if (items === undefined) return failure('unknown');
  if (items.length > maxImportedItems) return failure('too-large');
  const usable = items.filter((item) => item !== undefined);
  return success({ items: usable, skipped: items.length - usable.length });
}
