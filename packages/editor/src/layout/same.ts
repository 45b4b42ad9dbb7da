/** Whether two flat records show the same fields with the same values. */
export const sameFields = <R extends object>(one: R, other: R): boolean => {
  for (const field in one) if (one[field] !== other[field]) return false;
  for (const field in other) if (one[field] !== other[field]) return false;
  return true;
};

/** Whether two lists hold the same flat records in the same order. */
export const sameRows = <R extends object>(one: readonly R[], other: readonly R[]): boolean =>
  one === other ||
  (one.length === other.length &&
    one.every((row, index) => {
      const counterpart = other[index];
      return counterpart !== undefined && (row === counterpart || sameFields(row, counterpart));
    }));

/** The new rows, each the object it was where it shows the same at the same place; the old list where all do. */
export const keepRows = <R extends object>(
  previous: readonly R[] | undefined,
  rows: readonly R[],
): readonly R[] => {
  if (previous === undefined) return rows;
  const kept = rows.map((row, index) => {
    const before = previous[index];
    return before !== undefined && sameFields(before, row) ? before : row;
  });
  return previous.length === kept.length && kept.every((row, index) => row === previous[index])
    ? previous
    : kept;
};
