import { err, ok, type Result } from '@truthline/kernel';
import pg from 'pg';
import {
  manifestSchema,
  readEntryName,
  type BackedUpTable,
  type BackupHeader,
  type BackupManifest,
} from './archive-format.ts';
import { fillTables } from './copy-in.ts';
import type { FilesDraft } from './files-draft.ts';
import { listTables } from './list-tables.ts';
import { readText, type ArchiveEntry } from './read-archive.ts';

type Refusal =
  { readonly reason: 'truncated' } | { readonly reason: 'damaged'; readonly part: string | null };

const damaged = (part: string | null) => err({ reason: 'damaged', part } as const);

/** Triggers guard what people do; a restore repeats what was allowed once, and must not roll scores up twice. */
const setTriggers = async (
  client: pg.Client,
  tables: readonly BackedUpTable[],
  state: 'enable' | 'disable',
): Promise<void> => {
  for (const { schema, table } of tables)
    await client.query(
      `alter table ${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(table)} ${state} trigger user`,
    );
};

const parseManifest = (text: string): BackupManifest | null => {
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/** The first part that is not what the manifest says. */
const firstDifference = (told: BackupManifest, found: BackupManifest): string | null => {
  for (const kind of ['tables', 'files'] as const) {
    const names = new Set([...Object.keys(told[kind]), ...Object.keys(found[kind])]);
    for (const name of names)
      if (JSON.stringify(sorted(told[kind][name])) !== JSON.stringify(sorted(found[kind][name]))) return name;
  }
  return null;
};

const sorted = (record: object | undefined) =>
  Object.entries(record ?? {}).toSorted(([one], [other]) => (one < other ? -1 : 1));

/** Reads the entries after the header into tables and files, inside an open transaction. */
export const restoreEntries = async (
  client: pg.Client,
  header: BackupHeader,
  entries: AsyncIterable<ArchiveEntry>,
  files: FilesDraft,
): Promise<Result<BackupManifest, Refusal>> => {
  // What the backup calls its tables must be the tables of the schema it names.
  const expected = JSON.stringify(await listTables(client));
  if (JSON.stringify(header.tables) !== expected) return damaged(null);
  await setTriggers(client, header.tables, 'disable');

  const tables = fillTables(client, header.tables);
  const restoredFiles: BackupManifest['files'] = {};
  try {
    for await (const entry of entries) {
      const name = readEntryName(entry.name);
      switch (name?.kind) {
        case 'table':
          if (!(await tables.advanceTo(name.key))) return damaged(entry.name);
          for await (const chunk of entry.chunks) await tables.write(chunk);
          break;
        case 'file':
          await tables.finish();
          restoredFiles[name.path] = await files.add(name.path, entry.chunks);
          break;
        case 'manifest': {
          const found = { tables: await tables.finish(), files: restoredFiles };
          const told = parseManifest(await readText(entry));
          if (told === null) return damaged(entry.name);
          const part = firstDifference(told, found);
          if (part !== null) return damaged(part);
          await setTriggers(client, header.tables, 'enable');
          return ok(found);
        }
        case undefined:
          return damaged(entry.name);
      }
    }
    return err({ reason: 'truncated' });
  } finally {
    await tables.abort();
  }
};
