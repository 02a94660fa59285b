import { maxIdLength } from '../annotation/annotation.ts';
import { failure, type Result, success } from '../result.ts';

/** What a link to an annotation says. */
export interface AnnotationLink {
  /** The name of the workspace folder; null for an article in no folder: `path` is then its whole URI. */
  readonly folder: string | null;
  /** From the folder to the article, with forward slashes and without dots. */
  readonly path: string;
  /** The id of the annotation; null for the article as a whole. */
  readonly annotation: string | null;
}

export type LinkFault = 'not-a-link' | 'too-long' | 'bad-path';

const maxLinkLength = 8000;
const action = '/open';
const authority = 'lectern.lectern';

/** `scheme` is the one that the editor listens to, e.g. `vscode`. */
export function writeAnnotationLink(scheme: string, { folder, path, annotation }: AnnotationLink): string {
  const members = [
    ...(folder === null
      ? [['uri', path]]
      : [
          ['folder', folder],
          ['path', path],
        ]),
    ...(annotation === null ? [] : [['annotation', annotation]]),
  ];
  return `${scheme}://${authority}${action}?${members.map((member) => member.map(encode).join('=')).join('&')}`;
}

/**
 * Reads the path and the query of such a link, from whoever made it; both as `vscode.Uri` has them, decoded once. A path that
 * leads out of its folder is refused; whether anything is there is not looked at here.
 */
export function readAnnotationLink(path: string, query: string): Result<AnnotationLink, LinkFault> {
  if (path !== action) return failure('not-a-link');
  if (query.length > maxLinkLength) return failure('too-long');
  const members = readQuery(query);
  const annotation = members.get('annotation') ?? null;
  if (annotation !== null && (annotation === '' || annotation.length > maxIdLength)) return failure('too-long');
  const uri = members.get('uri');
  if (uri !== undefined)
    return /^[a-z][a-z0-9+.-]*:\/\//i.test(uri)
      ? success({ folder: null, path: uri, annotation })
      : failure('bad-path');
  const folder = members.get('folder');
  const file = members.get('path');
  if (folder === undefined || file === undefined) return failure('not-a-link');
  return isInside(file) ? success({ folder, path: file, annotation }) : failure('bad-path');
}

/** True for a relative path that goes down only, and that no file system reads as anything else. */
function isInside(path: string): boolean {
  const segments = path.split('/');
  return (
    !/[\\\p{Cc}]|^[a-z]:/iu.test(path) &&
    segments.every((segment) => segment !== '' && segment !== '.' && segment !== '..')
  );
}

function readQuery(query: string): ReadonlyMap<string, string> {
  const members = new Map<string, string>();
  for (const part of query.split('&')) {
    const at = part.indexOf('=');
    const name = at < 0 ? part : part.slice(0, at);
    if (!members.has(name)) members.set(name, decode(at < 0 ? '' : part.slice(at + 1)));
  }
  return members;
}

/** Twice: VS Code decodes a query as a whole, and a sign of its own in a name would be taken for one of the query. */
function encode(value: string): string {
  return encodeURIComponent(value.replace(/[^\w./:~-]/gu, escapeSign))
    .replace(/%2F/g, '/')
    .replace(/%3A/g, ':');
}

function escapeSign(sign: string): string {
  return /^[()'*!]$/.test(sign) ? `%${sign.charCodeAt(0).toString(16).toUpperCase()}` : encodeURIComponent(sign);
}

/** What is no encoding stays as it is. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
