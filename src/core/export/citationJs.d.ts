/** What we use of citation-js, which has no types of its own. */
declare module '@citation-js/plugin-bibtex/lib-mjs/mapping/bibtex.js' {
  const translator: {
    /** From an item of CSL-JSON to the fields of a BibTeX entry; its type and its key are among them. */
    convertToSource(item: object): Readonly<Record<string, unknown>>;
  };
  // biome-ignore lint/style/noDefaultExport: this is how the module has it.
  export default translator;
}

declare module '@citation-js/plugin-bibtex/lib-mjs/mapping/shared.js' {
  export const TYPE: string;
  export const LABEL: string;
}

declare module '@citation-js/plugin-ris/lib-mjs/ris.js' {
  /** From items of CSL-JSON to the tags of RIS records. */
  export function format(
    items: readonly object[],
    options: { readonly format: 'object'; readonly spec: 'new' },
  ): readonly Readonly<Record<string, unknown>>[];
}
