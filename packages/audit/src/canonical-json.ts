const sortKeys = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
    : value;

/** JSON without spaces, keys in code unit order, arrays as they are: equal values give equal texts. */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, sortKeys);
