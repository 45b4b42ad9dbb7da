import fc from 'fast-check';
import { sql, type RawBuilder } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectOwner } from './migrate/migrate.ts';
import { saveAnswers } from './repositories/answers.ts';
import { startAudit } from './repositories/audits.ts';
import type { Tx } from './store/tx.ts';
import { idNamed, seedSmallNetwork, type SmallNetwork } from './testing/small-network.ts';
import { openTestDatabase, type TestDatabase } from './testing/test-database.ts';

const AT = '2026-05-01T08:00:00.000Z';
const auditId = idNamed('ledger', 'audit');
const ITEMS = ['i1', 'i2', 'i3'] as const;

let database: TestDatabase;
let network: SmallNetwork;

beforeAll(async () => {
  database = await openTestDatabase();
  network = await seedSmallNetwork(database.store, 'ledger');
  await database.store.within(network.system, async tx => {
    await startAudit(tx, {
      id: auditId,
      dealerId: network.dealerIds[0],
      waveId: null,
      checklistId: 'test',
      checklistVersion: 1,
      kind: 'oem',
      auditorId: network.shopperId,
      startedAt: AT,
    });
    const answers = ITEMS.map(itemId => ({ itemId, state: 'notObserved', note: '' }) as const);
    await saveAnswers(tx, auditId, answers, { actorName: 'x', at: AT });
  });
});
afterAll(() => database.remove());

class Undone extends Error {}

/** Rows that the last statement touched, or the SQLSTATE that one of them was refused with; undone again. */
const outcomeOf = async (...statements: readonly RawBuilder<unknown>[]): Promise<unknown> => {
  let rows: bigint | undefined;
  const run = database.store.within(network.system, async tx => {
    for (const statement of statements) rows = (await statement.execute(tx.query)).numAffectedRows;
    throw new Undone();
  });
  const [outcome] = await Promise.allSettled([run]);
  if (outcome.status === 'fulfilled') throw new Error('a transaction that was to be undone was kept');
  const { reason } = outcome;
  if (reason instanceof Undone) return Number(rows);
  return reason instanceof Error && 'code' in reason ? reason.code : reason;
};

const become = (status: string) =>
  sql`update truthline.audits set status = ${status}, submitted_at = ${AT}, approved_at = ${AT},
    final_at = ${status === 'final' ? AT : null} where audit_id = ${auditId}`;

const correction = (itemId: string, after: object | null) =>
  sql`insert into truthline.answer_corrections (network_id, audit_id, dealer_id, number, item_id, instance, cause, after,
      reason, actor_id, actor_name, at)
    select network_id, audit_id, dealer_id,
      (select count(*) + 1 from truthline.answer_corrections known where known.audit_id = audits.audit_id),
      ${itemId}, 0, 'onBehalf', ${after === null ? null : JSON.stringify(after)}::jsonb, 'seen again',
      ${network.system.personId}::uuid, 'x', now()
      from truthline.audits where audit_id = ${auditId}`;

const note = (itemId: string, text: string) =>
  sql`update truthline.answers set note = ${text} where audit_id = ${auditId} and item_id = ${itemId}`;
const remove = (itemId: string) =>
  sql`delete from truthline.answers where audit_id = ${auditId} and item_id = ${itemId}`;
const noted = (itemId: string, text: string) => ({ itemId, state: 'notObserved', note: text });

describe('an answer of a closed audit', () => {
  test.each(['submitted', 'approved', 'appealed'])('%s: becomes what its correction says', async status => {
    expect(await outcomeOf(become(status), note('i1', 'new'))).toBe('TL003');
    expect(await outcomeOf(become(status), correction('i1', noted('i1', 'new')), note('i1', 'new'))).toBe(1);
    expect(await outcomeOf(become(status), correction('i1', noted('i1', 'new')), note('i1', 'other'))).toBe(
      'TL003',
    );
    expect(await outcomeOf(become(status), correction('i2', noted('i1', 'new')), note('i1', 'new'))).toBe(
      'TL003',
    );
  });

  test('is gone where its correction says so, and comes back the same way', async () => {
    const closed = become('submitted');
    expect(await outcomeOf(closed, remove('i1'))).toBe('TL003');
    const gone = [closed, correction('i1', null), remove('i1')];
    expect(await outcomeOf(...gone)).toBe(1);
    const again = sql`insert into truthline.answers (network_id, audit_id, dealer_id, item_id, state, note)
      select network_id, audit_id, dealer_id, 'i1', 'notObserved', 'again' from truthline.audits where audit_id = ${auditId}`;
    expect(await outcomeOf(...gone, again)).toBe('TL003');
    expect(await outcomeOf(...gone, correction('i1', noted('i1', 'again')), again)).toBe(1);
  });

  test('returned: changes freely; final: never, whatever a correction said', async () => {
    expect(await outcomeOf(become('returned'), note('i1', 'new'))).toBe(1);
    const corrected = [become('submitted'), correction('i1', noted('i1', 'new'))];
    expect(await outcomeOf(...corrected, become('final'), note('i1', 'new'))).toBe('TL003');
    expect(await outcomeOf(become('final'), correction('i1', noted('i1', 'new')))).toBe('TL006');
  });

  test('every kind of value is compared as the programs write it', async () => {
    const value = { type: 'measure', measured: 9.5 };
    const answered = { itemId: 'i1', instance: 2, state: 'answered', value, note: 'n' };
    const insert = sql`insert into truthline.answers
        (network_id, audit_id, dealer_id, item_id, instance, state, value, note)
      select network_id, audit_id, dealer_id, 'i1', 2, 'answered', ${JSON.stringify(value)}::jsonb, 'n'
        from truthline.audits where audit_id = ${auditId}`;
    const corrected = sql`insert into truthline.answer_corrections (network_id, audit_id, dealer_id, number, item_id,
        instance, cause, after, reason, actor_id, actor_name, at)
      select network_id, audit_id, dealer_id, 1, 'i1', 2, 'onBehalf', ${JSON.stringify(answered)}::jsonb, '',
        ${network.system.personId}::uuid, 'x', now() from truthline.audits where audit_id = ${auditId}`;
    expect(await outcomeOf(become('submitted'), insert)).toBe('TL003');
    expect(await outcomeOf(become('submitted'), corrected, insert)).toBe(1);
  });

  type Step = {
    readonly item: (typeof ITEMS)[number];
    readonly say: string | null;
    readonly do: string | null;
  };
  const anyText = fc.constantFrom('a', 'b', null);
  const anyStep: fc.Arbitrary<Step> = fc.record({
    item: fc.constantFrom(...ITEMS),
    say: anyText,
    do: anyText,
  });

  /** Tries one step; where the database refuses the answer, the correction stays. */
  const take = async (tx: Tx, { item, say, do: wanted }: Step): Promise<void> => {
    await correction(item, say === null ? null : noted(item, say)).execute(tx.query);
    await sql`savepoint tried`.execute(tx.query);
    const statement =
      wanted === null
        ? remove(item)
        : sql`insert into truthline.answers (network_id, audit_id, dealer_id, item_id, state, note)
            select network_id, audit_id, dealer_id, ${item}, 'notObserved', ${wanted} from truthline.audits
             where audit_id = ${auditId}
            on conflict (network_id, audit_id, item_id, instance) do update set note = excluded.note`;
    const [tried] = await Promise.allSettled([statement.execute(tx.query)]);
    const refusal = tried.status === 'rejected' && tried.reason instanceof Error && 'code' in tried.reason;
    if (refusal) await sql`rollback to tried`.execute(tx.query);
    // What was said is what may be done. Removing what is not there touches nothing.
    const found =
      await sql`select 1 from truthline.answers where audit_id = ${auditId} and item_id = ${item}`.execute(
        tx.query,
      );
    if (wanted === say) expect(refusal).toBe(false);
    else if (wanted !== null || found.rows.length > 0) expect(refusal).toBe(true);
  };

  test('equals its newest correction, whatever is tried in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 12 }), async steps => {
        const run = database.store.within(network.system, async tx => {
          await become('submitted').execute(tx.query);
          for (const step of steps) await take(tx, step);
          throw new Undone();
        });
        await expect(run).rejects.toBeInstanceOf(Undone);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a published version of a checklist', () => {
  const version = (change: RawBuilder<unknown>) =>
    sql`update truthline.checklist_versions set ${change} where version = 2`;
  /** As an earlier release left it: without a seal. */
  const unsealed = sql`insert into truthline.checklist_versions (network_id, checklist_id, version, status, content,
      content_schema_version, published_at)
    select network_id, checklist_id, 2, 'published', content, content_schema_version, published_at
      from truthline.checklist_versions where version = 1`;
  const seal = version(sql`content_sha256 = ${'a'.repeat(64)}`);
  const retire = version(sql`status = 'retired', retired_at = now()`);

  test('is sealed once and retired once', async () => {
    expect(await outcomeOf(unsealed, seal)).toBe(1);
    expect(await outcomeOf(unsealed, seal, version(sql`content_sha256 = ${'b'.repeat(64)}`))).toBe('TL001');
    expect(await outcomeOf(unsealed, seal, version(sql`content_sha256 = null`))).toBe('TL001');
    expect(await outcomeOf(unsealed, retire)).toBe(1);
    expect(await outcomeOf(unsealed, retire, seal)).toBe(1);
    expect(await outcomeOf(unsealed, retire, version(sql`status = 'published', retired_at = null`))).toBe(
      'TL001',
    );
    expect(await outcomeOf(unsealed, retire, version(sql`retired_at = '2020-01-01'`))).toBe('TL001');
  });

  test.each([
    ['its content', sql`content = '{}'`],
    ['its number', sql`version = 7`],
    ['the time it was published', sql`published_at = now()`],
    ['the shape of its content', sql`content_schema_version = 9`],
  ])('keeps %s, also while it is retired', async (_, change) => {
    expect(await outcomeOf(unsealed, version(change))).toBe('TL001');
    expect(await outcomeOf(unsealed, version(sql`${change}, status = 'retired', retired_at = now()`))).toBe(
      'TL001',
    );
    expect(await outcomeOf(unsealed, retire, version(change))).toBe('TL001');
  });
});

test.each(['audit_transitions', 'answer_corrections', 'score_entries', 'item_notes'])(
  'a line of %s is changed and removed by nobody',
  async table => {
    const name = sql.table(`truthline.${table}`);
    expect(await outcomeOf(sql`update ${name} set at = now()`)).toBe('42501');
    expect(await outcomeOf(sql`delete from ${name}`)).toBe('42501');
    const owner = await connectOwner(database.handle);
    const ids = [network.networkId, network.auditIds[0], network.dealerIds[0]];
    const lines: Readonly<Record<string, string>> = {
      audit_transitions: `(network_id, audit_id, dealer_id, number, event, to_status, actor_id, actor_name, at)
        values ($1, $2, $3, 9, 'start', 'draft', $1, 'x', now())`,
      answer_corrections: `(network_id, audit_id, dealer_id, number, item_id, instance, cause, reason, actor_id, actor_name, at)
        values ($1, $2, $3, 1, 'i1', 0, 'return', '', $1, 'x', now())`,
      score_entries: `(network_id, audit_id, dealer_id, number, cause, scoring_version, outcome, parts, corrections,
        answers_sha256, at) values ($1, $2, $3, 9, 'submit', 1, 'pass', '[]', 0, '${'0'.repeat(64)}', now())`,
      item_notes: `(network_id, audit_id, dealer_id, item_id, instance, number, body, written_by, written_by_name, at)
        values ($1, $2, $3, 'i1', 0, 1, 'x', $1, 'x', now())`,
    };
    // Corrections are for audits that are not final.
    if (table === 'answer_corrections') ids[1] = auditId;
    await owner.query(`insert into truthline.${table} ${lines[table]}`, ids);
    await expect(owner.query(`update truthline.${table} set at = now()`)).rejects.toMatchObject({
      code: 'TL005',
    });
    await expect(owner.query(`delete from truthline.${table}`)).rejects.toMatchObject({ code: 'TL005' });
    await owner.end();
  },
);
