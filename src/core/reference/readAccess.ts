import type { CslDate } from '../bibliography/cslItem.ts';
import { readDate } from './readDate.ts';
import type { Segment } from './segments.ts';

/** Before the date on which an address was looked up. */
const looked =
  /(?:accessed|retrieved|viewed|visited|consulted|cited|last checked|abgerufen|zugriff|zuletzt|aufgerufen|consulté|consultado|acess?o|acessado|accès|дата обращения)(?![\p{L}])[^.;\d]{0,24}[\s:([]*$/iu;

const lookedWithin =
  /^[\s([]*(?:last |date )?(?:views?|of (?:access|viewing|visit|retrieval)|accessed|retrieved|viewed|visited|consulted|abgerufen|zugriff|consulté|consultado|acesso|дата обращения)(?![\p{L}])/iu;

/** Without one of these nothing was looked up; quicker than the others. */
const sign = /access|retriev|view|visit|consult|cited|checked|abgeruf|zugriff|zuletzt|aufgeruf|aces|accès|обращ/i;

/** Farther before a date nothing says what it is. */
const nearby = 48;

/** The stretches of a date parted into those of the publication and the day on which the work was looked up online. */
export function readAccess(
  text: string,
  segments: readonly Segment[],
): { readonly published: readonly string[]; readonly accessed: CslDate | null } {
  const published: string[] = [];
  const other: string[] = [];
  const mayBe = sign.test(text);
  for (const { label, start, end } of segments) {
    const part = text.slice(start, end);
    if (mayBe && label === 'note' && lookedWithin.test(part)) other.push(part);
    if (label !== 'date') continue;
    const before = text.slice(Math.max(0, start - nearby), start);
    const isLooked = mayBe && (lookedWithin.test(part) || looked.test(before));
    (isLooked ? other : published).push(part);
  }
  return { published, accessed: readDate(other) };
}
