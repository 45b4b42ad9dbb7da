import fc from 'fast-check';
import { scoreAudit } from '@truthline/audit';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { seedSmallNetwork, yesNoAnswers, type SmallNetwork } from '../testing/small-network.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { randomUUID } from 'node:crypto';
import { startAudit } from './audits.ts';
import { readMomentSums } from './comparison.ts';
import { readMomentTallies } from './overlays.ts';
import { recordMove } from './record-move.ts';
import { restateMoments } from './recomputes.ts';
import { rollUpWaiting } from './roll-up.ts';
import { writeScores } from './scores.ts';
import type { Tx } from '../store/tx.ts';

const AT = '2026-03-20T09:00:00.000Z';
const ALL = { checklistId: 'test', checklistVersion: 1 } as const;

let database: TestDatabase;
let network: SmallNetwork;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.remove());
let networks = 0;
beforeEach(async () => {
  network = await seedSmallNetwork(database.store, `rolled ${(networks += 1)}`);
});

const inNetwork = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  database.store.within(network.system, work);

/** A final audit: `waiting`, as one that is submitted, or rolled up at once, as many that come in together. */
const finish = async (tx: Tx, dealer: 0 | 1, inWave: boolean, how: 'waiting' | 'at once'): Promise<void> => {
  const { checklist, shopperId: auditorId } = network;
  const audit = {
    id: randomUUID(),
    dealerId: network.dealerIds[dealer],
    waveId: inWave ? network.waveId : null,
    ...ALL,
    kind: 'oem',
    auditorId,
    startedAt: '2026-03-20T08:00:00.000Z',
  } as const;
  const answers = yesNoAnswers(checklist, at => at % 2 === dealer);
  const scorecard = scoreAudit(checklist, answers);
  await startAudit(tx, audit);
  if (how === 'at once') {
    await sql`update truthline.audits set status = 'final', submitted_at = ${AT}, approved_at = ${AT}, final_at = ${AT}
      where network_id = ${network.networkId} and audit_id = ${audit.id}`.execute(tx.query);
    await writeScores(tx, [{ audit, scorecard, finalAt: AT }]);
    return;
  }
  await recordMove(tx, audit, {
    move: { status: 'final', submittedAt: AT, approved: { at: AT, appealDays: 0 }, finalAt: AT },
    scored: { causes: ['final'], scorecard, answers, at: AT },
    transitions: [],
    trail: { actorName: 'x', action: 'audit.submit', details: {} },
  });
};

/** The sums as pages read them, and as they are in the scores themselves. */
const sums = (tx: Tx) =>
  Promise.all([
    readMomentSums(tx, ALL),
    readMomentSums(tx, { ...ALL, waveIds: [network.waveId] }),
    readMomentTallies(tx, { dealerId: network.dealerIds[0], waveIds: [network.waveId] }),
  ]);

const summed = async (tx: Tx) => {
  const found = await sql<{ sums: unknown }>`
    select dealer_id as "dealerId", moment_id as "momentId", count(*) filter (where counted > 0)::int as "auditCount",
           sum(weighted_score) as "weightedScore", sum(weight) as weight, sum(counted)::int as counted,
           sum(passed)::int as passed
      from truthline.audit_scores where network_id = ${network.networkId} and wave_id is not null
     group by 1, 2 order by 1, 2`.execute(tx.query);
  return found.rows;
};

const waiting = (tx: Tx): Promise<number> =>
  tx.query
    .selectFrom('unrolled_audits')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('network_id', '=', network.networkId)
    .executeTakeFirstOrThrow()
    .then(({ count }) => count);

/** The roll-ups without what waits. */
const rolledUp = async (tx: Tx) => {
  const found = await sql<{ waves: number; all: number }>`
    select (select sum(counted)::int from truthline.dealer_wave_moments where network_id = ${network.networkId}) as waves,
           (select sum(counted)::int from truthline.dealer_moments where network_id = ${network.networkId}) as all`.execute(
    tx.query,
  );
  return found.rows[0];
};

// Without bias: the first runs would otherwise repeat one small step.
const steps = fc.noBias(
  fc.array(
    fc.oneof(
      fc.record({
        do: fc.constant('finish' as const),
        dealer: fc.constantFrom(0 as const, 1 as const),
        inWave: fc.boolean(),
        how: fc.constantFrom('waiting' as const, 'at once' as const),
      }),
      fc.record({ do: fc.constant('rollUp' as const), atMost: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ do: fc.constant('restate' as const), dealer: fc.constantFrom(0 as const, 1 as const) }),
    ),
    { minLength: 4, maxLength: 14, size: 'max' },
  ),
);

describe('the roll-up', () => {
  test('is whole at any moment, however much of it waits', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async taken => {
        network = await seedSmallNetwork(database.store, `rolled ${(networks += 1)}`);
        for (const step of taken)
          await inNetwork(async tx => {
            if (step.do === 'finish') await finish(tx, step.dealer, step.inWave, step.how);
            else if (step.do === 'rollUp') await rollUpWaiting(tx, step.atMost);
            else await restateMoments(tx, [network.dealerIds[step.dealer]]);
          });
        const before = await inNetwork(async tx => {
          const read = await sums(tx);
          const expected = await summed(tx);
          expect(read[0]).toEqual(expected);
          expect(read[1]).toEqual(expected);
          return read;
        });
        await inNetwork(tx => rollUpWaiting(tx, 100));
        await inNetwork(async tx => {
          expect(await waiting(tx)).toBe(0);
          expect(await sums(tx)).toEqual(before);
          const counted = before[0].reduce((sum, cell) => sum + cell.counted, 0);
          expect(await rolledUp(tx)).toEqual({ waves: counted, all: counted });
        });
      }),
      { numRuns: 20 },
    );
  });

  test('an audit outside of waves does not wait, and at most as many as asked are rolled up', async () => {
    await inNetwork(async tx => {
      for (const dealer of [0, 1, 0, 1, 0] as const) await finish(tx, dealer, true, 'waiting');
      await finish(tx, 0, false, 'waiting');
      expect(await waiting(tx)).toBe(5);
      expect(await rollUpWaiting(tx, 2)).toBe(2);
      expect(await rollUpWaiting(tx, 10)).toBe(3);
      expect(await rollUpWaiting(tx, 10)).toBe(0);
    });
  });

  test('nothing is lost or counted twice where audits end, are rolled up and restated at the same time', async () => {
    const work = Array.from({ length: 60 }, (_, at) => {
      if (at % 6 === 4) return inNetwork(tx => rollUpWaiting(tx, 3));
      if (at % 6 === 5) return inNetwork(tx => restateMoments(tx, [network.dealerIds[at % 4 === 1 ? 0 : 1]]));
      return inNetwork(tx => finish(tx, at % 2 === 0 ? 0 : 1, true, at % 6 === 3 ? 'at once' : 'waiting'));
    });
    await Promise.all(work);
    await inNetwork(async tx => {
      expect(await readMomentSums(tx, ALL)).toEqual(await summed(tx));
      await rollUpWaiting(tx, 100);
      expect(await readMomentSums(tx, ALL)).toEqual(await summed(tx));
      expect(await readMomentSums(tx, { ...ALL, waveIds: [network.waveId] })).toEqual(await summed(tx));
    });
  });

  test('is rolled up with network reach alone, and of final audits alone', async () => {
    const manager = {
      networkId: network.networkId,
      personId: network.managerIds[0],
      reach: { kind: 'dealers', dealerIds: [network.dealerIds[0]] },
    } as const;
    await expect(database.store.within(manager, tx => rollUpWaiting(tx, 1))).rejects.toMatchObject({
      code: '42501',
    });
    const open = {
      id: randomUUID(),
      dealerId: network.dealerIds[0],
      waveId: network.waveId,
      ...ALL,
      kind: 'self',
      auditorId: network.managerIds[0],
      startedAt: AT,
    } as const;
    const scorecard = scoreAudit(
      network.checklist,
      yesNoAnswers(network.checklist, () => true),
    );
    const early = inNetwork(async tx => {
      await startAudit(tx, open);
      await writeScores(tx, [{ audit: open, scorecard, finalAt: AT }]);
    });
    await expect(early).rejects.toMatchObject({ code: '23503' });
  });
});
