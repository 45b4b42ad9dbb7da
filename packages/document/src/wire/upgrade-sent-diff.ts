import { upgradeSentRecord } from '@truthline/blueprint';

type Fields = { readonly [field: string]: unknown };

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same change to every field; the very same object where none becomes another. */
const mapFields = (value: unknown, change: (field: string, inner: unknown) => unknown): unknown => {
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([field, inner]) => [field, change(field, inner)] as const);
  return entries.every(([field, inner]) => value[field] === inner) ? value : Object.fromEntries(entries);
};

/** The whole records in a diff that an older Truthline wrote, given the fields that have come since. */
export const upgradeSentDiff = (diff: unknown): unknown =>
  mapFields(diff, (table, parts) =>
    mapFields(parts, (part, records) =>
      part === 'added' || part === 'removed'
        ? mapFields(records, (_, record) => upgradeSentRecord(table, record))
        : records,
    ),
  );
