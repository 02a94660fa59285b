import type { CslName } from '../../bibliography/cslItem.ts';
import { mended } from '../cleanText.ts';
import { type NamePart, readNamePart } from './namePart.ts';
import { andOthers, bodyWords, conjunctions, leadingRole, trailingRole } from './nameWords.ts';
import { pairNames } from './pairNames.ts';
import { readUncasedName } from './uncasedNames.ts';

/** More names than any list has: what is longer is no list of names. */
const mostCharacters = 20_000;

/** Longer than what says behind names what the people did. */
const longestRole = 60;

/** Reads a list of names in any of the usual orders. What says what the people did, and "et al.", goes. */
export function readNames(raw: string): readonly CslName[] {
  const text = withoutRoles(mended(raw.slice(0, mostCharacters)));
  return cutList(text).flatMap((list) => {
    return pairNames(cutNames(list)).map((name) => (name.literal === undefined ? name : readUncasedName(name.literal)));
  });
}

function withoutRoles(text: string): string {
  let names = text.replace(/^[\s[(]*\d{1,4}[\]).]\s*/, '');
  const others = andOthers.exec(names);
  if (others !== null && others.index > 0) {
    // Names behind "et al." or an ellipsis are the last of a shortened list: `A, B, … Z`.
    const behind = names.slice(others.index + others[0].length).replace(trailingRole, '');
    const isLast = /(?:\.\.|…|\. \.)/.test(others[0]) && /\p{Lu}/u.test(behind);
    names = names.slice(0, others.index).replace(/(?:[\s,;&]|\band\b){1,6}$/, '') + (isLast ? `, ${behind}` : '');
  }
  names = names
    .replace(leadingRole, '')
    .replace(/\((?:[^()]{1,40})\)\s*$/u, (bracket) =>
      /\b(?:eds?|hrsg|dir|trans|org|coord|hgg)|editor/i.test(bracket) ? '' : bracket,
    );
  const tail = names.slice(-longestRole);
  const cut = names.slice(0, -longestRole) + tail.replace(trailingRole, '');
  return (cut === '' ? names : cut).replace(/[\s,;:&([]{1,20}$/u, '').replace(/[*†‡§¶]/g, '');
}

/** Semicolons part the names where there are any, and commas then only part family from given names. */
function cutList(text: string): readonly string[] {
  const lists = text.split(/[;；]/).map((part) => part.trim());
  return lists.length > 1 ? lists.filter((part) => part !== '') : [text];
}

/** Cuts at commas and at words that join names. */
function cutNames(text: string): readonly NamePart[] {
  const parts: NamePart[] = [];
  const add = (words: readonly string[], isJoined: boolean): void => {
    const last = words.at(-1) ?? '';
    if (words.length > 1 && /^(?:[JS]r|I{2,3}|IV)\.?$/.test(last)) {
      add(words.slice(0, -1), isJoined);
      parts.push(readNamePart(last, false));
      return;
    }
    const piece = words.join(' ').replace(/^[\s.:]{1,9}|[\s:]{1,9}$/g, '');
    if (/\p{L}/u.test(piece)) parts.push(readNamePart(piece, isJoined));
  };
  // A Japanese list may have a dot between names; within a foreign name it parts family from given name.
  const list = text.replace(/(?<=\p{Script=Han}{3})・(?=\p{Script=Han}{3})/gu, ',');
  for (const piece of list.split(/\s?[,，、]\s?|\s?:\s/)) {
    if (isOneBody(piece)) {
      parts.push(readNamePart(piece.replace(/^(?:and|&) /, ''), /^(?:and|&) /.test(piece)));
      continue;
    }
    let words: string[] = [];
    let isJoined = false;
    for (const word of piece.replaceAll('&', ' & ').split(/\s+/)) {
      if (conjunctions.has(word) || (word === 'And' && words.length > 1)) {
        add(words, isJoined);
        words = [];
        isJoined = true;
      } else words.push(word);
    }
    add(words, isJoined);
  }
  return parts;
}

/** `Ministry of Salt and Clocks`, `Salt and Clock Organization`: one body, where a joining word parts no names. */
const bodyOf =
  /^(?:(?:and|&) )?(?:the )?(?:\p{L}[\p{L}.-]* ){1,4}(?:of|for|on) (?:\p{L}[\p{L}-]+ ){1,4}(?:and|&) (?!the )(?!.*\b(?:of|for|on)\b)(?:\p{L}[\p{L}-]*\p{Ll} ?){1,4}(?:\(\p{L}+\))?$/u;
const bodyWithName =
  /^(?:the )?\p{Lu}\p{Ll}+ (?:and|&) (?:\p{Lu}\p{Ll}+ ){1,3}(?:Organi[sz]ation|Administration|Association|Council|Society|Agency|Commission|Services?|Institute|Cent(?:er|re)|Office|Board|Committee|Bureau)\b(?! (?:and|&)\b)/u;

const isOneBody = (text: string) =>
  / (?:and|&) /.test(text) && ((bodyOf.test(text) && bodyWords.test(text)) || bodyWithName.test(text));
