import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restoreBackup } from '../backup/restore-backup.ts';
import { readMigrations } from '../migrate/migration-files.ts';
import { connectOwner } from '../migrate/migrate.ts';
import { findAudit } from '../repositories/audits.ts';
import { listBlueprints, findBlueprint } from '../repositories/blueprints.ts';
import { listPeople } from '../repositories/people.ts';
import { readMomentSums } from '../repositories/comparison.ts';
import { smallNetwork } from '../testing/small-network.ts';
import { temporaryFolder } from '../testing/test-cluster.ts';
import { openTestDatabase } from '../testing/test-database.ts';

const folder = new URL('./fixtures/', import.meta.url);
const migrations = await readMigrations();

let temporary: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  temporary = await temporaryFolder();
});
afterAll(() => temporary.remove());

test('every migration has the frozen database of the release that brought it', async () => {
  const fixtures = (await readdir(fileURLToPath(folder))).filter(name => name.endsWith('.truthline'));
  expect(fixtures.toSorted()).toEqual(migrations.map(({ name }) => `${name}.truthline`));
});

test('migrations are numbered without a gap', () => {
  expect(migrations.map(({ name }) => Number(name.slice(0, 4)))).toEqual(migrations.map((_, at) => at + 1));
});

describe.each(migrations.map(({ name }) => name))('the database of %s', name => {
  test('is brought to this release with every row, and reads as it should', async () => {
    const database = await openTestDatabase('empty');
    const restored = await restoreBackup(
      database.handle,
      createReadStream(new URL(`${name}.truthline`, folder)),
      { filesFolder: `${temporary.folder}/${name}` },
    );
    if (!restored.ok) throw new Error(JSON.stringify(restored.error));
    expect(restored.value.header.migrations.at(-1)?.name).toBe(name);

    const owner = await connectOwner(database.handle);
    const applied = await owner.query('select name from truthline.migrations order by name');
    expect(applied.rows.map(row => row.name)).toEqual(migrations.map(migration => migration.name));
    await owner.end();

    const network = smallNetwork('fixture');
    await database.store.within(network.system, async tx => {
      expect(await listPeople(tx)).toHaveLength(4);
      expect(await findAudit(tx, network.auditIds[0])).toMatchObject({
        status: 'final',
        outcome: 'pass',
        answers: { length: 6 },
      });
      expect(await listBlueprints(tx)).toHaveLength(3);
      expect((await findBlueprint(tx, network.blueprintIds[1]))?.revision).toBe(1);
      const sums = await readMomentSums(tx, { checklistId: 'test', checklistVersion: 1 });
      // Since 0019 two audits more: they wait to be rolled up, and count all the same.
      expect(sums.reduce((sum, { counted }) => sum + counted, 0)).toBe(name < '0019' ? 12 : 24);
    });
    expect(await database.signIn.networks()).toEqual([{ networkId: network.networkId, demo: false }]);
    await database.remove();
  });
});
