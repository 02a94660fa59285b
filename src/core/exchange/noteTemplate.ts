/** The values of one annotation by name; an empty string where it has none. */
export type TemplateValues = Readonly<Record<string, string>>;

/** How an annotation is written where the reader has not set another template. */
export const defaultNoteTemplate = `{{#quote}}
> {{quote}}

{{/quote}}
{{#note}}
{{note}}

{{/note}}
{{#tags}}{{tags}} · {{/tags}}{{#link}}[{{place}}]({{link}}){{/link}}{{^link}}{{place}}{{/link}}
`;

/**
 * Fills a template in the manner of Mustache: `{{name}}` stands for a value, what is between `{{#name}}` and `{{/name}}`
 * is written only where the value is not empty, between `{{^name}}` and `{{/name}}` only where it is. A line with nothing
 * but such a mark leaves no line behind. What begins a line before a value, `> ` or `- `, goes on over all its lines.
 * Names that there are none of stay as they are, so that a slip is seen.
 */
export function fillTemplate(template: string, values: TemplateValues): string {
  const lines = template.replace(/\r\n?/g, '\n').replace(/^[ \t]*(\{\{[#^/]\w+\}\})[ \t]*\n/gm, '$1');
  return fillLines(chooseSections(lines, values), values);
}

function chooseSections(template: string, values: TemplateValues): string {
  return template.replace(/\{\{([#^])(\w+)\}\}([\s\S]*?)\{\{\/\2\}\}/g, (_, kind, name: string, inner: string) =>
    (namedIn(values, name) !== '') === (kind === '#') ? chooseSections(inner, values) : '',
  );
}

function fillLines(template: string, values: TemplateValues): string {
  const lines = template.split('\n').map((line) => {
    const lead = /^[\s>]*(?:[-*+] |\d+[.)] )?/.exec(line)?.[0] ?? '';
    const next = lead.replace(/[^\s>]/g, ' ');
    return line.replace(/\{\{(\w+)\}\}/g, (mark, name: string) =>
      Object.hasOwn(values, name) ? continueLines(namedIn(values, name), next) : mark,
    );
  });
  return lines.join('\n');
}

/** Each further line with what every line of its block begins with. */
function continueLines(value: string, lead: string): string {
  return value
    .split('\n')
    .map((line, i) => (i === 0 ? line : line === '' ? lead.trimEnd() : lead + line))
    .join('\n');
}

function namedIn(values: TemplateValues, name: string): string {
  return Object.hasOwn(values, name) ? (values[name] ?? '') : '';
}
