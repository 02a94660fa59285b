/** The wide brackets, full stop and figures of Chinese and Japanese type, and brackets that serve as square ones there. */
const wide = /[\uff08\uff09\uff0e\uff10-\uff19\uff3b\uff3d【】〔〕]/g;

const marks: Readonly<Record<string, string>> = {
  '\uff08': '(',
  '\uff09': ')',
  '\uff0e': '.',
  '\uff3b': '[',
  '\uff3d': ']',
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
};

/** The text with its wide brackets, full stops and figures in their narrow forms: of the same length, unit by unit. */
export function narrowForms(text: string): string {
  if (text.search(wide) < 0) return text;
  return text.replace(wide, (unit) => marks[unit] ?? String.fromCharCode(unit.charCodeAt(0) - 0xfee0));
}
