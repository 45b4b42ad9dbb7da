import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyMigrations } from '../migrate/apply-migrations.ts';
import { readMigrations } from '../migrate/migration-files.ts';
import { connectOwner } from '../migrate/migrate.ts';
import { ensureGroups } from '../migrate/roles.ts';
import { idNamed } from '../testing/small-network.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase('empty');
});
afterAll(() => database.remove());

/** Variants from before versions were kept: whose trail tells of the copying, and whose does not. */
const BEFORE = `
  insert into truthline.networks (network_id, name) values ('${idNamed('network')}', '{}');
  insert into truthline.regions (network_id, region_id, code, name, order_key)
    values ('${idNamed('network')}', '${idNamed('region')}', 'N', '{}', 'V');
  insert into truthline.dealers (network_id, dealer_id, region_id, code, name, city, time_zone)
    values ('${idNamed('network')}', '${idNamed('dealer')}', '${idNamed('region')}', 'D', '{}', '{}', 'UTC');
  insert into truthline.blueprints
      (network_id, blueprint_id, kind, dealer_id, standard_id, service, title, revision, records,
       records_schema_version, card_count, moment_count)
    values ('${idNamed('network')}', '${idNamed('standard')}', 'standard', null, null, 'sales', '{}', 9, '{}', 1, 0, 0),
           ('${idNamed('network')}', '${idNamed('told')}', 'variant', '${idNamed('dealer')}', '${idNamed('standard')}',
            'sales', '{}', 0, '{}', 1, 0, 0),
           ('${idNamed('network')}', '${idNamed('untold')}', 'variant', '${idNamed('dealer')}', '${idNamed('standard')}',
            'sales', '{}', 0, '{}', 1, 0, 0);
  insert into truthline.trail_entries
      (network_id, entry_id, actor_id, actor_name, action, subject_kind, subject_id, details)
    values ('${idNamed('network')}', gen_random_uuid(), gen_random_uuid(), 'x', 'blueprint.createVariant', 'blueprint',
            '${idNamed('told')}', '{"standardId": "${idNamed('standard')}", "standardRevision": 4}'),
           ('${idNamed('network')}', gen_random_uuid(), gen_random_uuid(), 'x', 'blueprint.import', 'blueprint',
            '${idNamed('untold')}', '{}');`;

test('a variant gets the revision its trail tells it was copied from, else none; never a version', async () => {
  const owner = await connectOwner(database.handle);
  await ensureGroups(owner);
  const [foundations, versions] = await readMigrations();
  if (foundations === undefined || versions === undefined) throw new Error('no migrations');
  expect(await applyMigrations(owner, [foundations])).toMatchObject({ ok: true });
  await owner.query(BEFORE);
  expect(await applyMigrations(owner, [foundations, versions])).toMatchObject({ ok: true });
  const found = await owner.query(
    'select blueprint_id as id, base_blueprint_id as base, base_revision as revision, base_version as version from truthline.blueprints',
  );
  const standardId = idNamed('standard');
  expect(new Map(found.rows.map(({ id, ...base }) => [id, base]))).toEqual(
    new Map([
      [standardId, { base: null, revision: null, version: null }],
      [idNamed('told'), { base: standardId, revision: 4, version: null }],
      [idNamed('untold'), { base: standardId, revision: null, version: null }],
    ]),
  );
  await owner.end();
});
