import { failure, type Result } from '../core/result.ts';

/** One end of a pipe that carries structured data, in order, or loses it when the other end is gone. */
export interface Port {
  post(data: unknown): void;
  /** Calls `listener` with whatever arrives, until the function that it gives back is called. */
  listen(listener: (data: unknown) => void): () => void;
}

interface Message {
  readonly type: string;
}

/** What one side sends: notifications, requests, and for each type of request what it gets back. */
export interface Side {
  readonly notification: Message;
  readonly request: Message;
  readonly replies: object;
}

type ReplyTo<S extends Side, Request extends S['request']> = S['replies'][Request['type'] & keyof S['replies']];

/** Checks what arrives; each gives undefined for what it does not know. */
export interface Incoming<Sent extends Side, Received extends Side> {
  notification(data: unknown): Received['notification'] | undefined;
  request(data: unknown): Received['request'] | undefined;
  /** The reply to a request of our own, of type `type`. */
  reply<Type extends keyof Sent['replies']>(type: Type, value: unknown): Sent['replies'][Type] | undefined;
}

export interface Handlers<Received extends Side> {
  notification(message: Received['notification']): void;
  /** Answers a request. What it throws arrives at the other side as a failure with the error's message. */
  request(message: Received['request']): Promise<Result<unknown>> | Result<unknown>;
}

type Envelope =
  | { readonly kind: 'notification'; readonly message: unknown }
  | { readonly kind: 'request'; readonly id: number; readonly message: unknown }
  | { readonly kind: 'reply'; readonly id: number; readonly result: Result<unknown> };

interface Pending {
  readonly type: string;
  readonly settle: (result: Result<unknown>) => void;
}

/**
 * Notifications and requests over a port, both ways. Replies may come in any order. What arrives before `handle` is
 * kept for it; what does not pass the checks of `incoming` is ignored, and reported once for each kind of fault.
 * After `dispose` nothing is sent or handled, and every request that was still open fails.
 */
export class Channel<Sent extends Side, Received extends Side> {
  readonly #port: Port;
  readonly #incoming: Incoming<Sent, Received>;
  readonly #report: (fault: string) => void;
  readonly #stopListening: () => void;
  readonly #pending = new Map<number, Pending>();
  readonly #reported = new Set<string>();
  #unhandled: Envelope[] = [];
  #handlers: Handlers<Received> | undefined;
  /** Goes on from the clock: a page that was loaded again gets no answer that was meant for the one before it. */
  #nextId = Date.now();
  #disposed = false;

  constructor(port: Port, incoming: Incoming<Sent, Received>, report: (fault: string) => void) {
    this.#port = port;
    this.#incoming = incoming;
    this.#report = report;
    this.#stopListening = port.listen((data) => this.#receive(data));
  }

  notify(message: Sent['notification']): void {
    this.#post({ kind: 'notification', message });
  }

  /** Never rejects: a failure at either side, or the end of the channel, is a failed result. */
  request<Request extends Sent['request']>(message: Request): Promise<Result<ReplyTo<Sent, Request>>> {
    if (this.#disposed) {
      return Promise.resolve(failure(closed));
    }
    const id = this.#nextId++;
    return new Promise((resolve) => {
      // The value has passed the check for this type of request by the time it is settled.
      const settle = resolve as (result: Result<unknown>) => void;
      this.#pending.set(id, { type: message.type, settle });
      this.#post({ kind: 'request', id, message });
    });
  }

  /** Takes what is and was received; to be called once. */
  handle(handlers: Handlers<Received>): void {
    this.#handlers = handlers;
    const kept = this.#unhandled;
    this.#unhandled = [];
    for (const envelope of kept) {
      this.#dispatch(envelope, handlers);
    }
  }

  dispose(): void {
    if (this.#disposed) {
      return;
    }
    this.#disposed = true;
    this.#stopListening();
    this.#unhandled = [];
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const { settle } of pending) {
      settle(failure(closed));
    }
  }

  #post(envelope: Envelope): void {
    if (!this.#disposed) {
      this.#port.post(envelope);
    }
  }

  #receive(data: unknown): void {
    if (this.#disposed) {
      return;
    }
    const envelope = readEnvelope(data);
    if (envelope === undefined) {
      this.#reportOnce(`not a message: ${typeNameOf(data)}`);
    } else if (envelope.kind === 'reply') {
      this.#settle(envelope.id, envelope.result);
    } else if (this.#handlers === undefined) {
      this.#unhandled.push(envelope);
    } else {
      this.#dispatch(envelope, this.#handlers);
    }
  }

  #dispatch(envelope: Envelope, handlers: Handlers<Received>): void {
    if (envelope.kind === 'notification') {
      const message = this.#incoming.notification(envelope.message);
      if (message === undefined) {
        this.#reportOnce(`unknown or malformed notification: ${typeNameOf(envelope.message)}`);
        return;
      }
      try {
        handlers.notification(message);
      } catch (error) {
        this.#report(`handling ${message.type}: ${describeError(error)}`);
      }
    } else if (envelope.kind === 'request') {
      void this.#answer(envelope.id, envelope.message, handlers);
    }
  }

  async #answer(id: number, data: unknown, handlers: Handlers<Received>): Promise<void> {
    const message = this.#incoming.request(data);
    if (message === undefined) {
      this.#reportOnce(`unknown or malformed request: ${typeNameOf(data)}`);
      this.#post({ kind: 'reply', id, result: failure('not understood') });
      return;
    }
    let result: Result<unknown>;
    try {
      result = await handlers.request(message);
    } catch (error) {
      this.#report(`handling ${message.type}: ${describeError(error)}`);
      result = failure(describeError(error));
    }
    this.#post({ kind: 'reply', id, result });
  }

  #settle(id: number, result: Result<unknown>): void {
    const pending = this.#pending.get(id);
    if (pending === undefined) {
      return;
    }
    this.#pending.delete(id);
    if (!result.ok) {
      pending.settle(result);
      return;
    }
    const value = this.#incoming.reply(pending.type as keyof Sent['replies'], result.value);
    if (value === undefined) {
      this.#reportOnce(`malformed reply to ${pending.type}`);
      pending.settle(failure('malformed reply'));
    } else {
      pending.settle({ ok: true, value });
    }
  }

  #reportOnce(fault: string): void {
    if (!this.#reported.has(fault)) {
      this.#reported.add(fault);
      this.#report(fault);
    }
  }
}

const closed = 'the connection is closed';

function readEnvelope(data: unknown): Envelope | undefined {
  if (!isObject(data)) {
    return undefined;
  }
  const { kind, id, message, result } = data;
  if (kind === 'notification') {
    return { kind, message };
  }
  if (typeof id !== 'number') {
    return undefined;
  }
  if (kind === 'request') {
    return { kind, id, message };
  }
  if (kind === 'reply' && isObject(result)) {
    if (result['ok'] === true) {
      return { kind, id, result: { ok: true, value: result['value'] } };
    }
    const { error } = result;
    return { kind, id, result: failure(typeof error === 'string' ? error : 'failed without saying why') };
  }
  return undefined;
}

interface Members {
  readonly [name: string]: unknown;
  readonly kind?: unknown;
  readonly id?: unknown;
  readonly message?: unknown;
  readonly result?: unknown;
  readonly type?: unknown;
  readonly error?: unknown;
}

function isObject(data: unknown): data is Members {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** For a report: the message's type, bounded, as it comes from outside. */
function typeNameOf(data: unknown): string {
  if (isObject(data)) {
    return typeof data.type === 'string' ? data.type.slice(0, 50) : 'without a type';
  }
  return data === null ? 'null' : typeof data;
}

function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
