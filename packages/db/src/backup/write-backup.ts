import { open, readdir, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { err, ok, type Result } from '@truthline/kernel';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { pack, type Pack } from 'tar-stream';
import type { DatabaseHandle } from '../connection/database-handle.ts';
import { exists } from '../embedded/exists.ts';
import { systemCode } from '../embedded/system-error.ts';
import { connectOwner } from '../migrate/migrate.ts';
import {
  fileName,
  FORMAT,
  HEADER_NAME,
  MANIFEST_NAME,
  partName,
  tableKey,
  type BackedUpTable,
  type BackupHeader,
  type BackupManifest,
} from './archive-format.ts';
import { openDigest, type Digest } from './digest.ts';
import { copyStatement, listTables } from './list-tables.ts';

export type BackupSource = {
  /** The folder of uploaded files; one that does not exist holds none. */
  readonly filesFolder: string;
  /** ISO 8601 UTC instant written into the backup. */
  readonly createdAt: string;
};

export type BackupReport = { readonly header: BackupHeader; readonly manifest: BackupManifest };
/** There is nothing to back up: Truthline has never been started on this database. */
export type BackupProblem = { readonly reason: 'notMigrated' };

/** Bytes of a table in one entry: tar must know an entry's length before its first byte. */
const PART_SIZE = 4 * 1024 * 1024;

const addEntry = (archive: Pack, name: string, content: Buffer | string): Promise<void> =>
  new Promise((resolve, reject) => {
    archive.entry({ name, mode: 0o600 }, content, problem => {
      if (problem === null || problem === undefined) resolve();
      else reject(problem);
    });
  });

const addTable = async (
  archive: Pack,
  client: pg.Client,
  table: BackedUpTable,
): Promise<Digest & { readonly rows: number }> => {
  const digest = openDigest();
  const stream = client.query(copyTo(copyStatement(table, 'to stdout')));
  let waiting: Buffer[] = [];
  let size = 0;
  let part = 0;
  const flush = async () => {
    if (size === 0) return;
    part += 1;
    await addEntry(archive, partName(table, part), Buffer.concat(waiting, size));
    waiting = [];
    size = 0;
  };
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError('COPY gives bytes');
    digest.feed(chunk);
    waiting.push(chunk);
    size += chunk.length;
    if (size >= PART_SIZE) await flush();
  }
  await flush();
  return { ...digest.close(), rows: stream.rowCount };
};

/** The open file; null where it has gone since the folder was listed. What nothing names is tidied away while we write. */
const openFile = async (place: string): Promise<FileHandle | null> => {
  try {
    return await open(place);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
};

/** Null where the file has gone: then it is not in the backup. Once it is open, it may go. */
const addFile = async (archive: Pack, folder: string, file: string): Promise<Digest | null> => {
  const handle = await openFile(path.join(folder, file));
  if (handle === null) return null;
  const { size } = await handle.stat();
  const digest = openDigest();
  const entry = archive.entry({ name: fileName(file), size, mode: 0o600 });
  // Files are named by their content and never change: what is there when we look is all of it.
  await pipeline(
    handle.createReadStream(size === 0 ? { start: 0, end: 0 } : { end: size - 1 }),
    async function* through(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        digest.feed(chunk);
        yield chunk;
      }
    },
    entry,
  );
  return digest.close();
};

const listFiles = async (folder: string): Promise<readonly string[]> => {
  if (!(await exists(folder))) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .toSorted();
};

const readHeader = async (client: pg.Client, createdAt: string): Promise<BackupHeader | null> => {
  const there = await client.query(`select to_regclass('truthline.migrations') as table`);
  if (there.rows[0]?.table === null) return null;
  const migrations = await client.query<BackupHeader['migrations'][number]>(
    'select name, sha256 from truthline.migrations order by name',
  );
  if (migrations.rows.length === 0) return null;
  return { format: FORMAT, createdAt, migrations: migrations.rows, tables: [...(await listTables(client))] };
};

const fill = async (
  archive: Pack,
  client: pg.Client,
  header: BackupHeader,
  filesFolder: string,
): Promise<BackupManifest> => {
  await addEntry(archive, HEADER_NAME, JSON.stringify(header, null, 2));
  const manifest: BackupManifest = { tables: {}, files: {} };
  for (const table of header.tables)
    manifest.tables[tableKey(table)] = await addTable(archive, client, table);
  for (const file of await listFiles(filesFolder)) {
    const added = await addFile(archive, filesFolder, file);
    if (added !== null) manifest.files[file] = added;
  }
  await addEntry(archive, MANIFEST_NAME, JSON.stringify(manifest, null, 2));
  archive.finalize();
  return manifest;
};

/**
 * Writes a backup of the whole database and its files, while Truthline serves. All tables show one moment. An error of
 * `output` is thrown; what was written by then is no backup.
 */
export const writeBackup = async (
  handle: DatabaseHandle,
  output: Writable,
  source: BackupSource,
): Promise<Result<BackupReport, BackupProblem>> => {
  const client = await connectOwner(handle);
  try {
    await client.query('begin transaction isolation level repeatable read, read only');
    const header = await readHeader(client, source.createdAt);
    if (header === null) return err({ reason: 'notMigrated' });
    const archive = pack();
    const written = pipeline(archive, createGzip(), output);
    const filled = fill(archive, client, header, source.filesFolder).catch((error: unknown) => {
      archive.destroy(error instanceof Error ? error : new Error('the archive was not filled'));
      throw error;
    });
    const [manifest] = await Promise.all([filled, written]);
    await client.query('commit');
    return ok({ header, manifest });
  } finally {
    await client.end();
  }
};
