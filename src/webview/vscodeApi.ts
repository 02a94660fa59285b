import type { Port } from '../protocol/channel.ts';

/** What VS Code gives a webview, once. */
export interface VsCodeApi {
  postMessage(message: unknown): void;
  /** What `setState` was given last, also before a reload of the window; undefined in a new webview. */
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

export const vscodeApi: VsCodeApi = acquireVsCodeApi();

/** The page's end of the pipe to the host. */
export const hostPort: Port = {
  post: (data) => vscodeApi.postMessage(data),
  listen(listener) {
    const receive = (event: MessageEvent<unknown>): void => listener(event.data);
    window.addEventListener('message', receive);
    return () => window.removeEventListener('message', receive);
  },
};
