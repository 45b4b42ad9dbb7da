import type { MomentId } from '@truthline/blueprint';

/** What a value looks like to a program: ids are texts. */
export type Plain<T> = T extends MomentId
  ? string
  : T extends readonly (infer Element)[]
    ? readonly Plain<Element>[]
    : T extends object
      ? { readonly [Field in keyof T]: Plain<T[Field]> }
      : T;
