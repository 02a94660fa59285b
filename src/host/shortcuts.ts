import * as vscode from 'vscode';
import type { ShowShortcuts } from '../protocol/readingMessages.ts';

const extensionId = 'lectern.lectern';

/** The part of package.json that is read here, its titles in VS Code's language. */
interface Manifest {
  readonly contributes?: {
    readonly commands?: readonly { readonly command: string; readonly title: string }[];
    readonly keybindings?: readonly { readonly command: string; readonly key: string; readonly mac?: string }[];
  };
}

/** The keys that package.json gives to commands, in its order. What the user has changed no extension can ask for. */
export function listShortcuts(): ShowShortcuts {
  const manifest: Manifest | undefined = vscode.extensions.getExtension(extensionId)?.packageJSON;
  const { commands = [], keybindings = [] } = manifest?.contributes ?? {};
  const titles = new Map(commands.map(({ command, title }) => [command, title]));
  const shortcuts = keybindings.map(({ command, key, mac = key }) => ({
    title: titles.get(command) ?? command,
    key,
    mac,
  }));
  return { type: 'showShortcuts', shortcuts };
}

/** Opens VS Code's own editor for keys, at those of Lectern. */
export async function changeKeys(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.openGlobalKeybindings', `@ext:${extensionId}`);
}
