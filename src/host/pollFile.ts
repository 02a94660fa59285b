import * as vscode from 'vscode';
import { type DisposableLike, disposeAll } from './disposable.ts';

/** In milliseconds. */
const interval = 1000;

/**
 * Calls `listener` when a file has another size or time than before, while the window has the focus and when it gets it.
 * For where watching does not do: network drives send no events, and a watcher misses a folder that comes to be while
 * it starts.
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
    if (vscode.window.state.focused) {
      await look();
    }
    if (!disposed) {
      timer = setTimeout(() => void lookAgain(), interval);
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
