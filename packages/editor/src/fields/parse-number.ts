/** What a person has written into a number field. */
export type WrittenNumber =
  | { readonly kind: 'number'; readonly value: number | null }
  | { readonly kind: 'notANumber' }
  | { readonly kind: 'outside' };

export type NumberBounds = { readonly min: number; readonly max: number; readonly decimals: number };

/**
 * Reads a number as people write it: full-width digits, a comma or a point before the decimals, a true minus. Nothing
 * written is no number at all, which is allowed; more decimals than are kept are rounded.
 */
export const parseNumber = (text: string, { min, max, decimals }: NumberBounds): WrittenNumber => {
  const written = text.normalize('NFKC').replace('−', '-').replaceAll(/\s/g, '');
  if (written === '') return { kind: 'number', value: null };
  if (!/^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(written)) return { kind: 'notANumber' };
  const factor = 10 ** decimals;
  const value = Math.round(Number(written.replace(',', '.')) * factor) / factor;
  return value < min || value > max ? { kind: 'outside' } : { kind: 'number', value };
};
