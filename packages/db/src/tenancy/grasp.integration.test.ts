import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scoreAudit } from '@truthline/audit';
import { addHelper } from '../repositories/audit-helpers.ts';
import { startAudit } from '../repositories/audits.ts';
import { recordMove } from '../repositories/record-move.ts';
import { takeAudit } from '../repositories/take-audit.ts';
import type { Scope } from '../store/scope.ts';
import {
  idNamed,
  managerScope,
  seedSmallNetwork,
  yesNoAnswers,
  type SmallNetwork,
} from '../testing/small-network.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';

const AT = '2026-05-01T08:00:00.000Z';
const STATUSES = ['draft', 'submitted', 'returned', 'approved', 'appealed', 'final'] as const;
const KINDS = ['mystery', 'oem', 'self'] as const;

let database: TestDatabase;
let network: SmallNetwork;
let foreign: SmallNetwork;
let auditIds: readonly string[];
let scopes: Readonly<Record<string, Scope>>;

beforeAll(async () => {
  database = await openTestDatabase();
  network = await seedSmallNetwork(database.store, 'grasp');
  foreign = await seedSmallNetwork(database.store, 'other');
  const { networkId, dealerIds, managerIds, shopperId, administratorId } = network;
  const own = (personId: string, dealers: readonly string[]): Scope => ({
    networkId,
    personId,
    reach: { kind: 'own', dealerIds: dealers },
  });
  scopes = {
    'the system': network.system,
    'an analyst': { ...network.system, personId: administratorId },
    'the manager': managerScope(network, 0),
    'another manager': managerScope(network, 1),
    'a manager of nothing': { networkId, personId: managerIds[0], reach: { kind: 'dealers', dealerIds: [] } },
    'the shopper': own(shopperId, dealerIds),
    'the shopper, elsewhere now': own(shopperId, [dealerIds[1]]),
    'a helper': own(managerIds[1], dealerIds),
    'staff at the dealer': own(idNamed('grasp', 'nobody'), dealerIds),
    'the other network': foreign.system,
    'the shopper in the other network': {
      networkId: foreign.networkId,
      personId: shopperId,
      reach: { kind: 'own', dealerIds },
    },
  };
  const made: string[] = [...network.auditIds];
  await database.store.within(network.system, async tx => {
    await sql`insert into truthline.calibrations (network_id, calibration_id, dealer_id, checklist_id, checklist_version,
        name, about, made_by, made_at)
      values (${networkId}, ${idNamed('grasp', 'calibration')}, ${dealerIds[0]}, 'test', 1, '{"zh":"","en":"C"}', '',
        ${administratorId}, ${AT})`.execute(tx.query);
    const begin = async (
      id: string,
      kind: (typeof KINDS)[number],
      auditorId: string,
      calibrated: boolean,
    ) => {
      made.push(id);
      const dealerId = dealerIds[0];
      const started = await startAudit(tx, {
        id,
        dealerId,
        waveId: null,
        checklistId: 'test',
        checklistVersion: 1,
        kind,
        auditorId,
        startedAt: AT,
        calibrationId: calibrated ? idNamed('grasp', 'calibration') : null,
      });
      if (!started.ok) throw new Error('it does not start');
      return { id, dealerId };
    };
    for (const kind of KINDS) {
      for (const status of STATUSES) {
        const audit = await begin(idNamed('grasp', kind, status), kind, shopperId, false);
        if (status === 'returned') await addHelper(tx, audit, managerIds[1], AT);
        await sql`update truthline.audits set status = ${status},
            submitted_at = ${status === 'draft' ? null : AT}, approved_at = ${AT},
            final_at = ${status === 'final' ? AT : null}
          where network_id = ${networkId} and audit_id = ${audit.id}`.execute(tx.query);
      }
      await begin(idNamed('grasp', kind, 'calibrated'), kind, shopperId, true);
      await begin(idNamed('grasp', kind, 'by the manager'), kind, managerIds[0], false);
    }
  });
  auditIds = made;
});
afterAll(() => database.remove());

/** What the policies of truthline.audits let somebody do, row by row. */
const byPolicy = (scope: Scope, auditId: string): Promise<string | null> =>
  database.store.within(scope, async tx => {
    const row = sql`from truthline.audits where audit_id = ${auditId}`;
    const read = await sql`select 1 ${row}`.execute(tx.query);
    const held = await sql`select 1 ${row} for update`.execute(tx.query);
    return held.rows.length > 0 ? 'write' : read.rows.length > 0 ? 'read' : null;
  });

const byGrasp = (scope: Scope, auditId: string): Promise<string | null> =>
  database.store.within(scope, async tx => {
    const found = await sql<{ grasp: string | null }>`
      select truthline.grasp_of_audit(${auditId}) as grasp`.execute(tx.query);
    return found.rows[0]?.grasp ?? null;
  });

describe('what a definer lets somebody do with an audit', () => {
  test('is what the policies of the table let them do, for every audit and everybody', async () => {
    const counted = new Map<string | null, number>();
    for (const [name, scope] of Object.entries(scopes))
      for (const auditId of auditIds) {
        const allowed = await byPolicy(scope, auditId);
        expect([name, auditId, await byGrasp(scope, auditId)]).toEqual([name, auditId, allowed]);
        const taken = await database.store.within(scope, tx => takeAudit(tx, auditId));
        expect([name, auditId, taken?.header.id ?? null]).toEqual([
          name,
          auditId,
          allowed === null ? null : auditId,
        ]);
        counted.set(allowed, (counted.get(allowed) ?? 0) + 1);
      }
    // Every answer there is was given.
    expect(new Set(counted.keys())).toEqual(new Set(['read', 'write', null]));
  });

  test('outside of any scope nothing is there', async () => {
    const nowhere = { ...network.system, networkId: idNamed('no', 'network') };
    expect(await byGrasp(nowhere, network.auditIds[0])).toBeNull();
  });

  test('moves no audit that is not theirs to write, and leaves no row of it', async () => {
    const { checklist, dealerIds } = network;
    const id = idNamed('grasp', 'mystery', 'submitted');
    const answers = yesNoAnswers(checklist, () => true);
    const scorecard = scoreAudit(checklist, answers);
    const rows = async () => {
      const counts = [
        'audit_transitions',
        'score_entries',
        'audit_totals',
        'audit_scores',
        'trail_entries',
      ].map(table => sql`(select count(*)::int from ${sql.table(`truthline.${table}`)})`);
      const found = await database.store.within(network.system, tx =>
        sql`select ${sql.join(counts.map((count, at) => sql`${count} as ${sql.ref(`c${at}`)}`))},
          (select status from truthline.audits where audit_id = ${id}) as status`.execute(tx.query),
      );
      return found.rows[0];
    };
    const before = await rows();
    for (const name of [
      'the manager',
      'another manager',
      'a helper',
      'staff at the dealer',
      'the other network',
    ])
      for (const move of [{ status: 'final', finalAt: AT } as const, null])
        await expect(
          database.store.within(scopes[name] ?? network.system, tx =>
            recordMove(
              tx,
              { id, dealerId: dealerIds[0] },
              {
                move,
                scored: { causes: ['final'], scorecard, answers, at: AT },
                transitions: [
                  {
                    event: 'finalise',
                    from: 'submitted',
                    to: 'final',
                    actorName: name,
                    at: AT,
                    reason: null,
                  },
                ],
                trail: { actorName: name, action: 'audit.finalise', details: {} },
              },
            ),
          ),
        ).rejects.toThrow(`audit ${id} is not there to be moved`);
    expect(await rows()).toEqual(before);
  });
});
