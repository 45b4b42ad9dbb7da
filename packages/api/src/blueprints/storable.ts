/**
 * True where PostgreSQL can hold the value as jsonb. JSON writes a NUL character and half a surrogate pair as escapes, and
 * only those: a pair stands as itself, and a backslash that somebody typed is doubled.
 */
export const isStorable = (value: unknown): boolean =>
  !/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/i.test(JSON.stringify(value));
