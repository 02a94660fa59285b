import type { Label } from '../../src/core/reference/labels.ts';
import type { OffsetRange } from '../../src/core/text/offsetRange.ts';
import type { Example } from './example.ts';
import { isWithin, masksOf, type Placed } from './masks.ts';
import { Placing } from './placing.ts';

interface Name {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly name?: string;
  readonly collab?: string;
}

interface Row {
  readonly id: string;
  readonly type: string;
  readonly text: string;
  readonly fields: Readonly<Record<string, string>> & { readonly authors?: readonly Name[] };
}

/** Data with publishers' tags: the values of the fields, names in parts. */
export function readJats(line: string): Example {
  const { id, type, text, fields } = JSON.parse(line) as Row;
  const placing = new Placing(text);
  const placed: Placed[] = [];
  const put = (range: OffsetRange | null, ...labels: Label[]) => {
    if (range !== null) placed.push({ range, labels });
    return range;
  };
  const value = (name: string) => fields[name] ?? '';
  put(placing.take(value('doi')), 'id');
  const title = put(placing.take(value('title')), 'title');
  // A book without a chapter is a title itself, whatever the tag was called.
  const isJournal = type === 'journal' && (fields['volume'] !== undefined || fields['issue'] !== undefined);
  const source = placing.take(value('source'), title?.[1]) ?? placing.take(value('source'));
  if (fields['title'] === undefined && !isJournal) {
    put(source, source !== null && isWithin(text, source[0]) ? 'container' : 'title');
  } else if (isJournal) put(source, 'journal');
  else put(source, 'journal', 'container', 'publisher', 'collection');
  placeNames(text, fields.authors ?? [], placing, title?.[0] ?? source?.[0] ?? text.length, placed);
  put(placing.take(value('year')), 'date');
  const behind = source?.[1] ?? 0;
  const volume = put(placing.take(value('volume'), behind) ?? placing.take(value('volume')), 'volume');
  put(placing.take(value('issue'), volume?.[1] ?? behind), 'volume');
  const first = put(placing.take(value('fpage'), volume?.[1] ?? behind) ?? placing.take(value('fpage')), 'pages');
  const last = first === null ? null : placing.take(value('lpage'), first[1], first[1] + 12);
  if (first !== null && last !== null) placed.push({ range: [first[0], last[1]], labels: ['pages'] });
  put(placing.take(value('elocation')), 'pages');
  put(placing.take(value('publisher')), 'publisher');
  put(placing.take(value('place')), 'location');
  put(placing.take(value('edition')), 'edition');
  put(placing.take(value('url')), 'url');
  put(placing.take(value('pmid')), 'id');
  return { id, text, masks: masksOf(text, placed), fields, kind: type };
}

/** From the first name to the last; those behind an "In" are the editors of the book. */
function placeNames(text: string, names: readonly Name[], placing: Placing, before: number, placed: Placed[]): void {
  let run: [number, number] | null = null;
  let label: Label = 'author';
  const end = () => {
    if (run === null) return;
    const tail = /^[\s,.;&]{0,4}(?:et al\.?|and others)/.exec(text.slice(run[1]));
    const stop = run[1] + (tail?.[0].length ?? 0);
    const edited = /^[\s,.:;]{0,3}\(?(?:eds?\b|editors?\b|hrsg)/i.exec(text.slice(stop));
    placed.push({ range: [run[0], stop], labels: edited === null ? [label] : ['editor'] });
  };
  for (const name of names) {
    const from: number = run === null ? 0 : run[1];
    const main = name.family ?? name.literal ?? name.name ?? name.collab ?? '';
    const family = placing.take(main, from, label === 'author' ? Math.max(before, from + 60) : text.length);
    if (family === null) continue;
    const givenName = name.given ?? '';
    const given = placing.take(givenName, Math.max(from, family[0] - givenName.length - 3));
    const isNear = given !== null && Math.abs(given[0] - family[0]) < main.length + givenName.length + 8;
    const start = isNear ? Math.min(given[0], family[0]) : family[0];
    const stop = isNear ? Math.max(given[1], family[1]) : family[1];
    if (run !== null && /\bin\b/i.test(text.slice(run[1], start))) {
      end();
      run = null;
      label = 'editor';
    }
    if (run !== null && start - run[1] > 30) break;
    run = run === null ? [start, stop] : [run[0], Math.max(run[1], stop)];
  }
  end();
}
