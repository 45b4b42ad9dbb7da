/** Numbers of a field that may be empty while it is typed in. */
export const numberOf = (value: string | number): number => (typeof value === 'number' ? value : 0);
