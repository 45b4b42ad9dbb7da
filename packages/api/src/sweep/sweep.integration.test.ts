import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Answer, AuditFile } from '@truthline/audit';
import {
  addAuditFile,
  appendTransitions,
  openAppeal as saveAppeal,
  findAuditHeader,
  findChecklistVersion,
  listReminders,
  listTrail,
  listTransitions,
  listWaves,
  markMoved,
  markFileRemoved,
  openStore,
  raiseReminders,
  saveAnswers,
  startAudit,
  systemScope,
  SYSTEM_PERSON_ID,
  type SavedReminder,
} from '@truthline/db';
import { fixedClock } from '@truthline/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decideItem } from '../appeals/decide-item.ts';
import { openAppeal } from '../appeals/open-appeal.ts';
import { addAssignment } from '../assignments/assign.ts';
import { reassign, withdraw } from '../assignments/change-assignment.ts';
import { moveAudit } from '../audits/transition.ts';
import { openFileShelf } from '../images/file-shelf.ts';
import type { Work } from '../request/context.ts';
import { openDemoWorld, type DemoWorld } from '../testing/demo-work.ts';
import { told } from '../testing/drawings.ts';
import { finaliseEnded } from './finalise-ended.ts';
import { openSweep, type Sweep, type SweepPorts } from './sweep.ts';

const CHECKLIST = { checklistId: 'recovery', version: 1 } as const;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Ten in the morning in Shanghai, where the dealers of the demonstration are. */
const START = Date.parse('2031-05-05T02:00:00.000Z');

const clock = fixedClock(START);
let world: DemoWorld;
let ports: SweepPorts;
let sweep: Sweep;
let analyst: Work;
let administrator: Work;
let manager: Work;
let shopper: Work;
let dealerId = '';
let networkId = '';
let answers: readonly Answer[] = [];

beforeAll(async () => {
  world = await openDemoWorld();
  const at = async (role: Parameters<DemoWorld['workOf']>[0]): Promise<Work> => {
    const work = await world.workOf(role);
    return { ...work, ports: { ...work.ports, clock } };
  };
  ports = { ...world.ports, clock, mailer: null, poster: null };
  sweep = openSweep(ports);
  [analyst, administrator, manager, shopper] = [
    await at('oemAnalyst'),
    await at('administrator'),
    await at('dealerManager'),
    await at('mysteryShopper'),
  ];
  ({ networkId } = analyst.signedIn.actor);
  const { dealers } = manager.signedIn.actor;
  dealerId = dealers === 'all' ? '' : (dealers[0] ?? '');
  const checklist = await ports.store.within(analyst.signedIn.scope, tx =>
    findChecklistVersion(tx, CHECKLIST.checklistId, CHECKLIST.version),
  );
  answers = (checklist?.items ?? [])
    .filter(({ auditKinds }) => auditKinds.includes('mystery'))
    .map(({ id }): Answer => ({ itemId: id, state: 'notObserved', note: '' }));
});
afterAll(() => world.close());

const announced = (id: string, sha256: string): AuditFile => ({
  id,
  sha256,
  itemId: null,
  kind: 'photo',
  mediaType: 'image/jpeg',
  byteCount: 9,
  width: 1,
  height: 1,
  seconds: null,
  takenAt: null,
  latitude: null,
  longitude: null,
  device: null,
  originalName: null,
  annotated: false,
  note: '',
});

const now = () => new Date(clock.now()).toISOString();
const system = () => systemScope(networkId);
const remindersOf = ({ signedIn }: Work): Promise<readonly SavedReminder[]> =>
  ports.store.within(signedIn.scope, tx => listReminders(tx, now()));
const kindsOf = async (work: Work, subjectId: string): Promise<readonly string[]> =>
  (await remindersOf(work)).filter(found => found.subjectId === subjectId).map(({ kind }) => kind);
const statusOf = (auditId: string) =>
  ports.store.within(system(), async tx => (await findAuditHeader(tx, auditId))?.status);

/** A visit of the shopper that was submitted, and approved with days to appeal where there are any. */
const visit = (appealDays: number | null, waveId: string | null = null): Promise<string> =>
  ports.store.within(system(), async tx => {
    const id = randomUUID();
    const started = { id, dealerId, waveId, kind: 'mystery', startedAt: now() } as const;
    await startAudit(tx, {
      ...started,
      checklistId: CHECKLIST.checklistId,
      checklistVersion: CHECKLIST.version,
      auditorId: shopper.signedIn.actor.personId,
    });
    const kept = await saveAnswers(tx, id, answers, { actorName: 'x', at: now() });
    if (!kept.ok) throw new Error(kept.error.reason);
    await markMoved(tx, id, { status: 'submitted', submittedAt: now() });
    if (appealDays !== null)
      await markMoved(tx, id, { status: 'approved', approved: { at: now(), appealDays } });
    return id;
  });

const assign = async (dueOn: string): Promise<string> =>
  told(
    await addAssignment(analyst, {
      ...CHECKLIST,
      waveId: null,
      dealerId,
      auditorId: shopper.signedIn.actor.personId,
      kind: 'mystery',
      dueOn,
      notBefore: null,
      note: '',
      persona: null,
    }),
  ).assignmentId;

test('what has become final is rolled up, once', async () => {
  const waves = await ports.store.within(system(), listWaves);
  await visit(1, waves[0]?.id);
  clock.advance(3 * DAY);
  expect(await sweep()).toMatchObject({ finalised: 1, rolledUp: 1, failures: [] });
  expect(await sweep()).toMatchObject({ finalised: 0, rolledUp: 0, failures: [] });
});

describe('a window to appeal', () => {
  test('is over at the end of the dealer’s day and not before; then the audit is final, by the system', async () => {
    const auditId = await visit(1);
    // The next day ends at 16:00 UTC.
    clock.advance(DAY + 14 * HOUR - 1);
    expect((await sweep())?.finalised).toBe(0);
    expect(await statusOf(auditId)).toBe('approved');
    clock.advance(1);
    expect(await sweep()).toMatchObject({ finalised: 1, rolledUp: 0, failures: [] });
    const seen = await ports.store.within(system(), async tx => ({
      header: await findAuditHeader(tx, auditId),
      transitions: await listTransitions(tx, auditId),
      trail: await listTrail(tx, { subject: { kind: 'audit', id: auditId } }),
    }));
    expect(seen.header).toMatchObject({ status: 'final', finalAt: now(), outcome: expect.any(String) });
    expect(seen.transitions).toMatchObject([
      { event: 'finalise', from: 'approved', to: 'final', actorId: SYSTEM_PERSON_ID, at: now() },
    ]);
    expect(seen.trail.filter(({ action }) => action === 'audit.finalise')).toMatchObject([
      { actorId: SYSTEM_PERSON_ID, actorName: 'Truthline', dealerId },
    ]);
    expect((await sweep())?.finalised).toBe(0);
  });

  test('leaves an audit alone that is appealed, however late it is decided', async () => {
    const auditId = await visit(1);
    const items = [{ itemId: answers[0]?.itemId ?? '', statement: 'We were there.' }];
    told(
      await openAppeal(manager, {
        id: randomUUID(),
        auditId,
        items: items.map(item => ({ ...item, fileIds: [], wanted: null })),
      }),
    );
    clock.advance(9 * DAY);
    expect((await sweep())?.finalised).toBe(0);
    expect(await statusOf(auditId)).toBe('appealed');
  });
});

describe('two sweeps at once', () => {
  test('do each thing once: one sweeps, the other is told that it is being done', async () => {
    const audits = [await visit(1), await visit(1), await visit(1)];
    const visits = [await assign('2031-07-01'), await assign('2031-07-02')];
    clock.advance(3 * DAY);
    const second = openStore(world.database.handle);
    const reports = await Promise.all([sweep(), openSweep({ ...ports, store: second })()]);
    await second.close();
    const done = reports.filter(report => report !== null);
    expect(done.reduce((sum, { finalised }) => sum + finalised, 0)).toBe(3);
    expect(done.flatMap(({ failures }) => failures)).toEqual([]);
    for (const auditId of audits) {
      const transitions = await ports.store.within(system(), tx => listTransitions(tx, auditId));
      expect(transitions.map(({ event }) => event)).toEqual(['finalise']);
    }
    for (const id of visits) expect(await kindsOf(shopper, id)).toEqual(['assigned']);
  });

  test('do so even where both are let in', async () => {
    const auditId = await visit(1);
    const id = await assign('2031-07-03');
    clock.advance(3 * DAY);
    const twice = <T>(work: () => Promise<T>) => Promise.all([work(), work()]);
    const finalised = await twice(() => finaliseEnded(ports, networkId));
    expect(finalised.reduce((sum, { count }) => sum + count, 0)).toBe(1);
    expect(finalised.flatMap(({ failures }) => failures)).toEqual([]);
    const raised = await twice(() => ports.store.within(system(), tx => raiseReminders(tx, now())));
    expect(raised.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await kindsOf(shopper, id)).toEqual(['assigned']);
    expect(await statusOf(auditId)).toBe('final');
  });
});

describe('a visit', () => {
  test('reminds its auditor when it is given out, two days before its last day, and the day after: each once', async () => {
    clock.advance(Date.parse('2031-09-01T02:00:00.000Z') - clock.now());
    const id = await assign('2031-09-20');
    const heard: (readonly string[])[] = [];
    for (const at of [
      '2031-09-01T02:01:00Z',
      // The last minute of the seventeenth in Shanghai, and the first of the eighteenth.
      '2031-09-17T15:59:59Z',
      '2031-09-17T16:00:00Z',
      '2031-09-20T15:59:59Z',
      '2031-09-20T16:00:00Z',
    ]) {
      clock.advance(Date.parse(at) - clock.now());
      await sweep();
      expect((await sweep())?.reminded).toBe(0);
      heard.push((await kindsOf(shopper, id)).toSorted());
    }
    expect(heard).toEqual([
      ['assigned'],
      ['assigned'],
      ['assigned', 'dueSoon'],
      ['assigned', 'dueSoon'],
      ['assigned', 'overdue'],
    ]);
    expect(await kindsOf(manager, id)).toEqual([]);
  });

  test('reminds nobody any more once it is withdrawn, and the next one where it is given to somebody else', async () => {
    const [gone, moved] = [await assign('2031-10-20'), await assign('2031-10-21')];
    await sweep();
    expect([await kindsOf(shopper, gone), await kindsOf(shopper, moved)]).toEqual([
      ['assigned'],
      ['assigned'],
    ]);
    told(await withdraw(analyst, { assignmentId: gone, reason: 'closed' }));
    told(
      await reassign(administrator, {
        assignmentId: moved,
        auditorId: analyst.signedIn.actor.personId,
        reason: 'ill',
      }),
    );
    await sweep();
    expect([await kindsOf(shopper, gone), await kindsOf(shopper, moved)]).toEqual([[], []]);
    expect(await kindsOf(analyst, moved)).toEqual(['assigned']);
  });
});

describe('an audit', () => {
  const giveBack = (auditId: string) =>
    ports.store.attempt(analyst.signedIn.scope, tx =>
      moveAudit(tx, analyst, { auditId, event: 'return', reason: 'Item 1' }),
    );

  test('that is given back reminds its auditor until it is sent in again, and again when it comes back again', async () => {
    const auditId = await visit(null);
    told(await giveBack(auditId));
    await sweep();
    expect(await kindsOf(shopper, auditId)).toEqual(['returned']);
    clock.advance(HOUR);
    told(
      await ports.store.attempt(shopper.signedIn.scope, tx =>
        moveAudit(tx, shopper, { auditId, event: 'submit', reason: null }),
      ),
    );
    expect(await kindsOf(shopper, auditId)).toEqual([]);
    clock.advance(HOUR);
    told(await giveBack(auditId));
    expect((await sweep())?.reminded).toBe(1);
    expect(await kindsOf(shopper, auditId)).toEqual(['returned']);
  });

  test('that may be appealed reminds the dealer’s manager; appealed, who may decide; decided, the manager and the auditor', async () => {
    const auditId = await visit(5);
    await sweep();
    expect([await kindsOf(manager, auditId), await kindsOf(shopper, auditId)]).toEqual([['appealOpen'], []]);
    const appealId = randomUUID();
    const itemId = answers[0]?.itemId ?? '';
    told(
      await openAppeal(manager, {
        id: appealId,
        auditId,
        items: [{ itemId, statement: 'We were there.', fileIds: [], wanted: null }],
      }),
    );
    expect(await kindsOf(manager, auditId)).toEqual([]);
    await sweep();
    // Whoever has had a hand in the audit decides nothing about it, and hears nothing.
    const asked = [analyst, administrator, manager, shopper].map(work => kindsOf(work, appealId));
    expect(await Promise.all(asked)).toEqual([['appealToDecide'], ['appealToDecide'], [], []]);
    told(
      await decideItem(analyst, {
        appealId,
        itemId,

        decision: 'rejected',
        answer: null,
        reason: 'The visit says otherwise.',
      }),
    );
    await sweep();
    expect([await kindsOf(manager, appealId), await kindsOf(shopper, appealId)]).toEqual([
      ['appealDecided'],
      ['appealDecided'],
    ]);
    expect(await kindsOf(analyst, appealId)).toEqual([]);
  });

  test('that is appealed reminds nobody who has reviewed it', async () => {
    const auditId = await visit(5);
    await ports.store.within(analyst.signedIn.scope, tx =>
      appendTransitions(tx, { id: auditId, dealerId }, [
        { event: 'approve', from: 'submitted', to: 'approved', actorName: 'x', at: now(), reason: null },
      ]),
    );
    const appealId = randomUUID();
    const item = { itemId: answers[0]?.itemId ?? '', statement: 'We were there.', fileIds: [], wanted: null };
    told(await openAppeal(manager, { id: appealId, auditId, items: [item] }));
    await sweep();
    expect([await kindsOf(analyst, appealId), await kindsOf(administrator, appealId)]).toEqual([
      [],
      ['appealToDecide'],
    ]);
  });
});

test('of the files on the shelf those stay that an audit announces, and go that were taken back long ago', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'truthline-sweep-'));
  const files = openFileShelf(path.join(folder, 'files'));
  const auditId = await visit(null);
  const put = async (text: string, removedAt: string | null): Promise<string> => {
    const { hash } = await files.put(new TextEncoder().encode(text));
    const id = randomUUID();
    await ports.store.within(system(), async tx => {
      await addAuditFile(tx, { id: auditId, dealerId }, announced(id, hash), now());
      if (removedAt !== null) await markFileRemoved(tx, auditId, id, removedAt);
    });
    return hash;
  };
  const daysAgo = (days: number) => new Date(clock.now() - days * DAY).toISOString();
  const kept = [await put('announced', null), await put('just taken back', daysAgo(6))];
  const gone = [await put('taken back', daysAgo(8)), (await files.put(new Uint8Array([1]))).hash];
  expect(await openSweep({ ...ports, files })()).toMatchObject({ failures: [] });
  const there = async (hash: string) => {
    const stream = await files.read(hash);
    stream?.destroy();
    return stream !== null;
  };
  expect(await Promise.all(kept.map(there))).toEqual([true, true]);
  expect(await Promise.all(gone.map(there))).toEqual([false, false]);
  await rm(folder, { recursive: true });
});

test('evidence stays as long as an appeal names it or may still be made, and goes a week after', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'truthline-sweep-'));
  const files = openFileShelf(path.join(folder, 'files'));
  const auditId = await visit(5);
  const put = async (text: string): Promise<{ readonly id: string; readonly hash: string }> => {
    const { hash } = await files.put(new TextEncoder().encode(text));
    const id = randomUUID();
    await ports.store.within(manager.signedIn.scope, tx =>
      addAuditFile(tx, { id: auditId, dealerId }, { ...announced(id, hash), kind: 'evidence' }, now()),
    );
    return { id, hash };
  };
  const abandoned = await put('for an appeal that is never made');
  const named = await put('for an appeal that is made');
  const sweepFiles = openSweep({ ...ports, files });
  const there = async () => {
    expect(await sweepFiles()).toMatchObject({ failures: [] });
    return Promise.all(
      [abandoned, named].map(async ({ hash }) => {
        const stream = await files.read(hash);
        stream?.destroy();
        return stream !== null;
      }),
    );
  };
  const item = { itemId: answers[0]?.itemId ?? '', instance: 0, statement: 'See the photo.', wanted: null };
  await ports.store.within(manager.signedIn.scope, tx =>
    saveAppeal(
      tx,
      { id: auditId, dealerId },
      {
        id: randomUUID(),
        openedByName: 'x',
        at: now(),
        items: [{ ...item, fileIds: [named.id] }],
      },
    ),
  );
  // Eight days on the window has been over for two; fourteen days on for more than a week.
  clock.advance(8 * DAY);
  expect(await there()).toEqual([true, true]);
  clock.advance(6 * DAY);
  expect(await there()).toEqual([false, true]);
  await rm(folder, { recursive: true });
});
