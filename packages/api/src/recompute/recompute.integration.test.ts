import { systemScope } from '@truthline/db';
import { connectOwner } from '@truthline/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDemoWorld, type DemoWorld } from '../testing/demo-work.ts';
import { demoUuid } from '../demo/demo-keys.ts';
import { recomputeNetwork, type RecomputeProgress } from './recompute.ts';

let world: DemoWorld;
const scope = () => systemScope(demoUuid(world.demo.network.id));
const recompute = (restate = false, progress?: (at: RecomputeProgress) => void) =>
  recomputeNetwork(world.ports, scope(), { restate, ...(progress === undefined ? {} : { progress }) });

const asOwner = async (statement: string): Promise<number> => {
  const owner = await connectOwner(world.database.handle);
  try {
    return (await owner.query(statement)).rowCount ?? 0;
  } finally {
    await owner.end();
  }
};

const finals = () => asOwner("select from truthline.audits where status = 'final'");

beforeAll(async () => {
  world = await openDemoWorld();
});
afterAll(() => world.close());

class Interrupted extends Error {}

/** Breaks off after so many reports of progress: the first comes before any work. */
const brokenOff = async (reports: number): Promise<void> => {
  let left = reports;
  const run = recompute(false, () => {
    left -= 1;
    if (left === 0) throw new Interrupted();
  });
  await expect(run).rejects.toBeInstanceOf(Interrupted);
};

describe('recomputing from the answers', () => {
  test('gives the scores and the roll-ups that are stored', async () => {
    const report = await recompute();
    expect(report).toMatchObject({ differenceCount: 0, differences: [], resumedAt: 0 });
    expect(report?.auditsDone).toBe(await finals());
  });

  test('goes on where it was interrupted, as often as it is, and counts every audit once', async () => {
    await brokenOff(2);
    await brokenOff(3);
    const seen: number[] = [];
    const report = await recompute(false, ({ auditsDone }) => seen.push(auditsDone));
    expect(report?.resumedAt).toBeGreaterThan(0);
    expect(seen[0]).toBe(report?.resumedAt);
    expect(report?.auditsDone).toBe(await finals());
    expect(report?.differenceCount).toBe(0);
    // What is finished is not gone on with.
    expect((await recompute())?.resumedAt).toBe(0);
  });

  test('finds what was changed behind its back, and mends the roll-up but never a score', async () => {
    await asOwner(`update truthline.dealer_wave_moments set passed = passed - 1, weighted_score = weighted_score - 1
      where (dealer_id, wave_id, kind, moment_id) = (select dealer_id, wave_id, kind, moment_id
        from truthline.dealer_wave_moments where passed > 0 order by 1, 2, 3, 4 limit 1)`);
    await asOwner(`delete from truthline.dealer_wave_moments where (dealer_id, wave_id, moment_id) = (
        select dealer_id, wave_id, moment_id from truthline.dealer_wave_moments order by 1 desc, 2, 3 limit 1)`);
    await asOwner(`update truthline.dealer_moments set counted = counted + 1 where (dealer_id, kind, moment_id) = (
        select dealer_id, kind, moment_id from truthline.dealer_moments order by 1, 2, 3 limit 1)`);
    const found = await recompute();
    expect(found?.differences.every(({ auditId }) => auditId === null)).toBe(true);
    expect(found?.differences.some(({ stored }) => stored === null)).toBe(true);
    expect(found?.differenceCount).toBeGreaterThanOrEqual(2);
    expect(found?.restatedDealerIds).toEqual([]);
    const mended = await recompute(true);
    expect(mended?.differenceCount).toBe(found?.differenceCount);
    expect(mended?.restatedDealerIds).toHaveLength(2);
    expect((await recompute())?.differenceCount).toBe(0);

    // Ledgers refuse a change; only who owns the tables and switches the rules off gets past.
    await asOwner(`update truthline.audit_totals set overall = 1
      where audit_id = (select audit_id from truthline.audit_totals where overall > 50 order by 1 limit 1)`);
    const forged = await recompute(true);
    expect(forged?.differences).toMatchObject([{ what: 'overall', stored: 1 }]);
    expect(forged?.restatedDealerIds).toEqual([]);
  });

  test('is done by one process at a time', async () => {
    const busy = await world.ports.store.alone(`recompute/${scope().networkId}`, () => recompute());
    expect(busy).toEqual({ done: null });
  });
});
