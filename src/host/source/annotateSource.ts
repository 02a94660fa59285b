import * as vscode from 'vscode';
import { describeRange } from '../../core/anchoring/describe.ts';
import { defaultHighlightColor, type HighlightColor } from '../../core/annotation/annotation.ts';
import type { OffsetRange } from '../../core/text/offsetRange.ts';
import { toTextRange } from '../../core/text/sourceMap.ts';
import type { SourceContexts } from './sourceContext.ts';

/** Annotates what is selected in the active text editor; with a note, asks for it first. False where no text editor is active. */
export async function annotateSource(
  contexts: SourceContexts,
  withNote: boolean,
  color: HighlightColor | null,
): Promise<boolean> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return false;
  const { document, selection } = editor;
  const context = await contexts.of(document);
  const selected: OffsetRange = [document.offsetAt(selection.start), document.offsetAt(selection.end)];
  const range = context && toTextRange(context.parsed.article.sourceMap, selected);
  const textRange = range && trimmed(context.parsed.article.text, range);
  if (context === undefined || textRange === undefined) {
    await vscode.window.showInformationMessage(
      context === undefined
        ? vscode.l10n.t(
            'This is no article that Lectern knows: it has no reference list and no annotations. Open it in Lectern first.',
          )
        : vscode.l10n.t('Select a passage of the article first.'),
    );
    return true;
  }
  const { text } = context.parsed.article;
  // Before the question, as the article may change meanwhile.
  const selector = describeRange(text, textRange);
  const note = withNote ? await askForNote(text.slice(...textRange)) : '';
  if (note === undefined) return true;
  const result = await context.session.createAnnotation({ selector, styleClass: color ?? defaultHighlightColor, note });
  if (!result.ok) await vscode.window.showErrorMessage(result.error);
  return true;
}

async function askForNote(quote: string): Promise<string | undefined> {
  return await vscode.window.showInputBox({
    title: vscode.l10n.t('Note'),
    prompt: quote.length > 100 ? `${quote.slice(0, 100)}…` : quote,
    placeHolder: vscode.l10n.t('Write a note. Markdown works.'),
  });
}

/** Undefined where nothing but white space is left. */
function trimmed(text: string, [start, end]: OffsetRange): OffsetRange | undefined {
  const slice = text.slice(start, end);
  const from = start + slice.length - slice.trimStart().length;
  const length = slice.trim().length;
  return length === 0 ? undefined : [from, from + length];
}
