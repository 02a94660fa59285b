import type { MappedText } from '../text/mappedText.ts';

const label = /^\p{Lu}[\p{L}\d]*(?:[ -]\p{L}+){0,3}\s?(?:[.:](?=\s)|[.:—–](?=\p{Lu})|:$)/u;

/**
 * Sets a heading that runs into its paragraph ("Abstract. …", "Keywords: …", "Corresponding author:") apart from it.
 * @param inFrontMatter whether the paragraph stands before the body of the article, where such labels end with a full
 * stop too; elsewhere only a label that stands alone counts.
 */
export function markRunInLabel(content: MappedText, inFrontMatter: boolean): MappedText {
  const match = label.exec(content.text);
  if (match === null || match[0].length > 40) return content;
  const isAlone = match[0].length === content.text.trimEnd().length && match[0].endsWith(':');
  const words = match[0].split(/\s+/).length;
  const isLabel = isAlone || (inFrontMatter && (match[0].endsWith(':') || words === 1));
  if (!isLabel) return content;
  return { ...content, marks: [{ textRange: [0, match[0].length], tag: 'strong', attributes: {} }, ...content.marks] };
}

/** Whether a line is a label with a list behind it ("Keywords: tides, lights, storms"). */
export function hasRunInLabel(text: string): boolean {
  const match = label.exec(text);
  return match?.[0].endsWith(':') === true && /[,;].+[,;]/.test(text.slice(match[0].length));
}
