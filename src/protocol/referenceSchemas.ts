import * as v from 'valibot';
import { copyFormats } from '../core/export/copyFormat.ts';
import { readingStatuses } from '../core/views/referenceRow.ts';
import type { CopyReference, SetEntryStatus, ShowReferences } from './referenceMessages.ts';

const version = v.pipe(v.number(), v.integer());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const range = v.nullable(v.tuple([count, count]));
const address = v.nullable(v.string());

const parts = v.object({
  title: v.string(),
  authors: v.array(v.string()),
  areEditors: v.boolean(),
  year: v.string(),
  container: v.string(),
  volume: v.string(),
  pages: v.string(),
  edition: v.string(),
  publisher: v.string(),
});

const entryView = v.object({
  entryId: v.string(),
  parts: v.nullable(parts),
  titleRange: range,
  containerRange: range,
  links: v.object({
    doi: address,
    url: address,
    arXiv: address,
    pubMed: address,
    pubMedCentral: address,
    scholar: v.string(),
  }),
  doi: v.nullable(v.string()),
});

export const showReferences = v.object({
  type: v.literal('showReferences'),
  version,
  entries: v.array(entryView),
}) satisfies v.GenericSchema<unknown, ShowReferences>;

const entryId = v.pipe(v.string(), v.maxLength(1000));

export const copyReference = v.object({
  type: v.literal('copyReference'),
  version,
  entryId,
  format: v.picklist(copyFormats),
}) satisfies v.GenericSchema<unknown, CopyReference>;

export const setEntryStatus = v.object({
  type: v.literal('setEntryStatus'),
  version,
  entryId,
  status: v.nullable(v.picklist(readingStatuses)),
}) satisfies v.GenericSchema<unknown, SetEntryStatus>;
