/**
 * The globals that both extension hosts have, the Node one and the web worker. Neither `lib.dom` nor the types of Node
 * are loaded for this folder, so whatever is not declared here cannot be used by accident in a place where it is missing.
 */

declare function setTimeout(callback: () => void, milliseconds: number): TimerHandle;
declare function clearTimeout(handle: TimerHandle | undefined): void;
/** Of characters up to U+00FF only. */
declare function btoa(text: string): string;
declare function queueMicrotask(callback: () => void): void;

/** A number in the browser, an object in Node: only good for `clearTimeout`. */
interface TimerHandle {
  readonly __timer: never;
}

declare class TextEncoder {
  encode(text: string): Uint8Array;
}

declare class TextDecoder {
  constructor(label?: 'utf-8', options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}

declare class URL {
  constructor(url: string, base?: string);
  static canParse(url: string, base?: string): boolean;
  readonly href: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

declare const crypto: {
  randomUUID(): `${string}-${string}-${string}-${string}-${string}`;
  getRandomValues(array: Uint8Array): Uint8Array;
};
