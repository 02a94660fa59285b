import { findMatches } from '../../core/search/findMatches.ts';
import type { SearchPattern } from '../../core/search/searchPattern.ts';
import type { OffsetRange } from '../../core/text/offsetRange.ts';

const script = `onmessage = ({ data }) => postMessage((${findMatches.toString()})(...data));`;

/**
 * Looks for a regular expression that anyone may have written, in a worker that is ended after `milliseconds`, or when
 * `signal` says so; undefined then, and where the worker fails.
 */
export function searchInWorker(
  text: string,
  { source, flags }: SearchPattern,
  limit: number,
  milliseconds: number,
  signal: AbortSignal,
): Promise<readonly OffsetRange[] | undefined> {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(address);
  return new Promise((resolve) => {
    const end = (hits?: readonly OffsetRange[]): void => {
      worker.terminate();
      window.clearTimeout(timer);
      URL.revokeObjectURL(address);
      resolve(hits);
    };
    const timer = window.setTimeout(end, milliseconds);
    signal.addEventListener('abort', () => end(), { once: true });
    worker.addEventListener('error', () => end(), { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<readonly OffsetRange[]>) => end(data), { once: true });
    worker.postMessage([text, source, flags, limit]);
  });
}
