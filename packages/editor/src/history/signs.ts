import type { Difference } from '@truthline/blueprint';

/** One sign a kind of difference, the same on the drawing and in lists. */
export const SIGNS: { readonly [Kind in Difference['kind']]: string } = {
  added: '+',
  removed: '−',
  moved: '→',
  changed: '≠',
};
