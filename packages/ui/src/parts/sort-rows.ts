/** What a column sorts by: text by the reader's collation, numbers by value; null always last. */
export type SortValue = string | number | null;

export type SortOrder = { readonly column: string; readonly descending: boolean };

/** Stable; rows without a value stay at the end in both directions. */
export const sortRows = <Row>(
  rows: readonly Row[],
  valueOf: (row: Row) => SortValue,
  descending: boolean,
  compareText: (one: string, other: string) => number,
): readonly Row[] => {
  const sign = descending ? -1 : 1;
  return rows
    .map(row => ({ row, value: valueOf(row) }))
    .sort((one, other) => {
      if (one.value === null || other.value === null) {
        return Number(one.value === null) - Number(other.value === null);
      }
      return typeof one.value === 'number' && typeof other.value === 'number'
        ? sign * (one.value - other.value)
        : sign * compareText(String(one.value), String(other.value));
    })
    .map(({ row }) => row);
};
