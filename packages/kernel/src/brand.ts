declare const brand: unique symbol;

/** A primitive with a name: a `CardId` cannot be passed where a `StepId` is asked, at no cost at run time. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
