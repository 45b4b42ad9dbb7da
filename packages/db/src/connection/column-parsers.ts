import pg from 'pg';

/**
 * PostgreSQL prints `2026-03-01 08:30:00.5+00`; we hand out `2026-03-01T08:30:00.500Z`: three digits at least, and
 * the microseconds where there are any, so that a page can continue exactly where the last one ended.
 */
export const isoInstant = (text: string): string => {
  const match = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text);
  if (match === null) return new Date(text).toISOString();
  const [, day = '', time = '', fraction = ''] = match;
  return `${day}T${time}.${fraction.padEnd(3, '0')}Z`;
};

/** A count or a sum of integers; beyond 2⁵³ a number would lie, so it throws. */
export const exactInteger = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit a number exactly`);
  return value;
};

const parsers: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.INT8, exactInteger],
  [pg.types.builtins.NUMERIC, Number],
  [pg.types.builtins.TIMESTAMPTZ, isoInstant],
  [pg.types.builtins.DATE, text => text],
]);

type TypeId = Parameters<typeof pg.types.getTypeParser>[0];

/** How columns become values in the tenants' store. better-auth keeps the driver's own. */
export const columnParsers: pg.CustomTypesConfig = {
  getTypeParser: (oid: TypeId, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers.get(oid)) ??
    (format === 'binary' ? pg.types.getTypeParser(oid, format) : pg.types.getTypeParser(oid, 'text')),
};
