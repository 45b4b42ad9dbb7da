import { sql, type RawBuilder } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startAudit } from '../repositories/audits.ts';
import { recordTrail } from '../repositories/trail.ts';
import type { Scope } from '../store/scope.ts';
import { idNamed, managerScope, seedSmallNetwork, type SmallNetwork } from '../testing/small-network.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';

const AT = '2026-05-01T08:00:00.000Z';
const STATUSES = ['draft', 'submitted', 'returned', 'approved', 'appealed', 'final'] as const;
const KINDS = ['mystery', 'oem', 'self'] as const;

let database: TestDatabase;
let network: SmallNetwork;
let manager: Scope;
let shopper: Scope;
let helper: Scope;

const auditOf = (kind: string, status: string) => idNamed('visit', kind, status);

const run = (scope: Scope, statement: RawBuilder<unknown>) =>
  database.store.within(scope, tx => statement.execute(tx.query));

/** A row of everything that hangs on an audit. */
const hangOn = (auditId: string): readonly RawBuilder<unknown>[] => {
  const keys = sql`select network_id, audit_id, dealer_id`;
  const from = sql`from truthline.audits where audit_id = ${auditId}`;
  const me = sql`(select truthline.person_id())`;
  return [
    sql`insert into truthline.answers (network_id, audit_id, dealer_id, item_id, state, note)
      ${keys}, 'i1', 'notObserved', '' ${from}`,
    sql`insert into truthline.audit_files (network_id, audit_id, dealer_id, file_id, kind, sha256, media_type, byte_count,
        annotated, note, added_by, added_at)
      ${keys}, gen_random_uuid(), 'photo', ${'e'.repeat(64)}, 'image/jpeg', 10, false, '', ${me}, now() ${from}`,
    sql`insert into truthline.audit_transitions (network_id, audit_id, dealer_id, number, event, to_status, actor_id,
        actor_name, at)
      ${keys}, 1, 'start', 'draft', ${me}, 'x', now() ${from}`,
    sql`insert into truthline.answer_corrections (network_id, audit_id, dealer_id, number, item_id, instance, cause, reason,
        actor_id, actor_name, at)
      ${keys}, 1, 'i1', 0, 'onBehalf', '', ${me}, 'x', now() ${from}`,
    sql`insert into truthline.score_entries (network_id, audit_id, dealer_id, number, cause, scoring_version, outcome, parts,
        corrections, answers_sha256, at)
      ${keys}, 1, 'submit', 1, 'pass', '[]', 0, ${'0'.repeat(64)}, now() ${from}`,
    sql`insert into truthline.item_notes (network_id, audit_id, dealer_id, item_id, instance, number, body, written_by,
        written_by_name, at)
      ${keys}, 'i1', 0, 1, 'look again', ${me}, 'x', now() ${from}`,
    sql`insert into truthline.audit_helpers (network_id, audit_id, dealer_id, person_id, added_by, added_at)
      ${keys}, ${helper.personId}::uuid, ${me}, now() ${from}`,
  ];
};

const HANGING = [
  'answers',
  'audit_files',
  'audit_transitions',
  'answer_corrections',
  'score_entries',
  'item_notes',
  'audit_helpers',
] as const;

beforeAll(async () => {
  database = await openTestDatabase();
  network = await seedSmallNetwork(database.store, 'visits');
  manager = managerScope(network, 0);
  const dealerIds = [...network.dealerIds];
  const { networkId } = network;
  shopper = { networkId, personId: network.shopperId, reach: { kind: 'own', dealerIds } };
  // Somebody else who only reaches their own work.
  helper = { networkId, personId: network.managerIds[1], reach: { kind: 'own', dealerIds } };
  await database.store.within(network.system, async tx => {
    for (const kind of KINDS)
      for (const status of STATUSES) {
        const id = auditOf(kind, status);
        await startAudit(tx, {
          id,
          dealerId: network.dealerIds[0],
          waveId: null,
          checklistId: 'test',
          checklistVersion: 1,
          kind,
          auditorId: network.shopperId,
          startedAt: AT,
        });
        for (const statement of hangOn(id)) await statement.execute(tx.query);
        await recordTrail(tx, {
          actorName: 'Truthline',
          action: 'audit.start',
          subject: { kind: 'audit', id },
          dealerId: network.dealerIds[0],
          details: {},
        });
        await sql`update truthline.audits set status = ${status},
            submitted_at = ${status === 'draft' ? null : AT}, approved_at = ${AT}, appeal_until = '2099-01-01',
            final_at = ${status === 'final' ? AT : null} where audit_id = ${id}`.execute(tx.query);
        await sql`insert into truthline.assignments (network_id, assignment_id, dealer_id, auditor_id, checklist_id,
            checklist_version, kind, due_on, assigned_by, assigned_by_name, assigned_at)
          select network_id, audit_id, dealer_id, auditor_id, 'test', 1, kind, '2026-05-31', auditor_id, 'x', now()
            from truthline.audits where audit_id = ${id}`.execute(tx.query);
      }
  });
});
afterAll(() => database.remove());

const idsIn = async (scope: Scope, table: string, column = 'audit_id'): Promise<ReadonlySet<string>> => {
  const found = await database.store.within(scope, tx =>
    sql<{
      id: string;
    }>`select ${sql.ref(column)}::text as id from ${sql.table(`truthline.${table}`)}`.execute(tx.query),
  );
  return new Set(found.rows.map(({ id }) => id));
};

const KNOWN = ['approved', 'appealed', 'final'];

describe('a dealer and the visits of others', () => {
  const seen = KINDS.flatMap(kind =>
    STATUSES.map(status => [kind, status, kind === 'self' || KNOWN.includes(status)] as const),
  );

  test.each(seen)('%s, %s: read by its dealer: %s', async (kind, status, readable) => {
    const id = auditOf(kind, status);
    expect((await idsIn(manager, 'audits')).has(id)).toBe(readable);
    for (const table of HANGING)
      expect([table, (await idsIn(manager, table)).has(id)]).toEqual([table, readable]);
    expect((await idsIn(manager, 'trail_entries', 'subject_id')).has(id)).toBe(readable);
    // A plan is a plan, whatever has become of it.
    expect((await idsIn(manager, 'assignments', 'assignment_id')).has(id)).toBe(kind === 'self');
  });

  test('whoever audits reads and writes all of their own', async () => {
    const mine = await idsIn(shopper, 'audits');
    for (const table of HANGING)
      for (const [kind, status] of seen) {
        const id = auditOf(kind, status);
        expect(mine.has(id)).toBe(true);
        expect((await idsIn(shopper, table)).has(id)).toBe(true);
      }
    const { numAffectedRows } = await run(
      shopper,
      sql`update truthline.audits set started_zone = 'Asia/Shanghai' where audit_id = ${auditOf('mystery', 'draft')}`,
    );
    expect(numAffectedRows).toBe(1n);
  });

  test('a helper reads what they help with, and nothing else', async () => {
    const helped = await idsIn(helper, 'audits');
    expect(helped.size).toBe(KINDS.length * STATUSES.length);
    const stranger: Scope = { ...helper, personId: network.administratorId };
    expect((await idsIn(stranger, 'audits')).size).toBe(0);
    for (const table of HANGING) expect((await idsIn(stranger, table)).size).toBe(0);
    const { numAffectedRows } = await run(
      helper,
      sql`update truthline.answers set note = 'by the helper' where audit_id = ${auditOf('mystery', 'draft')}`,
    );
    expect(numAffectedRows).toBe(1n);
  });

  test.each(KINDS)('of a %s audit that is approved the dealer changes nothing', async kind => {
    const id = auditOf(kind, 'approved');
    const { numAffectedRows } = await run(
      manager,
      sql`update truthline.audits set started_zone = 'x' where audit_id = ${id}`,
    );
    expect(numAffectedRows).toBe(kind === 'self' ? 1n : 0n);
    const correct = run(
      manager,
      sql`insert into truthline.answer_corrections (network_id, audit_id, dealer_id, number, item_id, instance, cause,
          reason, actor_id, actor_name, at)
        select network_id, audit_id, dealer_id, 2, 'i1', 0, 'onBehalf', '', truthline.person_id(), 'x', now()
          from truthline.audits where audit_id = ${id}`,
    );
    const [outcome] = await Promise.allSettled([correct]);
    expect(outcome).toMatchObject(
      kind === 'self' ? { status: 'fulfilled' } : { status: 'rejected', reason: { code: '42501' } },
    );
  });

  test('evidence may be added by the dealer who reads the audit, a photo of the visit may not', async () => {
    const add = (kind: string, status: string) =>
      run(
        manager,
        sql`insert into truthline.audit_files (network_id, audit_id, dealer_id, file_id, kind, sha256, media_type,
            byte_count, annotated, note, added_by, added_at)
          values (${network.networkId}::uuid, ${auditOf('mystery', status)}::uuid, ${network.dealerIds[0]}::uuid,
            gen_random_uuid(), ${kind}, ${'a'.repeat(64)}, 'image/jpeg', 10, false, '', ${manager.personId}::uuid, now())`,
      );
    await add('evidence', 'approved');
    await expect(add('photo', 'approved')).rejects.toMatchObject({ code: '42501' });
    await expect(add('evidence', 'submitted')).rejects.toMatchObject({ code: '42501' });
    await expect(add('evidence', 'final')).rejects.toMatchObject({ code: 'TL006' });
  });

  test('an audit that compares auditors is never the dealer’s to see', async () => {
    await run(
      network.system,
      sql`with visit as (
          insert into truthline.calibrations (network_id, calibration_id, name, checklist_id, checklist_version, dealer_id,
            about, made_by, made_at)
          values (${network.networkId}::uuid, ${idNamed('visit', 'calibration')}::uuid, '{}', 'test', 1,
            ${network.dealerIds[0]}::uuid, '', ${network.system.personId}::uuid, now()) returning calibration_id)
        select 1 from visit`,
    );
    const id = auditOf('self', 'submitted');
    await run(
      network.system,
      sql`update truthline.audits set calibration_id = ${idNamed('visit', 'calibration')}::uuid where audit_id = ${id}`,
    );
    expect((await idsIn(manager, 'audits')).has(id)).toBe(false);
    expect((await idsIn(shopper, 'audits')).has(id)).toBe(true);
    const count = run(
      network.system,
      sql`update truthline.audits set status = 'approved' where audit_id = ${id}`,
    );
    await expect(count).rejects.toMatchObject({ code: '23514' });
  });
});

describe('appealing', () => {
  const appeal = async (scope: Scope, id: string, at: string): Promise<unknown> => {
    const found = await database.store.within(scope, tx =>
      sql<{
        moved: boolean;
      }>`select truthline.mark_appealed(${id}::uuid, ${at}::timestamptz) as moved`.execute(tx.query),
    );
    return found.rows[0]?.moved;
  };
  const withdraw = async (scope: Scope, id: string): Promise<unknown> => {
    const found = await database.store.within(scope, tx =>
      sql<{ moved: boolean }>`select truthline.mark_appeal_withdrawn(${id}::uuid) as moved`.execute(tx.query),
    );
    return found.rows[0]?.moved;
  };

  test('the dealer moves an approved audit inside its window, and back; nobody else does', async () => {
    const id = auditOf('oem', 'approved');
    expect(await appeal(managerScope(network, 1), id, AT)).toBe(false);
    expect(await appeal(shopper, id, AT)).toBe(false);
    expect(await appeal(manager, id, '2099-01-01T00:00:00Z')).toBe(false);
    expect(await appeal(manager, auditOf('oem', 'submitted'), AT)).toBe(false);
    expect(await appeal(manager, id, '2098-12-31T23:59:59Z')).toBe(true);
    expect(await appeal(manager, id, AT)).toBe(false);
    expect(await withdraw(managerScope(network, 1), id)).toBe(false);
    expect(await withdraw(manager, id)).toBe(true);
  });

  test('an appeal item is decided with network reach alone', async () => {
    const appealId = idNamed('visit', 'appeal');
    await run(
      manager,
      sql`insert into truthline.appeals (network_id, appeal_id, audit_id, dealer_id, opened_by, opened_by_name, opened_at)
        values (${network.networkId}::uuid, ${appealId}::uuid, ${auditOf('oem', 'approved')}::uuid,
          ${network.dealerIds[0]}::uuid, ${manager.personId}::uuid, 'x', now())`,
    );
    await run(
      manager,
      sql`insert into truthline.appeal_items (network_id, appeal_id, item_id, instance, dealer_id, statement)
        values (${network.networkId}::uuid, ${appealId}::uuid, 'i1', 0, ${network.dealerIds[0]}::uuid, 'We did.')`,
    );
    const decide = (scope: Scope, by: string) =>
      run(
        scope,
        sql`update truthline.appeal_items set decision = 'upheld', decided_by = ${by}::uuid, decided_by_name = 'x',
          decided_at = now(), decision_reason = 'seen'`,
      );
    expect((await decide(manager, manager.personId)).numAffectedRows).toBe(0n);
    await expect(decide(network.system, manager.personId)).rejects.toMatchObject({ code: '42501' });
    expect((await decide(network.system, network.system.personId)).numAffectedRows).toBe(1n);
    const close = run(manager, sql`update truthline.appeals set closed_at = now()`);
    await expect(close).rejects.toMatchObject({ code: '42501' });
  });
});
