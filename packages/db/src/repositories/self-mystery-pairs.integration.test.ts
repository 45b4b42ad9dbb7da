import { joinVersions, scoreAudit } from '@truthline/audit';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectOwner } from '../migrate/migrate.ts';
import type { Tx } from '../store/tx.ts';
import { idNamed, seedSmallNetwork, yesNoAnswers, type SmallNetwork } from '../testing/small-network.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { addDealers } from './dealers.ts';
import { gatherStatistics } from './gather-statistics.ts';
import { loadAudits } from './load-audits.ts';
import { readSelfAgreement, type PairSpan } from './self-mystery-pairs.ts';

const DEALERS = 120;
const KINDS = ['self', 'mystery'] as const;

let database: TestDatabase;
let network: SmallNetwork;
let span: PairSpan;

beforeAll(async () => {
  database = await openTestDatabase();
  network = await seedSmallNetwork(database.store, 'pairs');
  const dealerIds = Array.from({ length: DEALERS }, (_, at) => idNamed('pairs', 'dealer', String(at)));
  await database.store.within(network.system, async tx => {
    await addDealers(
      tx,
      dealerIds.map((id, at) => ({
        id,
        regionId: idNamed('pairs', 'region'),
        code: `X${at}`,
        name: { zh: '店', en: 'Shop' },
        city: { zh: '北京', en: 'Beijing' },
        timeZone: 'Asia/Shanghai',
      })),
    );
    await loadAudits(
      tx,
      dealerIds.flatMap((dealerId, dealer) =>
        KINDS.map((kind, side) => {
          const answers = yesNoAnswers(network.checklist, item => (item * 7 + dealer * 3) % 5 > side);
          return {
            audit: {
              id: idNamed('pairs', 'audit', kind, String(dealer)),
              dealerId,
              waveId: network.waveId,
              checklistId: 'test',
              checklistVersion: 1,
              kind,
              auditorId: network.shopperId,
              startedAt: '2026-03-10T08:00:00.000Z',
              submittedAt: '2026-03-10T09:00:00.000Z',
            },
            answers,
            scorecard: scoreAudit(network.checklist, answers),
          };
        }),
      ),
      { actorName: 'Truthline' },
    );
  });
  span = {
    checklistId: 'test',
    versions: [1],
    moments: joinVersions([network.checklist])?.moments ?? [],
    dealerIds,
  };
});
afterAll(() => database.remove());

/** Rows of scores that this transaction has fetched so far, by scans and by indexes. */
const scoresFetched = async (tx: Tx): Promise<number> => {
  const found = await sql<{ fetched: number }>`select pg_stat_get_xact_tuples_returned(c.oid)
         + sum(pg_stat_get_xact_tuples_returned(i.indexrelid))::bigint as fetched
     from pg_class c join pg_index i on i.indrelid = c.oid where c.oid = 'truthline.audit_scores'::regclass
    group by c.oid`.execute(tx.query);
  return found.rows[0]?.fetched ?? 0;
};

test.each([
  ['right after a load, when nothing is known of the tables', false],
  ['once the planner knows them', true],
])('self-audits meet mystery visits without reading a score twice: %s', async (_, gathered) => {
  const owner = await connectOwner(database.handle);
  await owner.query('alter table truthline.audit_scores set (autovacuum_enabled = off)');
  await owner.query('alter table truthline.audits set (autovacuum_enabled = off)');
  const { rows } = await owner.query<{ scores: number }>(
    'select count(*)::int as scores from truthline.audit_scores',
  );
  await owner.end();
  const scores = rows[0]?.scores ?? 0;
  if (gathered) await database.store.within(network.system, gatherStatistics);
  await database.store.within(network.system, async tx => {
    const before = await scoresFetched(tx);
    const { pairs, verdicts } = await readSelfAgreement(tx, span);
    expect(pairs).toHaveLength(DEALERS);
    expect(await scoresFetched(tx)).toBeLessThanOrEqual(before + scores);
    expect(verdicts.reduce((sum, verdict) => sum + verdict.pairs, 0)).toBe(DEALERS * span.moments.length);
  });
});

test('statistics are gathered by whoever imports, not by the owner alone', async () => {
  await database.store.within(network.system, gatherStatistics);
  const owner = await connectOwner(database.handle);
  const { rows } = await owner.query<{ known: number }>(
    "select reltuples::int as known from pg_class where oid = 'truthline.audit_totals'::regclass",
  );
  await owner.end();
  expect(rows[0]?.known).toBeGreaterThanOrEqual(2 * DEALERS);
});
