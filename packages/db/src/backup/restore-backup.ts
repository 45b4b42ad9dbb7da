import type { Readable } from 'node:stream';
import { err, ok, type Result } from '@truthline/kernel';
import pg from 'pg';
import type { DatabaseHandle } from '../connection/database-handle.ts';
import type { MigrationProblem } from '../connection/problem.ts';
import { applyInTransaction } from '../migrate/apply-migrations.ts';
import { checkSchemas } from '../migrate/foreign-schema.ts';
import { readMigrations, type Migration } from '../migrate/migration-files.ts';
import { connectOwner, migrate, withMigrationLock } from '../migrate/migrate.ts';
import { ensureGroups } from '../migrate/roles.ts';
import {
  anyHeaderSchema,
  HEADER_NAME,
  headerSchema,
  type BackupHeader,
  type BackupManifest,
} from './archive-format.ts';
import { UnreadableTable } from './copy-in.ts';
import { BrokenArchive, readArchive, readText, type ArchiveEntry } from './read-archive.ts';
import { restoreEntries } from './restore-entries.ts';
import { openFilesDraft } from './files-draft.ts';

/** Why nothing was restored. The database and the files are as they were. */
export type RestoreProblem =
  | { readonly reason: 'notABackup' }
  /** The file ends too early. */
  | { readonly reason: 'truncated' }
  /** `part` is the table or file that is not what the manifest says; null where the archive itself is broken. */
  | { readonly reason: 'damaged'; readonly part: string | null }
  /** Made by a newer Truthline: restore it with that one. */
  | { readonly reason: 'newer'; readonly migrations: readonly string[] }
  | { readonly reason: 'databaseNotEmpty' }
  | { readonly reason: 'filesFolderNotEmpty'; readonly folder: string }
  | { readonly reason: 'databaseFull' }
  | MigrationProblem;

export type RestoreReport = { readonly header: BackupHeader; readonly manifest: BackupManifest };

/** Carries a problem out of the transaction, which it rolls back. */
class NotRestored extends Error {
  readonly problem: RestoreProblem;
  constructor(problem: RestoreProblem) {
    super(`not restored: ${problem.reason}`);
    this.problem = problem;
  }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BrokenArchive('notABackup', error);
  }
};

const readHeader = async (entry: ArchiveEntry | undefined): Promise<BackupHeader> => {
  if (entry?.name !== HEADER_NAME) throw new BrokenArchive('notABackup');
  const content = parseJson(await readText(entry));
  const header = headerSchema.safeParse(content);
  if (header.success) return header.data;
  const other = anyHeaderSchema.safeParse(content);
  throw other.success && other.data.format > 1
    ? new NotRestored({ reason: 'newer', migrations: [] })
    : new BrokenArchive('notABackup');
};

/** The migrations the backup was made with, from this release; they must be a beginning of ours. */
const migrationsOf = (header: BackupHeader, ours: readonly Migration[]): readonly Migration[] => {
  const unknown = header.migrations.slice(ours.length).map(({ name }) => name);
  const named = header.migrations.filter(({ name }) => !ours.some(migration => migration.name === name));
  if (named.length > 0 || unknown.length > 0)
    throw new NotRestored({ reason: 'newer', migrations: named.map(({ name }) => name) });
  const changed = header.migrations.find(({ sha256 }, at) => ours[at]?.sha256 !== sha256);
  if (changed !== undefined) throw new NotRestored({ reason: 'migrationChanged', name: changed.name });
  return ours.slice(0, header.migrations.length);
};

/** Nobody has worked here: no network and no account. Our own schemas (`checkSchemas`) without them are made anew. */
const clearEmptyDatabase = async (client: pg.Client): Promise<void> => {
  for (const table of ['truthline.networks', 'auth."user"']) {
    const there = await client.query<{ table: string | null }>('select to_regclass($1)::text as table', [
      table,
    ]);
    if (there.rows[0]?.table === null) continue;
    if ((await client.query(`select 1 from ${table} limit 1`)).rowCount !== 0)
      throw new NotRestored({ reason: 'databaseNotEmpty' });
  }
  await client.query('drop schema if exists truthline cascade');
  await client.query('drop schema if exists auth cascade');
};

const mustApply = async (client: pg.Client, wanted: readonly Migration[]): Promise<void> => {
  const applied = await applyInTransaction(client, wanted);
  if (!applied.ok) throw new NotRestored(applied.error);
};

const DISK_FULL = '53100';

const problemOf = (error: unknown): RestoreProblem | null => {
  if (error instanceof NotRestored) return error.problem;
  if (error instanceof BrokenArchive)
    return error.problem === 'damaged' ? { reason: 'damaged', part: null } : { reason: error.problem };
  if (error instanceof UnreadableTable) return { reason: 'damaged', part: error.table };
  return error instanceof pg.DatabaseError && error.code === DISK_FULL ? { reason: 'databaseFull' } : null;
};

const restoreInto = async (
  client: pg.Client,
  input: Readable,
  filesFolder: string,
): Promise<RestoreReport> => {
  const entries = readArchive(input);
  const first = await entries.next();
  const header = await readHeader(first.done === true ? undefined : first.value);
  const ours = await readMigrations();
  const theirs = migrationsOf(header, ours);
  const files = await openFilesDraft(filesFolder);
  if (files === null) throw new NotRestored({ reason: 'filesFolderNotEmpty', folder: filesFolder });
  try {
    await client.query('begin');
    await clearEmptyDatabase(client);
    await mustApply(client, theirs);
    const restored = await restoreEntries(client, header, entries, files);
    if (!restored.ok) throw new NotRestored(restored.error);
    await mustApply(client, ours);
    await files.keep();
    await client.query('commit');
    return { header, manifest: restored.value };
  } catch (error) {
    await client.query('rollback');
    await files.discard();
    throw error;
  }
};

/**
 * Puts a backup into an empty database and an empty folder of files: all of it, or nothing. The schema is made as the
 * backup knows it and then brought to this release.
 */
export const restoreBackup = async (
  handle: DatabaseHandle,
  input: Readable,
  target: { readonly filesFolder: string },
): Promise<Result<RestoreReport, RestoreProblem>> => {
  const client = await connectOwner(handle);
  try {
    const report = await withMigrationLock(client, async () => {
      const free = await checkSchemas(client);
      if (!free.ok) throw new NotRestored(free.error);
      const groups = await ensureGroups(client);
      if (!groups.ok) throw new NotRestored(groups.error);
      return restoreInto(client, input, target.filesFolder);
    });
    await client.query('analyze');
    const roles = await migrate(handle);
    return roles.ok ? ok(report) : roles;
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    return err(problem);
  } finally {
    input.destroy();
    await client.end();
  }
};
