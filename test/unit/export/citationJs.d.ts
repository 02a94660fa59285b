/** What the tests use of citation-js as a whole, to read again what was written. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: { chain(input: string, options?: object): readonly Readonly<Record<string, unknown>>[] };
  };
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
