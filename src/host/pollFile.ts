import * as vscode from 'vscode';
import { type DisposableLike, disposeAll } from './disposable.ts';

/** Windows side by side are in step within a second, the reading included. In milliseconds. */
const interval = 700;

/** For a window without the focus whose file system may ask a server each time. In milliseconds. */
const longInterval = 5000;

/** What is on this computer, or on the one that the window works on. */
const nearSchemes: readonly string[] = ['file', 'vscode-remote'];

/**
 * Calls `listener` when a file has another size or time than before, is gone or is there, and looks at once when the window
 * gets the focus. For where watching does not do: network drives send no events, a watcher misses a folder that comes to be
 * while it starts, and the events of one in a web worker are not sure to come.
 */
export function pollFile(file: vscode.Uri, listener: () => void): DisposableLike {
  let stamp: string | undefined;
  let timer: TimerHandle | undefined;
  let disposed = false;

  const look = async (): Promise<void> => {
    const before = stamp;
    stamp = await stampOf(file);
    if (!disposed && before !== undefined && before !== stamp) {
      listener();
    }
  };
  const lookAgain = async (): Promise<void> => {
    await look();
    if (!disposed) {
      const isNear = vscode.window.state.focused || nearSchemes.includes(file.scheme);
      timer = setTimeout(() => void lookAgain(), isNear ? interval : longInterval);
    }
  };

  void lookAgain();
  const owned = [
    vscode.window.onDidChangeWindowState(({ focused }) => void (focused && look())),
    { dispose: () => clearTimeout(timer) },
  ];
  return {
    dispose: () => {
      disposed = true;
      disposeAll(owned);
    },
  };
}

/** Equal for as long as nothing seems to have changed. */
async function stampOf(file: vscode.Uri): Promise<string> {
  try {
    const { mtime, size } = await vscode.workspace.fs.stat(file);
    return `${mtime} ${size}`;
  } catch {
    return 'no file';
  }
}
