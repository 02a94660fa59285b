import * as vscode from 'vscode';

/** Gives what `load` loads: once, when asked for first. Where it failed, asking again tries again. */
export function lazy<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => {
    value ??= load().catch((error: unknown) => {
      value = undefined;
      throw error;
    });
    return value;
  };
}

/**
 * What a CommonJS bundle exports that ships with the extension in `dist`. VS Code's web worker host knows no `require` but of
 * `vscode`, and runs the code of an extension in just this way.
 */
export async function loadBundle<Exports>(extension: vscode.Uri, name: string): Promise<Exports> {
  const code = await readExtensionFile(vscode.Uri.joinPath(extension, 'dist', name));
  const module = { exports: {} };
  new Function('module', 'exports', code)(module, module.exports);
  return module.exports as Exports;
}

export async function readExtensionFile(file: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}
