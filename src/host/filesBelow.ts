import * as vscode from 'vscode';

/** More are not looked at: a folder of annotation files has as many as there are articles that somebody has read. */
const mostFiles = 5000;

/** The files in a folder and the folders in it, by the end of their name; none where there is no such folder. */
export async function filesBelow(folder: vscode.Uri, ending: string): Promise<readonly vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined && found.length < mostFiles; next = folders.pop()) {
    for (const [name, type] of await entriesOf(next)) {
      const uri = vscode.Uri.joinPath(next, name);
      // Not into links: they may lead round in a circle.
      if (type === vscode.FileType.Directory) {
        folders.push(uri);
      } else if ((type & vscode.FileType.File) !== 0 && name.endsWith(ending)) {
        found.push(uri);
      }
    }
  }
  return found;
}

async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
