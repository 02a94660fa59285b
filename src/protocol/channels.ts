import { Channel, type Port } from './channel.ts';
import type { HostNotification, PageNotification, PageReplies, PageRequest } from './messages.ts';
import { validate } from './validate.ts';

/** What the host sends: it asks the page for nothing. */
export interface HostSide {
  readonly notification: HostNotification;
  readonly request: never;
  readonly replies: Readonly<Record<never, never>>;
}

export interface PageSide {
  readonly notification: PageNotification;
  readonly request: PageRequest;
  readonly replies: PageReplies;
}

/** The host's end. */
export type HostChannel = Channel<HostSide, PageSide>;

/** The page's end. */
export type PageChannel = Channel<PageSide, HostSide>;

/** `report` is told of every fault in what arrives, once for each kind. */
export function openHostChannel(port: Port, report: (fault: string) => void): HostChannel {
  return new Channel<HostSide, PageSide>(
    port,
    { notification: validate.pageNotification, request: validate.pageRequest, reply: () => undefined },
    report,
  );
}

/** `report` is told of every fault in what arrives, once for each kind. */
export function openPageChannel(port: Port, report: (fault: string) => void): PageChannel {
  return new Channel<PageSide, HostSide>(
    port,
    { notification: validate.hostNotification, request: () => undefined, reply: validate.pageReply },
    report,
  );
}
