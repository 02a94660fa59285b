import type { strings } from '../strings.ts';

type Words<Value> = Value extends (...args: infer Args) => string
  ? (...args: Args) => string
  : Value extends string
    ? string
    : { readonly [Key in keyof Value]: Words<Value[Key]> };

/** The strings of the page in another language; what is left out is said in English. */
export type Translation = { readonly [Key in keyof typeof strings]?: Words<(typeof strings)[Key]> };
