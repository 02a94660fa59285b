import * as vscode from 'vscode';

/** Asks for a filter and applies it as the reader types. Escape brings back the one before. */
export async function askFilter(
  options: { readonly title: string; readonly prompt: string; readonly value: string },
  apply: (filter: string) => void,
): Promise<void> {
  const input = vscode.window.createInputBox();
  input.title = options.title;
  input.prompt = options.prompt;
  input.placeholder = options.prompt;
  input.value = options.value;
  const accepted = await new Promise<boolean>((resolve) => {
    input.onDidChangeValue(apply);
    input.onDidAccept(() => {
      resolve(true);
      input.hide();
    });
    input.onDidHide(() => resolve(false));
    input.show();
  });
  if (!accepted) apply(options.value);
  input.dispose();
}
