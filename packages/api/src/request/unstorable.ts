/**
 * Class 22 of SQLSTATE: a value that PostgreSQL cannot hold, such as a text with a NUL character or half a surrogate pair,
 * which our schemas let through because JavaScript and JSON can.
 */
export const isUnstorable = (cause: unknown): boolean =>
  cause instanceof Error &&
  'code' in cause &&
  typeof cause.code === 'string' &&
  /^22[0-9A-Z]{3}$/.test(cause.code);
