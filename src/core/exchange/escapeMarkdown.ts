/**
 * Plain text as Markdown (CommonMark and GitHub's tables, strike-through and math) that shows exactly this text. Lines of
 * the text become paragraphs of their own.
 */
export function escapeMarkdown(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => escapeLine(line.trim()))
    .filter((line) => line !== '')
    .join('\n\n');
}

/** The same on one line. */
export function escapeMarkdownLine(text: string): string {
  return escapeLine(text.replace(/\s+/g, ' ').trim());
}

function escapeLine(line: string): string {
  return (
    line
      // Runs of white space show as one space anyway, and two spaces or a tab can mean something.
      .replace(/[ \t]+/g, ' ')
      .replace(/[\\`*[\]<>~|$]|_(?!(?<=[\p{L}\p{N}]_)[\p{L}\p{N}])/gu, '\\$&')
      .replace(/&(?=#?\w+;)/g, '\\&')
      .replace(/^(?:#{1,6}(?=\s|$)|[-+](?=[\s-]|$)|=+$)/, '\\$&')
      .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
  );
}
