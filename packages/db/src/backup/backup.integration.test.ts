import { createHash, randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectOwner } from '../migrate/migrate.ts';
import { seedSignIn, seedStragglers } from '../tenancy/seed-every-table.ts';
import { seedSmallNetwork, type SmallNetwork } from '../testing/small-network.ts';
import { temporaryFolder } from '../testing/test-cluster.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { findAudit } from '../repositories/audits.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

const createdAt = '2026-05-01T00:00:00.000Z';

let source: TestDatabase;
let network: SmallNetwork;
let temporary: Awaited<ReturnType<typeof temporaryFolder>>;
let filesFolder: string;
let backup: Buffer;

const collect = () => {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, content: () => Buffer.concat(chunks) };
};

/** Rows and a checksum of every table that a backup keeps. */
const fingerprint = async (database: TestDatabase): Promise<Record<string, string>> => {
  const client = await connectOwner(database.handle);
  try {
    const tables = await client.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_schema in ('truthline', 'auth') and table_type = 'BASE TABLE'
          and table_name not in ('session', 'verification', 'rateLimit', 'migrations') order by 1`,
    );
    const prints: Record<string, string> = {};
    for (const { name } of tables.rows) {
      const rows = await client.query<{ row: string }>(`select t::text as row from ${name} t order by 1`);
      const hash = createHash('sha256').update(rows.rows.map(({ row }) => row).join('\n'));
      prints[name] = `${rows.rows.length} ${hash.digest('hex')}`;
    }
    return prints;
  } finally {
    await client.end();
  }
};

const restoreInto = (database: TestDatabase, content: Buffer, folder: string) =>
  restoreBackup(database.handle, Readable.from([content]), { filesFolder: folder });

beforeAll(async () => {
  temporary = await temporaryFolder();
  filesFolder = path.join(temporary.folder, 'files');
  await mkdir(path.join(filesFolder, 'ab'), { recursive: true });
  await writeFile(path.join(filesFolder, 'ab', 'photo'), Buffer.alloc(100_000, 7));
  await writeFile(path.join(filesFolder, 'empty'), '');
  source = await openTestDatabase();
  network = await seedSmallNetwork(source.store, 'backup');
  await seedStragglers(source.store, network);
  await seedSignIn(source.signIn, network);
  const output = collect();
  const written = await writeBackup(source.handle, output.stream, { filesFolder, createdAt });
  if (!written.ok) throw new Error(written.error.reason);
  backup = output.content();
});
afterAll(async () => {
  await source.remove();
  await temporary.remove();
});

describe('a round trip', () => {
  test.each(['empty', 'migrated'] as const)('into %s database gives the same rows and files', async kind => {
    const target = await openTestDatabase(kind);
    const folder = path.join(temporary.folder, `restored-${kind}`);
    const restored = await restoreInto(target, backup, folder);
    expect(restored).toMatchObject({ ok: true });
    expect(await fingerprint(target)).toEqual(await fingerprint(source));
    expect(await readFile(path.join(folder, 'ab', 'photo'))).toEqual(Buffer.alloc(100_000, 7));
    expect(await readFile(path.join(folder, 'empty'), 'utf8')).toBe('');
    // The roles work, and the triggers are on again.
    const audit = await target.store.within(network.system, tx => findAudit(tx, network.auditIds[0]));
    expect(audit).toMatchObject({ status: 'final' });
    await expect(
      target.store.within(network.system, tx =>
        tx.query.updateTable('audits').set({ status: 'draft' }).execute(),
      ),
    ).rejects.toMatchObject({ code: 'TL002' });
    await target.remove();
  });

  test('is one moment: what is written meanwhile is wholly in or wholly out', async () => {
    const output = collect();
    const [written] = await Promise.all([
      writeBackup(source.handle, output.stream, { filesFolder, createdAt }),
      seedSmallNetwork(source.store, 'meanwhile'),
    ]);
    expect(written.ok).toBe(true);
    const target = await openTestDatabase('empty');
    expect(
      await restoreInto(target, output.content(), path.join(temporary.folder, 'meanwhile')),
    ).toMatchObject({
      ok: true,
    });
    const prints = await fingerprint(target);
    const networks = Number.parseInt(prints['truthline.networks'] ?? '', 10);
    const audits = Number.parseInt(prints['truthline.audit_totals'] ?? '', 10);
    // Two of each network, and the two of the source that wait to be rolled up.
    expect(audits).toBe(networks * 2 + 2);
    await target.remove();
  });
});

test('a file that is tidied away while the backup is written is left out, and the rest is whole', async () => {
  const folder = path.join(temporary.folder, 'tidied');
  await mkdir(folder, { recursive: true });
  const names = ['a', 'b', 'c'];
  for (const name of names) await writeFile(path.join(folder, name), randomBytes(4_000_000));
  const chunks: Buffer[] = [];
  let gone = false;
  // The first bytes of the first file are out: the folder has been listed, and the last one has not been opened.
  const output = new Writable({
    write: (chunk: Buffer, _, done) => {
      chunks.push(chunk);
      if (!gone && chunks.reduce((sum, { length }) => sum + length, 0) > 1_000_000) {
        gone = true;
        rmSync(path.join(folder, 'c'));
      }
      done();
    },
  });
  const written = await writeBackup(source.handle, output, { filesFolder: folder, createdAt });
  expect(gone).toBe(true);
  expect(written.ok && Object.keys(written.value.manifest.files)).toEqual(['a', 'b']);
  const target = await openTestDatabase('empty');
  const restored = path.join(temporary.folder, 'tidied-restored');
  expect(await restoreInto(target, Buffer.concat(chunks), restored)).toMatchObject({ ok: true });
  expect(await readFile(path.join(restored, 'b'))).toEqual(await readFile(path.join(folder, 'b')));
  await target.remove();
});

describe('what is not a whole backup is refused, and nothing is changed', () => {
  const tar = () => gunzipSync(backup);
  const altered = (find: string, change: (content: Buffer, at: number) => Buffer) => {
    const content = tar();
    const at = content.indexOf(find);
    if (at < 0) throw new Error(`the backup does not contain ${find}`);
    return gzipSync(change(content, at));
  };
  const cases: readonly (readonly [string, () => Buffer, object])[] = [
    ['an empty file', () => Buffer.alloc(0), { reason: 'truncated' }],
    ['some other file', () => Buffer.from('PK a spreadsheet'), { reason: 'notABackup' }],
    ['some other archive', () => gzipSync('no tar'), { reason: 'notABackup' }],
    ['the first half', () => backup.subarray(0, backup.length / 2), { reason: 'truncated' }],
    ['all but the last byte', () => backup.subarray(0, backup.length - 1), { reason: 'truncated' }],
    [
      'a flipped bit in the middle',
      () => {
        const copy = Buffer.from(backup);
        const at = Math.floor(copy.length / 2);
        copy[at] = (copy[at] ?? 0) ^ 1;
        return copy;
      },
      { reason: 'damaged' },
    ],
    [
      'an archive without its manifest',
      () =>
        altered('manifest.json', (content, at) =>
          Buffer.concat([content.subarray(0, at), Buffer.alloc(1024)]),
        ),
      { reason: 'truncated' },
    ],
    [
      'an answer that was altered with care',
      () =>
        altered('"yes": true', (content, at) => {
          content.write('"yes":1true', at);
          return content;
        }),
      { reason: 'damaged', part: 'truthline.answers' },
    ],
    [
      'a name that was altered with care',
      () =>
        altered('Manager 1', (content, at) => {
          content.write('Manager 9', at);
          return content;
        }),
      { reason: 'damaged', part: 'truthline.people' },
    ],
    [
      'a file that was altered',
      () =>
        altered('\u0007\u0007\u0007', (content, at) => {
          content.write('x', at);
          return content;
        }),
      { reason: 'damaged', part: 'ab/photo' },
    ],
    [
      'a backup of a newer Truthline',
      () =>
        altered('0001_foundations', (content, at) => {
          content.write('9999_foundations', at);
          return content;
        }),
      { reason: 'newer', migrations: ['9999_foundations'] },
    ],
    [
      'a newer format',
      () =>
        altered('"format": 1', (content, at) => {
          content.write('"format": 2', at);
          return content;
        }),
      { reason: 'newer' },
    ],
  ];
  test.each(cases)('%s', async (_, content, problem) => {
    const target = await openTestDatabase();
    const before = await fingerprint(target);
    const folder = path.join(temporary.folder, 'refused');
    expect(await restoreInto(target, content(), folder)).toMatchObject({ ok: false, error: problem });
    expect(await fingerprint(target)).toEqual(before);
    await expect(readFile(path.join(folder, 'empty'))).rejects.toMatchObject({ code: 'ENOENT' });
    await target.remove();
  });

  test('a database with a network in it', async () => {
    const before = await fingerprint(source);
    expect(await restoreInto(source, backup, path.join(temporary.folder, 'elsewhere'))).toEqual({
      ok: false,
      error: { reason: 'databaseNotEmpty' },
    });
    expect(await fingerprint(source)).toEqual(before);
  });

  test.each(['empty', 'migrated'] as const)(
    'a schema `auth` of another product, in %s database, which stays as it was',
    async kind => {
      const target = await openTestDatabase(kind);
      const client = await connectOwner(target.handle);
      if (kind === 'migrated') await client.query('drop schema truthline cascade; drop schema auth cascade');
      await client.query('create schema auth; create table auth.tokens as select 42 as secret');
      expect(await restoreInto(target, backup, path.join(temporary.folder, 'taken'))).toEqual({
        ok: false,
        error: { reason: 'schemaTaken', schema: 'auth' },
      });
      expect((await client.query('select secret from auth.tokens')).rows).toEqual([{ secret: 42 }]);
      await client.end();
      await target.remove();
    },
  );

  test('a folder with files in it', async () => {
    const target = await openTestDatabase('empty');
    expect(await restoreInto(target, backup, filesFolder)).toEqual({
      ok: false,
      error: { reason: 'filesFolderNotEmpty', folder: filesFolder },
    });
    await target.remove();
  });
});
