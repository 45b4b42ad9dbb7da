/** About how wide a text of the charts' size is, in pixels. */
export const textLength = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (sign > '\u2e80' ? 12.5 : 7), 0);

/** Of texts centred on a line those that fit: from left to right, each that does not come near the one before. */
export const namesThatFit = <T extends { readonly name: string; readonly x: number }>(
  names: readonly T[],
): readonly T[] => {
  let right = -Infinity;
  return names.filter(({ name, x }) => {
    const half = textLength(name) / 2;
    if (x - half < right + 8) return false;
    right = x + half;
    return true;
  });
};
