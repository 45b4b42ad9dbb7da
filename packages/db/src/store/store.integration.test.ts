import { err, ok } from '@truthline/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectOwner } from '../migrate/migrate.ts';
import { findNetwork } from '../repositories/networks.ts';
import { notify } from '../repositories/notify.ts';
import { recordTrail } from '../repositories/trail.ts';
import { seedSmallNetwork, type SmallNetwork } from '../testing/small-network.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { databaseFailure } from './database-failure.ts';
import { openStore } from './open-store.ts';
import type { Tx } from './tx.ts';

let database: TestDatabase;
let network: SmallNetwork;

beforeAll(async () => {
  database = await openTestDatabase();
  network = await seedSmallNetwork(database.store, 'store');
});
afterAll(() => database.remove());

const write = (tx: Tx, subject: string) =>
  recordTrail(tx, {
    actorName: 'Truthline',
    action: 'audit.answer',
    subject: { kind: 'test', id: subject },
    dealerId: null,
    details: {},
  });

const wasWritten = (subject: string) =>
  database.store.within(network.system, async tx => {
    const found = await tx.query
      .selectFrom('trail_entries')
      .select('entry_id')
      .where('subject_id', '=', subject)
      .execute();
    return found.length === 1;
  });

/** Breaks every connection of the tenants' role, as a restart of the server would. */
const breakConnections = async () => {
  const owner = await connectOwner(database.handle);
  await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = $1`, [
    database.handle.app.user,
  ]);
  await owner.end();
};

describe('a transaction', () => {
  test('is rolled back when its work throws', async () => {
    const bug = new Error('a bug');
    await expect(
      database.store.within(network.system, async tx => {
        await write(tx, 'thrown');
        throw bug;
      }),
    ).rejects.toBe(bug);
    expect(await wasWritten('thrown')).toBe(false);
  });

  test('is rolled back by `attempt` on an error value, which comes out as it went in', async () => {
    const refusal = err({ reason: 'no' } as const);
    const refused = await database.store.attempt(network.system, async tx => {
      await write(tx, 'refused');
      return refusal;
    });
    expect(refused).toBe(refusal);
    expect(await wasWritten('refused')).toBe(false);
    expect(
      await database.store.attempt(network.system, async tx => {
        await write(tx, 'accepted');
        return ok('done');
      }),
    ).toEqual(ok('done'));
    expect(await wasWritten('accepted')).toBe(true);
  });

  test('leaves no scope behind on its connection', async () => {
    const single = openStore(database.handle, { connections: 1 });
    const own = await single.within(network.system, tx => findNetwork(tx));
    expect(own?.id).toBe(network.networkId);
    const stranger = { ...network.system, networkId: network.waveId };
    const seen = await single.within(stranger, tx => tx.query.selectFrom('networks').selectAll().execute());
    expect(seen).toEqual([]);
    await single.close();
  });

  test('whose connection breaks fails, and the next one works', async () => {
    const broken = database.store.within(network.system, async tx => {
      await write(tx, 'broken');
      await breakConnections();
      await write(tx, 'never');
    });
    expect(await broken.catch(databaseFailure)).toBe('unavailable');
    expect(await wasWritten('broken')).toBe(false);
    expect(await database.store.answers()).toBe(true);
  });
});

describe('listening', () => {
  test('hears notices of committed transactions only, on its channel only, until it stops', async () => {
    const heard: unknown[] = [];
    const stop = await database.store.listen('audit_final', event => heard.push(event));
    const witnessed: unknown[] = [];
    const stopWitness = await database.store.listen('audit_final', event => witnessed.push(event));
    const notice = (auditId: string) => ({ networkId: network.networkId, dealerId: 'd', auditId });
    await database.store
      .within(network.system, async tx => {
        await notify(tx, 'audit_final', notice('rolled back'));
        throw new Error('a bug');
      })
      .catch(() => undefined);
    await database.store.within(network.system, async tx => {
      await notify(tx, 'blueprint_changed', { networkId: network.networkId, blueprintId: 'b', revision: 1 });
      await notify(tx, 'audit_final', notice('committed'));
    });
    await expect.poll(() => heard).toEqual([{ kind: 'notice', notice: notice('committed') }]);
    await stop();
    await database.store.within(network.system, tx => notify(tx, 'audit_final', notice('unheard')));
    await expect.poll(() => witnessed).toHaveLength(2);
    await stopWitness();
    const other: unknown[] = [];
    const stopOther = await database.store.listen('audit_final', event => other.push(event));
    await database.store.within(network.system, tx => notify(tx, 'audit_final', notice('last')));
    await expect.poll(() => other).toHaveLength(1);
    expect(heard).toHaveLength(1);
    await stopOther();
  });

  test('a broken connection is made again, and the gap is told', async () => {
    const heard: { kind: string }[] = [];
    const stop = await database.store.listen('blueprint_changed', event => heard.push(event));
    await breakConnections();
    await expect.poll(() => heard, { timeout: 5000 }).toEqual([{ kind: 'gap' }]);
    await database.store.within(network.system, tx =>
      notify(tx, 'blueprint_changed', { networkId: network.networkId, blueprintId: 'b', revision: 2 }),
    );
    await expect.poll(() => heard.map(({ kind }) => kind)).toEqual(['gap', 'notice']);
    await stop();
  });
});
