import { z } from 'zod';

/**
 * A backup is a gzipped tar archive (docs/operating.md):
 *
 *   truthline-backup.json               what it is: format, time, migrations in place, tables in the order to restore
 *   tables/<schema>.<table>/000001      PostgreSQL COPY text of the table, cut into parts at any byte
 *   files/<path>                        the files of the data folder, as they are
 *   manifest.json                       rows, bytes and SHA-256 of every table and file; its presence says "complete"
 *
 * Parts of one table stand together and in order. Everything comes from one snapshot of the database.
 */
export const FORMAT = 1;
export const HEADER_NAME = 'truthline-backup.json';
export const MANIFEST_NAME = 'manifest.json';

const nameSchema = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,62}$/);

export const tableSchema = z.strictObject({
  schema: z.enum(['truthline', 'auth']),
  table: nameSchema,
  columns: z.array(nameSchema).min(1),
});
/** A table and the columns whose values the backup holds, in that order. */
export type BackedUpTable = z.infer<typeof tableSchema>;

export const headerSchema = z.strictObject({
  format: z.literal(FORMAT),
  createdAt: z.iso.datetime(),
  migrations: z.array(z.strictObject({ name: z.string(), sha256: z.string() })).min(1),
  tables: z.array(tableSchema),
});
export type BackupHeader = z.infer<typeof headerSchema>;

/** Enough of any header, also of a format still to come, to say that it is one. */
export const anyHeaderSchema = z.looseObject({ format: z.number().int() });

const digestSchema = z.strictObject({
  bytes: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export const manifestSchema = z.strictObject({
  tables: z.record(z.string(), digestSchema.extend({ rows: z.number().int().min(0) })),
  files: z.record(z.string(), digestSchema),
});
export type BackupManifest = z.infer<typeof manifestSchema>;

export const tableKey = ({ schema, table }: Pick<BackedUpTable, 'schema' | 'table'>) => `${schema}.${table}`;

export const partName = (table: BackedUpTable, part: number) =>
  `tables/${tableKey(table)}/${String(part).padStart(6, '0')}`;

export const fileName = (path: string) => `files/${path}`;

/** What an entry is, by its name; null where a backup has no such entry. Paths that climb out are no entries. */
export const readEntryName = (
  name: string,
):
  | { readonly kind: 'table'; readonly key: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'manifest' }
  | null => {
  if (name === MANIFEST_NAME) return { kind: 'manifest' };
  const table = /^tables\/([a-z]+\.[A-Za-z_][A-Za-z0-9_]*)\/\d{6,}$/.exec(name)?.[1];
  if (table !== undefined) return { kind: 'table', key: table };
  const path = /^files\/(.+)$/.exec(name)?.[1];
  if (path === undefined || path.split('/').some(part => part === '' || part === '.' || part === '..'))
    return null;
  return { kind: 'file', path };
};
