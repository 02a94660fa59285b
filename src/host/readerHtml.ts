import * as vscode from 'vscode';

/** The folders that a page may load from: what ships with the extension, and the article's images. */
export function resourceRoots(extension: vscode.Uri, article: vscode.Uri): readonly vscode.Uri[] {
  const roots = [vscode.Uri.joinPath(extension, 'dist'), vscode.Uri.joinPath(extension, 'media')];
  return article.scheme === 'untitled' ? roots : [...roots, imageRoot(article)];
}

/** The webview URI of the article's own folder, with a slash at its end; null where it has none. */
export function resourceBase(webview: vscode.Webview, article: vscode.Uri): string | null {
  return article.scheme === 'untitled'
    ? null
    : `${webview.asWebviewUri(vscode.Uri.joinPath(article, '..')).toString().replace(/\/$/, '')}/`;
}

/** The empty page. Its content comes by message, so that no text of an article is ever part of this html. */
export function readerHtml(webview: vscode.Webview, extension: vscode.Uri): string {
  const nonce = createNonce();
  const script = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'webview.js'));
  const style = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'webview.css'));
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `img-src ${webview.cspSource} data:`,
    `font-src ${webview.cspSource}`,
    // For searching with an expression that has to be stopped.
    'worker-src blob:',
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>Lectern</title>
</head>
<body>
<main id="app"></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

/** The whole workspace folder: articles refer to images beside and above them. */
function imageRoot(article: vscode.Uri): vscode.Uri {
  return vscode.workspace.getWorkspaceFolder(article)?.uri ?? vscode.Uri.joinPath(article, '..');
}

/** Hexadecimal digits only, so that it needs no escaping. */
function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
