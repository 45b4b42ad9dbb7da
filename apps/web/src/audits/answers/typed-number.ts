/** What a number field takes while it is typed. */
export type NumberRule = { readonly decimals: number; readonly negative: boolean };

/** The text as the field shows it, a comma read as a point; null where a key does not belong into a number. */
export const typedText = (text: string, { decimals, negative }: NumberRule): string | null => {
  const plain = text.trim().replaceAll('，', ',').replaceAll('。', '.').replaceAll(',', '.');
  const pattern = new RegExp(
    `^${negative ? '-?' : ''}\\d*${decimals === 0 ? '' : `(?:\\.\\d{0,${decimals}})?`}$`,
  );
  return pattern.test(plain) ? plain : null;
};

/** The number a text says; null where it says none yet. */
export const numberOf = (text: string): number | null => (/\d/.test(text) ? Number(text) : null);
