import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { scoreAudit, type Answer, type AuditEventType, type AuditKind } from '@truthline/audit';
import {
  appendScoreEntries,
  findAudit,
  findAuditNews,
  findChecklistVersion,
  listCorrections,
  listScoreEntries,
  listTransitions,
  lockAudit,
  noteAuditorConflict,
  recordCorrections,
  removeAuditorConflict,
  writeAnswers,
} from '@truthline/db';
import { connectOwner } from '@truthline/db/testing';
import { err, ok, type Result } from '@truthline/kernel';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Work } from '../request/context.ts';
import { problem, type Problem } from '../request/problem.ts';
import { openDemoWorld, type DemoWorld } from '../testing/demo-work.ts';
import { listAnswerers } from './answerers.ts';
import { joinAudit } from './join-audit.ts';
import { replayAudit } from './replay.ts';
import { startAudit } from './start-audit.ts';
import { answerNow, submitNow } from '../testing/submit-now.ts';
import { moveAudit, type MovedAudit } from './transition.ts';

const CHECKLIST = { checklistId: 'recovery', version: 1 } as const;

let world: DemoWorld;
let analyst: Work;
let administrator: Work;
let manager: Work;
let staff: Work;
let dealerId = '';
/** A wave whose audits are all looked at and may be appealed for five days, and one without a plan. */
let strictWaveId = '';
let freeWaveId = '';
let answers: readonly Answer[] = [];

/** The same answers, each the other way round. */
const turned = (): readonly Answer[] => answers.map(turnedAround);
const turnedAround = (answer: Answer): Answer =>
  answer.state === 'answered' && answer.value.type === 'yesNo'
    ? { ...answer, value: { type: 'yesNo', yes: !answer.value.yes } }
    : { itemId: answer.itemId, state: 'notObserved', note: 'turned' };

beforeAll(async () => {
  world = await openDemoWorld();
  [analyst, administrator, manager, staff] = [
    await world.workOf('oemAnalyst'),
    await world.workOf('administrator'),
    await world.workOf('dealerManager'),
    await world.workOf('dealerStaff'),
  ];
  const { dealers } = manager.signedIn.actor;
  dealerId = dealers === 'all' ? '' : (dealers[0] ?? '');
  const { store } = world.ports;
  const checklist = await store.within(analyst.signedIn.scope, tx =>
    findChecklistVersion(tx, CHECKLIST.checklistId, CHECKLIST.version),
  );
  answers = (checklist?.items ?? [])
    .filter(({ auditKinds }) => auditKinds.includes('oem'))
    .map(({ id, scale }) =>
      scale.type === 'yesNo'
        ? { itemId: id, state: 'answered', value: { type: 'yesNo', yes: true }, note: '' }
        : { itemId: id, state: 'notObserved', note: '' },
    );
  const owner = await connectOwner(world.database.handle);
  const waves = await owner.query<{ wave_id: string }>(
    'select wave_id from truthline.waves order by starts_on',
  );
  [strictWaveId, freeWaveId] = [waves.rows[0]?.wave_id ?? '', waves.rows[1]?.wave_id ?? ''];
  await owner.query(
    `insert into truthline.wave_plans (network_id, wave_id, checklist_id, checklist_version, kind, plan,
       plan_schema_version, deadline, lockout_days, review, review_schema_version, appeal_days, planned_by, planned_at)
     select network_id, wave_id, 'recovery', 1, 'oem', '{}', 1, ends_on, 0,
            '{"mode":"all","below":null,"share":0}', 1, 5, network_id, now()
       from truthline.waves where wave_id = $1`,
    [strictWaveId],
  );
  await owner.end();
});
afterAll(() => world.close());

const begin = async (work: Work, kind: AuditKind, waveId: string | null): Promise<string> => {
  const id = randomUUID();
  const started = await startAudit(work, {
    ...CHECKLIST,
    id,
    dealerId,
    kind,
    waveId,
    startedAt: '2026-11-20T02:00:00.000Z',
  });
  if (!started.ok) throw new Error(started.error.code);
  return id;
};

const move = (work: Work, auditId: string, event: AuditEventType, reason: string | null = 'because') =>
  world.ports.store.attempt(work.signedIn.scope, tx => moveAudit(tx, work, { auditId, event, reason }));

/** As a reviewer does who corrects an answer on the auditor's behalf. */
const correct = (work: Work, auditId: string, after: Answer): Promise<Result<void, Problem>> =>
  world.ports.store.attempt(work.signedIn.scope, async tx => {
    const audit = await lockAudit(tx, auditId);
    const checklist = await findChecklistVersion(tx, CHECKLIST.checklistId, CHECKLIST.version);
    if (audit === null || checklist === null) return err(problem('notFound'));
    const at = '2026-11-20T03:00:00.000Z';
    const before = audit.answers.find(({ itemId }) => itemId === after.itemId) ?? null;
    const reason = 'heard on the recording';
    await recordCorrections(tx, audit, [{ cause: 'onBehalf', before, after, reason }], {
      actorName: work.signedIn.name,
      at,
    });
    await writeAnswers(tx, audit, [after], at);
    const corrected = [...audit.answers.filter(({ itemId }) => itemId !== after.itemId), after];
    const scorecard = scoreAudit(checklist, corrected, audit.kind);
    await appendScoreEntries(tx, audit, { causes: ['correction'], scorecard, answers: corrected, at });
    return ok(undefined);
  });

const read = (work: Work, auditId: string) =>
  world.ports.store.within(work.signedIn.scope, async tx => ({
    audit: await findAudit(tx, auditId),
    transitions: await listTransitions(tx, auditId),
    scores: await listScoreEntries(tx, auditId),
  }));

/** What of an audit cannot be worked out again. */
const differences = async (auditId: string) =>
  (await world.ports.store.within(administrator.signedIn.scope, tx => replayAudit(tx, auditId))).differences;

describe('the life of an audit', () => {
  test('without a plan, and of the dealer’s own: final at once, each step with its line', async () => {
    for (const [work, kind, waveId] of [
      [analyst, 'oem', null],
      [analyst, 'oem', freeWaveId],
      [manager, 'self', strictWaveId],
    ] as const) {
      const auditId = await begin(work, kind, waveId);
      const submitted = await submitNow(work, { auditId, answers, files: [] });
      expect(submitted).toMatchObject({ ok: true, value: { status: 'final' } });
      const { transitions, scores } = await read(work, auditId);
      expect(transitions.map(({ event, from, to }) => [event, from, to])).toEqual([
        ['start', null, 'draft'],
        ['submit', 'draft', 'submitted'],
        ['approve', 'submitted', 'approved'],
        ['finalise', 'approved', 'final'],
      ]);
      expect(scores.map(({ cause }) => cause)).toEqual(['submit', 'final']);
    }
  });

  test('as the plan of its wave wants it: reviewed, returned, approved, appealed, decided, final', async () => {
    const auditId = await begin(analyst, 'oem', strictWaveId);
    const submitted = await submitNow(analyst, { auditId, answers, files: [] });
    expect(submitted).toMatchObject({ ok: true, value: { status: 'submitted' } });
    // The dealer does not know of it yet.
    expect((await read(manager, auditId)).audit).toBeNull();
    expect(await move(administrator, auditId, 'return', ' ')).toMatchObject({
      ok: false,
      error: { code: 'reasonMissing' },
    });
    expect(await move(administrator, auditId, 'return')).toMatchObject({ value: { status: 'returned' } });
    const [first] = turned();
    expect(await answerNow(analyst, { auditId, answers: first === undefined ? [] : [first] })).toMatchObject({
      ok: true,
    });
    expect(await submitNow(analyst, { auditId, answers: [], files: [] })).toMatchObject({
      value: { status: 'submitted' },
    });
    expect(await move(administrator, auditId, 'approve', null)).toMatchObject({
      value: { status: 'approved' },
    });
    const approved = (await read(manager, auditId)).audit;
    expect(approved).toMatchObject({ status: 'approved', overall: null });
    // Five days, to the end of the last of them on the dealer's calendar.
    const untilEnd = Date.parse(approved?.appealUntil ?? '') - Date.parse(approved?.approvedAt ?? '');
    expect(untilEnd).toBeGreaterThan(5 * 86_400_000);
    expect(untilEnd).toBeLessThanOrEqual(6 * 86_400_000);
    expect(new Date(approved?.appealUntil ?? '').toISOString()).toMatch(/T16:00:00\.000Z$/);

    expect(await move(manager, auditId, 'appeal')).toMatchObject({ value: { status: 'appealed' } });
    expect(await move(manager, auditId, 'withdrawAppeal', null)).toMatchObject({
      value: { status: 'approved' },
    });
    expect(await move(manager, auditId, 'appeal')).toMatchObject({ value: { status: 'appealed' } });
    // Nothing may be disputed twice: with the decision the score is final.
    expect(await move(administrator, auditId, 'decide')).toMatchObject({ value: { status: 'final' } });
    const { transitions, audit } = await read(manager, auditId);
    expect(transitions.map(({ event }) => event)).toEqual([
      'start',
      'submit',
      'return',
      'submit',
      'approve',
      'appeal',
      'withdrawAppeal',
      'appeal',
      'decide',
      'finalise',
    ]);
    expect(audit?.overall).not.toBeNull();
    expect(await differences(auditId)).toEqual([]);
  });

  const anyStep = fc.oneof(
    fc.record({
      do: fc.constantFrom<AuditEventType>(
        'return',
        'approve',
        'appeal',
        'withdrawAppeal',
        'decide',
        'finalise',
      ),
    }),
    fc.record({ do: fc.constant('submit' as const) }),
    fc.record({
      do: fc.constantFrom('answer' as const, 'correct' as const),
      at: fc.nat(4),
      turn: fc.boolean(),
    }),
  );
  type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never;

  const take = async (auditId: string, step: Step): Promise<Result<unknown, unknown>> => {
    if (step.do === 'submit') return submitNow(analyst, { auditId, answers, files: [] });
    if (step.do === 'answer' || step.do === 'correct') {
      const at = 'at' in step ? step.at % answers.length : 0;
      const answer = ('turn' in step && step.turn ? turned() : answers)[at];
      if (answer === undefined) return ok(undefined);
      if (step.do === 'answer') return answerNow(analyst, { auditId, answers: [answer] });
      try {
        return await correct(administrator, auditId, answer);
      } catch (error) {
        // The database itself refuses what a final audit is to become.
        if (error instanceof Error && 'code' in error) return err(error.code);
        throw error;
      }
    }
    const who = step.do === 'appeal' || step.do === 'withdrawAppeal' ? manager : administrator;
    return move(who, auditId, step.do);
  };

  test('whatever is tried in whatever order, every stored score can be worked out again, and final is the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 8 }), async steps => {
        const auditId = await begin(analyst, 'oem', strictWaveId);
        for (const step of [{ do: 'submit' as const }, ...steps]) {
          const before = await read(administrator, auditId);
          const taken = await take(auditId, step);
          const after = await read(administrator, auditId);
          const stays = before.audit?.status === 'final' || !taken.ok;
          expect(stays && !isDeepStrictEqual(after, before)).toBe(false);
        }
        expect(await differences(auditId)).toEqual([]);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  }, 120_000);
});

describe('two people on one audit', () => {
  test('the last word stands, and the other one is kept', async () => {
    const auditId = await begin(manager, 'self', null);
    const [first, second] = answers;
    if (first === undefined || second === undefined) throw new Error('no answers');
    expect(await answerNow(staff, { auditId, answers: [first] })).toMatchObject({ ok: false });
    const { personId } = staff.signedIn.actor;
    const { personId: own } = manager.signedIn.actor;
    const before = await listAnswerers(manager, auditId);
    if (!before.ok) throw new Error(before.error.code);
    expect(before.value.answering.map(({ id }) => id)).toEqual([own]);
    expect(before.value.others.map(({ id }) => id)).toContain(personId);
    const shopper = await world.workOf('mysteryShopper');
    const stranger = { auditId, personId: shopper.signedIn.actor.personId };
    expect(before.value.others.map(({ id }) => id)).not.toContain(stranger.personId);
    expect(await joinAudit(manager, stranger)).toMatchObject({ ok: false });
    expect(await joinAudit(manager, { auditId, personId })).toMatchObject({ ok: true });
    const after = await listAnswerers(staff, auditId);
    if (!after.ok) throw new Error(after.error.code);
    expect(after.value.answering.map(({ id }) => id)).toEqual([own, personId]);
    expect(after.value.others.map(({ id }) => id)).not.toContain(personId);

    expect(await answerNow(manager, { auditId, answers: [first, second] })).toMatchObject({ ok: true });
    expect(await answerNow(staff, { auditId, answers: [turnedAround(first), second] })).toMatchObject({
      ok: true,
    });
    const { audit } = await read(staff, auditId);
    expect(audit?.answers.find(({ itemId }) => itemId === first.itemId)).toEqual(turnedAround(first));
    const owner = await connectOwner(world.database.handle);
    const kept = await owner.query(
      `select item_id, cause, before, actor_id from truthline.answer_corrections where audit_id = $1`,
      [auditId],
    );
    await owner.end();
    expect(kept.rows).toEqual([
      { item_id: first.itemId, cause: 'overwrite', before: first, actor_id: personId },
    ]);
    expect(await differences(auditId)).toEqual([]);
  });

  test('a shopper learns of no other; whoever plans names a second one, but none with an interest in the dealer', async () => {
    const first = await world.workOf('mysteryShopper');
    const second = await world.workOf('mysteryShopper', 1);
    const auditId = await begin(first, 'mystery', null);
    const { personId } = second.signedIn.actor;
    const own = await listAnswerers(first, auditId);
    expect(own).toEqual({
      ok: true,
      value: {
        answering: [{ id: first.signedIn.actor.personId, name: first.signedIn.name }],
        mayName: false,
        others: [],
      },
    });
    expect(await joinAudit(first, { auditId, personId })).toMatchObject({
      ok: false,
      error: { code: 'notAllowed', place: [{ kind: 'audit', id: auditId }] },
    });
    const others = async () => {
      const listed = await listAnswerers(analyst, auditId);
      return listed.ok ? listed.value.others.map(({ id }) => id) : [];
    };
    expect(await others()).toContain(personId);
    const tie = { personId, dealerId };
    const { scope } = administrator.signedIn;
    await world.ports.store.within(scope, tx =>
      noteAuditorConflict(tx, { ...tie, reason: 'Worked there until spring.' }, '2026-11-20T01:00:00.000Z'),
    );
    expect(await others()).not.toContain(personId);
    expect(await joinAudit(analyst, { auditId, personId })).toMatchObject({
      ok: false,
      error: { code: 'notAllowed', place: [{ kind: 'person', id: personId }] },
    });
    await world.ports.store.within(scope, tx => removeAuditorConflict(tx, tie));
    expect(await joinAudit(analyst, { auditId, personId })).toMatchObject({ ok: true });
    expect((await read(second, auditId)).audit?.id).toBe(auditId);
  });

  test('an answer that is taken back is gone, and stays in the ledger where it was another’s or once submitted', async () => {
    const auditId = await begin(manager, 'self', null);
    const [first, second] = answers;
    if (first === undefined || second === undefined) throw new Error('no answers');
    const { personId } = staff.signedIn.actor;
    expect(await joinAudit(manager, { auditId, personId })).toMatchObject({ ok: true });
    await answerNow(manager, { auditId, answers: [first, second] });
    const withdrawn = [first.itemId, 'never answered'];
    expect(await answerNow(manager, { auditId, answers: [], withdrawn })).toMatchObject({ ok: true });
    expect((await read(manager, auditId)).audit?.answers).toEqual([second]);
    expect(await answerNow(staff, { auditId, answers: [first], withdrawn: [second.itemId] })).toMatchObject({
      ok: true,
    });
    expect((await read(manager, auditId)).audit?.answers).toEqual([first]);
    const { store } = world.ports;
    expect(
      await store.within(administrator.signedIn.scope, tx => listCorrections(tx, auditId)),
    ).toMatchObject([
      { itemId: second.itemId, cause: 'overwrite', before: second, after: null, actorId: personId },
    ]);
    expect(await differences(auditId)).toEqual([]);
  });

  test('whoever has it open hears where it has come to: the answers of others, files and the status', async () => {
    const auditId = await begin(manager, 'self', null);
    const { personId } = staff.signedIn.actor;
    await joinAudit(manager, { auditId, personId });
    const newsFor = ({ signedIn }: Work) =>
      world.ports.store.within(signedIn.scope, tx => findAuditNews(tx, auditId));
    await answerNow(manager, { auditId, answers: answers.slice(0, 1) });
    expect(await newsFor(manager)).toEqual({ status: 'draft', othersAnsweredAt: null, files: 0 });
    expect((await newsFor(staff))?.othersAnsweredAt).toEqual(expect.any(String));
    await answerNow(staff, { auditId, answers: answers.slice(1, 2) });
    expect((await newsFor(manager))?.othersAnsweredAt).toEqual(expect.any(String));
    const shopper = await world.workOf('mysteryShopper');
    expect(await newsFor(shopper)).toBeNull();
  });

  test('two devices that begin one assignment make one audit', async () => {
    const id = randomUUID();
    const request = {
      ...CHECKLIST,
      id,
      dealerId,
      kind: 'oem',
      waveId: null,
      startedAt: '2026-11-20T02:00:00.000Z',
    } as const;
    const both = await Promise.all([startAudit(analyst, request), startAudit(analyst, request)]);
    expect(both).toEqual([ok({ auditId: id }), ok({ auditId: id })]);
    expect((await read(analyst, id)).transitions).toHaveLength(1);
  });
});

test('a version retired while it is answered stays what it was, and may still be begun', async () => {
  const auditId = await begin(analyst, 'oem', null);
  const owner = await connectOwner(world.database.handle);
  await owner.query(
    `update truthline.checklist_versions set status = 'retired', retired_at = now()
      where checklist_id = 'recovery' and version = 1`,
  );
  const late = await begin(analyst, 'oem', null);
  for (const id of [auditId, late]) {
    const submitted: Result<MovedAudit | { readonly status: string }, Problem> = await submitNow(analyst, {
      auditId: id,
      answers,
      files: [],
    });
    expect(submitted).toMatchObject({ ok: true, value: { status: 'final' } });
  }
  const noted = await owner.query(
    `select details ->> 'retired' as retired from truthline.trail_entries
      where action = 'audit.start' and subject_id = $1`,
    [late],
  );
  await owner.end();
  expect(noted.rows).toEqual([{ retired: 'true' }]);
});

test('a score that somebody changed behind the product’s back is found', async () => {
  const owner = await connectOwner(world.database.handle);
  const found = await owner.query<{ audit_id: string }>(
    `update truthline.audit_scores set score = 12.5
      where (network_id, audit_id, moment_id) in (select network_id, audit_id, moment_id from truthline.audit_scores limit 1)
      returning audit_id`,
  );
  await owner.end();
  expect(await differences(found.rows[0]?.audit_id ?? '')).toMatchObject([
    { auditId: found.rows[0]?.audit_id, number: null, field: 'moments' },
  ]);
});
