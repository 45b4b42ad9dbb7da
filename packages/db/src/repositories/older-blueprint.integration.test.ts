import { BLUEPRINT_SCHEMA_VERSION, checkInvariants, emptyBlueprint } from '@truthline/blueprint';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { idNamed, seedSmallNetwork, type SmallNetwork } from '../testing/small-network.ts';
import { appendChange } from './blueprint-changes.ts';
import { createBlueprint, findBlueprint, lockBlueprint } from './blueprints.ts';

let database: TestDatabase;
let network: SmallNetwork;

beforeAll(async () => {
  database = await openTestDatabase();
  network = await seedSmallNetwork(database.store, 'older');
});
afterAll(() => database.remove());

const fixture = new URL('../../../blueprint/fixtures/stored/v1.json', import.meta.url);
const storedSchema = z.object({ schemaVersion: z.number(), records: z.record(z.string(), z.unknown()) });

test('a drawing that an older version stored opens in the present shape, and is stored in it with its next change', async () => {
  const older = storedSchema.parse(JSON.parse(readFileSync(fixture, 'utf8')));
  expect(older.schemaVersion).toBeLessThan(BLUEPRINT_SCHEMA_VERSION);
  const id = idNamed('older-drawing');
  const title = { zh: '汽车保养', en: 'Car service' };
  await database.store.within(network.system, async tx => {
    await createBlueprint(tx, {
      id,
      kind: 'standard',
      dealerId: null,
      base: null,
      blueprint: emptyBlueprint(title, 'aftersales'),
    });
    await tx.query
      .updateTable('blueprints')
      .set({ records: JSON.stringify(older.records), records_schema_version: older.schemaVersion })
      .where('blueprint_id', '=', id)
      .execute();

    const opened = await findBlueprint(tx, id);
    expect(opened?.blueprint.card['answer']).toMatchObject({ durationSeconds: 150, image: null });
    expect(opened === null ? null : checkInvariants(opened.blueprint)).toEqual([]);

    const locked = await lockBlueprint(tx, id);
    if (locked === null) throw new Error('the drawing is gone');
    const change = {
      changeId: 'c1',
      actorName: 'Administrator',
      committedAt: '2026-06-01T00:00:00.000Z',
      command: null,
      diff: {},
      adoptedVersion: null,
    };
    await appendChange(tx, locked, change, locked.blueprint);
    const [row] = await tx.query
      .selectFrom('blueprints')
      .select('records_schema_version as version')
      .where('blueprint_id', '=', id)
      .execute();
    expect(row?.version).toBe(BLUEPRINT_SCHEMA_VERSION);
    expect((await findBlueprint(tx, id))?.blueprint).toEqual(locked.blueprint);
  });
});
