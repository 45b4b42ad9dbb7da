/** Whether two flat records show the same fields with the same values. */
export const sameFields = <R extends object>(one: R, other: R): boolean => {
  const left = Object.entries(one);
  const right = new Map<string, unknown>(Object.entries(other));
  return left.length === right.size && left.every(([field, value]) => right.get(field) === value);
};

/** Whether two lists hold the same flat records in the same order. */
export const sameRows = <R extends object>(one: readonly R[], other: readonly R[]): boolean =>
  one === other ||
  (one.length === other.length &&
    one.every((row, index) => {
      const counterpart = other[index];
      return counterpart !== undefined && (row === counterpart || sameFields(row, counterpart));
    }));
