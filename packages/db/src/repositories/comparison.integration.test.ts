import { scoreAudit } from '@truthline/audit';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tx } from '../store/tx.ts';
import {
  idNamed,
  managerScope,
  seedSmallNetwork,
  yesNoAnswers,
  type SmallNetwork,
} from '../testing/small-network.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { readAuditTotals, readMomentSums, readOverlay } from './comparison.ts';
import { addDealers } from './dealers.ts';
import { loadAudits, type FinishedAudit } from './load-audits.ts';

const DEALERS = 40;
const AUDITS_A_DEALER = 25;

let database: TestDatabase;
let network: SmallNetwork;
const dealerIds = Array.from({ length: DEALERS }, (_, at) => idNamed('comparison', 'dealer', String(at)));

const audits = (): readonly FinishedAudit[] =>
  dealerIds.flatMap((dealerId, dealer) =>
    Array.from({ length: AUDITS_A_DEALER }, (_, at) => {
      const answers = yesNoAnswers(network.checklist, item => (item * 7 + dealer * 3 + at) % 5 > 0);
      return {
        audit: {
          id: idNamed('comparison', 'audit', String(dealer), String(at)),
          dealerId,
          waveId: at % 2 === 0 ? network.waveId : null,
          checklistId: 'test',
          checklistVersion: 1,
          kind: at % 3 === 0 ? 'mystery' : 'self',
          auditorId: network.shopperId,
          startedAt: '2026-03-10T08:00:00.000Z',
          submittedAt: '2026-03-10T09:00:00.000Z',
        },
        answers,
        scorecard: scoreAudit(network.checklist, answers),
      };
    }),
  );

beforeAll(async () => {
  database = await openTestDatabase();
  network = await seedSmallNetwork(database.store, 'comparison');
  await database.store.within(network.system, async tx => {
    await addDealers(
      tx,
      dealerIds.map((id, at) => ({
        id,
        regionId: idNamed('comparison', 'region'),
        code: `X${at}`,
        name: { zh: '店', en: 'Shop' },
        city: { zh: '北京', en: 'Beijing' },
        timeZone: 'Asia/Shanghai',
      })),
    );
    await loadAudits(tx, audits(), { actorName: 'Truthline' });
  });
});
afterAll(() => database.remove());

/** Scans of each table and its indexes that this connection has made and not yet reported. */
const scansSoFar = async (tx: Tx): Promise<ReadonlyMap<string, number>> => {
  const found = await sql<{ name: string; scans: number }>`select c.relname as name,
          pg_stat_get_xact_numscans(c.oid) + coalesce(sum(pg_stat_get_xact_numscans(i.indexrelid)), 0) as scans
     from pg_class c join pg_namespace n on n.oid = c.relnamespace left join pg_index i on i.indrelid = c.oid
    where n.nspname = 'truthline' and c.relkind = 'r' group by c.oid, c.relname order by 1`.execute(tx.query);
  return new Map(found.rows.map(({ name, scans }) => [name, scans]));
};

/** The tables that `work` looks into. */
const tablesRead = async (tx: Tx, work: () => Promise<unknown>): Promise<readonly string[]> => {
  const before = await scansSoFar(tx);
  await work();
  return [...(await scansSoFar(tx))]
    .filter(([name, scans]) => scans > (before.get(name) ?? 0))
    .map(([name]) => name);
};

const all = { checklistId: 'test', checklistVersion: 1 } as const;

describe('comparisons read what was summed at submitting, never answers', () => {
  test('a figure for each audit comes from audit_totals alone', async () => {
    await database.store.within(network.system, async tx => {
      const read = await tablesRead(tx, async () => {
        expect(await readAuditTotals(tx, all)).toHaveLength(DEALERS * AUDITS_A_DEALER + 2);
      });
      expect(read).toEqual(['audit_totals']);
    });
  });

  test('the heatmap comes from the roll-up, where nothing waits for it', async () => {
    await database.store.within(network.system, async tx => {
      const read = await tablesRead(tx, async () => {
        const cells = await readMomentSums(tx, { ...all, waveIds: [network.waveId] });
        expect(cells).toHaveLength((DEALERS + 2) * 6);
      });
      expect(read).toEqual(['dealer_wave_moments', 'unrolled_audits']);
    });
  });

  test('over all waves it comes from the roll-up that has one row a dealer and moment', async () => {
    await database.store.within(network.system, async tx => {
      const wave = await readMomentSums(tx, { ...all, waveIds: [network.waveId] });
      const read = await tablesRead(tx, async () => {
        expect(await readMomentSums(tx, all)).toEqual(wave);
      });
      expect(read).toEqual(['dealer_moments', 'unrolled_audits']);
    });
  });

  test('an overlay comes from the scores of its dealer alone', async () => {
    await database.store.within(managerScope(network, 0), async tx => {
      const read = await tablesRead(tx, () =>
        readOverlay(tx, { dealerId: network.dealerIds[0], waveId: null }),
      );
      expect(read).toEqual(['audit_scores']);
    });
  });

  test('a table that is read is seen to be read', async () => {
    await database.store.within(network.system, async tx => {
      const read = await tablesRead(tx, () =>
        tx.query.selectFrom('answers').select('item_id').limit(1).execute(),
      );
      expect(read).toEqual(['answers']);
    });
  });
});

describe('the figures are those of the answers', () => {
  test('moment sums over a wave equal the sums of the scorecards', async () => {
    const found = await database.store.within(network.system, tx =>
      readMomentSums(tx, { ...all, kinds: ['mystery'] }),
    );
    const wanted = new Map<string, number>();
    for (const { audit, scorecard } of audits())
      if (audit.waveId !== null && audit.kind === 'mystery')
        for (const moment of scorecard.moments) {
          const key = `${audit.dealerId} ${moment.key}`;
          wanted.set(key, (wanted.get(key) ?? 0) + moment.passed);
        }
    const own = found.filter(({ dealerId }) => dealerIds.includes(dealerId));
    expect(new Map(own.map(sum => [`${sum.dealerId} ${sum.momentId}`, sum.passed]))).toEqual(wanted);
  });

  test('filters by wave and by kind', async () => {
    const count = (filter: object) =>
      database.store.within(
        network.system,
        async tx => (await readAuditTotals(tx, { ...all, ...filter })).length,
      );
    const made = audits();
    const inWave = made.filter(({ audit }) => audit.waveId !== null).length;
    const mystery = made.filter(({ audit }) => audit.kind === 'mystery').length;
    expect(await count({ waveIds: [network.waveId] })).toBe(inWave + 2);
    expect(await count({ kinds: ['mystery'] })).toBe(mystery + 2);
    expect(await count({ kinds: ['oem'] })).toBe(0);
    expect(await count({ waveIds: [] })).toBe(0);
    expect(await count({ checklistVersion: 2 })).toBe(0);
  });

  test('a dealer’s own scope holds the comparison to that dealer', async () => {
    const seen = await database.store.within(managerScope(network, 1), async tx => ({
      totals: await readAuditTotals(tx, all),
      moments: await readMomentSums(tx, all),
    }));
    expect(new Set(seen.totals.map(({ dealerId }) => dealerId))).toEqual(new Set([network.dealerIds[1]]));
    expect(new Set(seen.moments.map(({ dealerId }) => dealerId))).toEqual(new Set([network.dealerIds[1]]));
  });

  test('two submits at once add up in the roll-up, none lost', async () => {
    const before = await database.store.within(network.system, tx => readMomentSums(tx, all));
    const sumOf = (sums: typeof before) =>
      sums
        .filter(({ dealerId }) => dealerId === network.dealerIds[0])
        .reduce((sum, { counted }) => sum + counted, 0);
    await Promise.all(
      Array.from({ length: 8 }, (_, at) => {
        const answers = yesNoAnswers(network.checklist, () => true);
        return database.store.within(managerScope(network, 0), tx =>
          loadAudits(
            tx,
            [
              {
                audit: {
                  id: idNamed('comparison', 'at once', String(at)),
                  dealerId: network.dealerIds[0],
                  waveId: network.waveId,
                  checklistId: 'test',
                  checklistVersion: 1,
                  kind: 'self',
                  auditorId: network.managerIds[0],
                  startedAt: '2026-03-10T08:00:00.000Z',
                  submittedAt: '2026-03-10T09:00:00.000Z',
                },
                answers,
                scorecard: scoreAudit(network.checklist, answers),
              },
            ],
            { actorName: 'Manager 1' },
          ),
        );
      }),
    );
    const after = await database.store.within(network.system, tx => readMomentSums(tx, all));
    expect(sumOf(after) - sumOf(before)).toBe(8 * 6);
  });
});
