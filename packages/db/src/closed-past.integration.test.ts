import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectOwner } from './migrate/migrate.ts';
import { addVersion } from './repositories/blueprint-versions.ts';
import { findBlueprint } from './repositories/blueprints.ts';
import { markMoved, startAudit } from './repositories/audits.ts';
import { saveAnswers } from './repositories/answers.ts';
import { idNamed, seedSmallNetwork, type SmallNetwork } from './testing/small-network.ts';
import { openTestDatabase, type TestDatabase } from './testing/test-database.ts';

let database: TestDatabase;
let network: SmallNetwork;
const submittedId = idNamed('past', 'submitted');
const draftId = idNamed('past', 'draft');

beforeAll(async () => {
  database = await openTestDatabase();
  network = await seedSmallNetwork(database.store, 'past');
  await database.store.within(network.system, async tx => {
    for (const id of [submittedId, draftId]) {
      await startAudit(tx, {
        id,
        dealerId: network.dealerIds[0],
        waveId: null,
        checklistId: 'test',
        checklistVersion: 1,
        kind: 'self',
        auditorId: network.managerIds[0],
        startedAt: '2026-03-02T08:00:00.000Z',
      });
      await saveAnswers(tx, id, [answer('i1')], { actorName: 'x', at: '2026-03-02T08:30:00.000Z' });
    }
    await markMoved(tx, submittedId, { status: 'submitted', submittedAt: '2026-03-02T09:00:00.000Z' });
    await sql`insert into truthline.checklist_versions (network_id, checklist_id, version, status, content)
      select network_id, checklist_id, 2, 'draft', content from truthline.checklist_versions
       where version = 1`.execute(tx.query);
    const standard = await findBlueprint(tx, network.blueprintIds[0]);
    if (standard === null) throw new Error('no standard');
    for (const [name, number] of [
      ['published', 1],
      ['named', null],
    ] as const)
      await addVersion(tx, standard, {
        id: idNamed('past', name),
        revision: 0,
        number,
        name: { zh: '', en: name },
        actorName: 'Truthline',
        madeAt: '2026-03-01T00:00:00.000Z',
        blueprint: standard.blueprint,
      });
  });
});
afterAll(() => database.remove());

const answer = (itemId: string) =>
  ({ itemId, state: 'answered', value: { type: 'yesNo', yes: true }, note: '' }) as const;

/** Signalled by nothing: the statement went through. */
class WentThrough extends Error {}

/** What a statement does to the database, undone again: the SQLSTATE it is refused with, or the rows it touched. */
const outcomeOf = async (statement: RawBuilder<unknown>): Promise<unknown> => {
  let rows: bigint | undefined;
  const run = database.store.within(network.system, async tx => {
    rows = (await statement.execute(tx.query)).numAffectedRows;
    throw new WentThrough();
  });
  const [outcome] = await Promise.allSettled([run]);
  if (outcome.status === 'fulfilled') throw new Error('a transaction that was to be undone was kept');
  const { reason } = outcome;
  if (reason instanceof WentThrough) return Number(rows);
  return reason instanceof Error && 'code' in reason ? reason.code : reason;
};

const insertAnswer = (auditId: string) =>
  sql`insert into truthline.answers (network_id, audit_id, item_id, dealer_id, state, note)
    select network_id, audit_id, 'i2', dealer_id, 'notObserved', '' from truthline.audits
     where audit_id = ${auditId}`;
const updateAnswer = (auditId: string) =>
  sql`update truthline.answers set note = 'changed' where audit_id = ${auditId}`;
const deleteAnswer = (auditId: string) => sql`delete from truthline.answers where audit_id = ${auditId}`;

describe('with the reach of the whole network', () => {
  test.each([
    ['changing', sql`update truthline.checklist_versions set content = '{}' where version = 1`],
    [
      'taking back',
      sql`update truthline.checklist_versions set status = 'draft', published_at = null where version = 1`,
    ],
    ['removing', sql`delete from truthline.checklist_versions where version = 1`],
  ])('%s a published version of a checklist is refused', async (_, text) => {
    expect(await outcomeOf(text)).toBe('TL001');
  });

  test('a draft of a checklist may be changed and removed', async () => {
    const change = sql`update truthline.checklist_versions set content = '{}' where version = 2`;
    const remove = sql`delete from truthline.checklist_versions where version = 2`;
    expect(await outcomeOf(change)).toBe(1);
    expect(await outcomeOf(remove)).toBe(1);
  });

  test.each(['published', 'named'])(
    'a %s version of a blueprint can be neither changed nor removed',
    async name => {
      const version = (verb: RawBuilder<unknown>) =>
        outcomeOf(sql`${verb} where version_id = ${idNamed('past', name)}`);
      // Changing is not granted at all; the trigger holds the owner of the tables too (below).
      expect(await version(sql`update truthline.blueprint_versions set name = '{}'`)).toBe('42501');
      expect(await version(sql`update truthline.blueprint_versions set number = 7`)).toBe('42501');
      expect(await version(sql`delete from truthline.blueprint_versions`)).toBe('42501');
    },
  );

  test('a standard goes on after it is published; its number serves once', async () => {
    const standardId = network.blueprintIds[0];
    const goOn = sql`update truthline.blueprints set revision = revision + 1 where blueprint_id = ${standardId}`;
    expect(await outcomeOf(goOn)).toBe(1);
    const again = sql`insert into truthline.blueprint_versions
      select network_id, gen_random_uuid(), blueprint_id, revision, number, name, name_schema_version, dealer_id,
             records, records_schema_version, made_by, made_by_name, made_at
        from truthline.blueprint_versions where version_id = ${idNamed('past', 'published')}`;
    expect(await outcomeOf(again)).toBe('23505');
  });

  test.each([
    ['of a variant under a number', 1, 1, 0],
    ['of a revision that is not there yet', 0, null, 5],
  ])('a version %s is refused', async (_, at, number, revision) => {
    const add = sql`insert into truthline.blueprint_versions
        (network_id, version_id, blueprint_id, revision, number, name, dealer_id, records, records_schema_version,
         made_by, made_by_name, made_at)
      select network_id, gen_random_uuid(), blueprint_id, ${revision}::int, ${number}::int, '{}', dealer_id, records, 1,
             ${network.system.personId}::uuid, 'x', now()
        from truthline.blueprints where blueprint_id = ${network.blueprintIds[at === 0 ? 0 : 1]}`;
    expect(await outcomeOf(add)).toBe('42501');
  });

  test('a final audit cannot be changed, nor opened again', async () => {
    const id = network.auditIds[0];
    const change = sql`update truthline.audits set kind = 'self' where audit_id = ${id}`;
    const reopen = sql`update truthline.audits
      set status = 'draft', submitted_at = null, final_at = null where audit_id = ${id}`;
    expect(await outcomeOf(change)).toBe('TL002');
    expect(await outcomeOf(reopen)).toBe('TL002');
  });

  test('no audit can be removed at all', async () => {
    const remove = sql`delete from truthline.audits where audit_id = ${draftId}`;
    expect(await outcomeOf(remove)).toBe('42501');
  });

  test.each([
    ['adding', insertAnswer],
    ['changing', updateAnswer],
    ['removing', deleteAnswer],
  ])('%s answers: of a draft, but not of an audit submitted or final', async (_, attempt) => {
    expect(await outcomeOf(attempt(submittedId))).toBe('TL003');
    expect(await outcomeOf(attempt(draftId))).toBe(1);
  });

  test.each([
    ['changing', updateAnswer],
    ['removing', deleteAnswer],
  ])('%s answers of a final audit is refused', async (_, attempt) => {
    expect(await outcomeOf(attempt(network.auditIds[0]))).toBe('TL003');
  });

  test('an answer cannot be moved out of a draft into a submitted audit', async () => {
    const move = sql`update truthline.answers set audit_id = ${submittedId}, item_id = 'i9'
      where audit_id = ${draftId}`;
    expect(await outcomeOf(move)).toBe('TL003');
  });
});

test('the owner of the tables is held by the same triggers', async () => {
  const owner = await connectOwner(database.handle);
  const late = owner.query('delete from truthline.answers where audit_id = $1', [submittedId]);
  await expect(late).rejects.toMatchObject({ code: 'TL003' });
  const removed = owner.query('delete from truthline.audits where audit_id = $1', [network.auditIds[0]]);
  await expect(removed).rejects.toMatchObject({ code: 'TL002' });
  const renamed = owner.query(`update truthline.blueprint_versions set name = '{}'`);
  await expect(renamed).rejects.toMatchObject({ code: 'TL004' });
  const forgotten = owner.query('delete from truthline.blueprint_versions where version_id = $1', [
    idNamed('past', 'published'),
  ]);
  await expect(forgotten).rejects.toMatchObject({ code: 'TL004' });
  await owner.end();
});
