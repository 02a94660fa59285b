import * as vscode from 'vscode';
import type { createReferenceTools, ReferenceTools } from '../core/export/referenceTools.ts';

interface ReferenceBundle {
  readonly createReferenceTools: typeof createReferenceTools;
}

/** Gives the tools for references that come with the extension; they are loaded once, when asked for first. */
export function lazyReferenceTools(extension: vscode.Uri): () => Promise<ReferenceTools> {
  let tools: Promise<ReferenceTools> | undefined;
  return () => {
    tools ??= loadReferenceTools(extension).catch((error: unknown) => {
      // Asked again it tries again.
      tools = undefined;
      throw error;
    });
    return tools;
  };
}

async function loadReferenceTools(extension: vscode.Uri): Promise<ReferenceTools> {
  const [code, weights] = await Promise.all([
    readText(vscode.Uri.joinPath(extension, 'dist', 'references.js')),
    readText(vscode.Uri.joinPath(extension, 'media', 'reference-weights.txt')),
  ]);
  return runBundle<ReferenceBundle>(code).createReferenceTools(weights);
}

async function readText(file: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}

/**
 * What a CommonJS bundle of this extension exports. VS Code's web worker host knows no `require` but of `vscode`, and runs the
 * code of an extension in just this way.
 */
function runBundle<Exports>(code: string): Exports {
  const module = { exports: {} };
  new Function('module', 'exports', code)(module, module.exports);
  return module.exports as Exports;
}
