/** A style sheet that the bundler puts in as a string. */
declare module '*.css' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: this is how bundlers give the text of a file.
  export default text;
}
