import { randomUUID } from 'node:crypto';
import { listTrail, systemScope } from '@truthline/db';
import { connectOwner } from '@truthline/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerTo, type Answer, type Checklist } from './testing/answers.ts';
import { problemFrom, type Browser } from './testing/browser.ts';
import { writeVisit, type Visit } from './testing/mystery-visit.ts';
import { resultsFile, uploadResults } from './testing/results-file.ts';
import { enterAs, openTestServer, type TestServer } from './testing/test-server.ts';

const CHECKLIST = { checklistId: 'appointment', version: 1 } as const;
const DUE = '2099-01-31';

let server: TestServer;
let analyst: Browser;
let administrator: Browser;
let shopper: Browser;
let manager: Browser;
let staff: Browser;
let networkId = '';
let dealerId = '';
let staffId = '';
let checklist: Checklist;
let asked: Checklist['items'] = [];

const idOf = async (browser: Browser) => (await browser.client.session.me.query())?.person.id ?? '';

beforeAll(async () => {
  server = await openTestServer({ demo: true });
  analyst = await enterAs(server, 'oemAnalyst');
  administrator = await enterAs(server, 'administrator');
  shopper = await enterAs(server, 'mysteryShopper');
  manager = await enterAs(server, 'dealerManager');
  staff = await enterAs(server, 'dealerStaff');
  networkId = (await analyst.client.session.me.query())?.network.id ?? '';
  dealerId = (await manager.client.dealers.list.query())[0]?.id ?? '';
  staffId = await idOf(staff);
  checklist = await analyst.client.checklists.get.query(CHECKLIST);
  asked = checklist.items.filter(({ auditKinds }) => auditKinds.includes('mystery'));
});
afterAll(() => server.close());

const codeOf = async (call: Promise<unknown>) => (await problemFrom(call)).code;
const itemAt = (at: number) => asked[at]?.id ?? '';
const HOUR = 3_600_000;

/** An approved visit that failed the first items. */
const failedVisit = async (failing: number, status: Visit['status'] = 'approved'): Promise<string> =>
  writeVisit(server.database.store, {
    networkId,
    dealerId,
    auditorId: await idOf(shopper),
    checklist,
    at: new Date(Date.now() - HOUR).toISOString(),
    status,
    failing,
  });

const wish = (auditId: string, at: number, id = randomUUID()) => ({
  id,
  auditId,
  itemId: itemAt(at),
  text: 'Two people at the desk before nine.',
  ownerId: staffId,
  dueOn: DUE,
});

const actionOf = async (browser: Browser, id: string) => {
  const found = (await browser.client.actions.list.query({})).find(action => action.id === id);
  if (found === undefined) throw new Error('no such action');
  return found;
};

/** A mystery visit of now that goes through to final, as the shopper would do it. */
const reaudit = async (answers: readonly Answer[], startedAt = Date.now() + 1000): Promise<string> => {
  const auditId = randomUUID();
  const start = { id: auditId, dealerId, ...CHECKLIST, kind: 'mystery', waveId: null } as const;
  await shopper.client.audits.start.mutate({ ...start, startedAt: new Date(startedAt).toISOString() });
  await shopper.client.audits.submit.mutate({ auditId, answers: [...answers] });
  return auditId;
};

const answersWith = (bad: number, unseen: readonly string[] = []): Answer[] =>
  asked.map((item, at) =>
    unseen.includes(item.id)
      ? ({ itemId: item.id, state: 'notObserved', note: '' } as const)
      : answerTo(item, at < bad ? 'badly' : 'well'),
  );

test('an action is made of a failed item, carried out by its owner and closed by a visit that passes it', async () => {
  const auditId = await failedVisit(3);
  const first = wish(auditId, 0);
  await manager.client.actions.open.mutate(first);
  // A lost answer asks again; another action of the same finding is refused.
  expect(await manager.client.actions.open.mutate(first)).toEqual({ actionId: first.id });
  expect(await codeOf(manager.client.actions.open.mutate(wish(auditId, 0)))).toBe('actionExists');
  const second = wish(auditId, 1);
  await analyst.client.actions.open.mutate(second);
  const third = wish(auditId, 2);
  await manager.client.actions.open.mutate(third);

  expect(await actionOf(staff, first.id)).toMatchObject({
    status: 'open',
    overdue: false,
    ownerId: staffId,
    may: { readAudit: false, steps: ['start', 'report'] },
  });
  expect(await actionOf(analyst, first.id)).toMatchObject({
    may: { readAudit: true, steps: ['start', 'report', 'withdraw'] },
  });
  const { move } = staff.client.actions;
  expect(await move.mutate({ actionId: first.id, step: 'start' })).toEqual({ status: 'underWay' });
  expect(await move.mutate({ actionId: first.id, step: 'report' })).toEqual({ status: 'done' });
  expect(await codeOf(move.mutate({ actionId: first.id, step: 'report' }))).toBe('notInThisStatus');
  expect(await codeOf(move.mutate({ actionId: first.id, step: 'withdraw', reason: 'x' }))).toBe('notAllowed');

  // The first item passes, the second fails again, the third is not seen.
  const closing = await reaudit(
    answersWith(2, [itemAt(2)]).map((answer, at) =>
      at === 0 && asked[0] !== undefined ? answerTo(asked[0], 'well') : answer,
    ),
  );
  expect(await actionOf(manager, first.id)).toMatchObject({ status: 'closed', closedByAuditId: closing });
  expect(await actionOf(manager, second.id)).toMatchObject({ status: 'open', failedReaudits: 1 });
  expect(await actionOf(manager, third.id)).toMatchObject({ status: 'open', failedReaudits: 0 });
  expect(await codeOf(move.mutate({ actionId: first.id, step: 'start' }))).toBe('notInThisStatus');
  const told = await server.database.store.within(systemScope(networkId), tx => listTrail(tx, { limit: 50 }));
  const verdicts = told
    .filter(({ action, details }) => action === 'action.reaudit' && details['auditId'] === closing)
    .map(({ subject, details }) => [subject.id, details['verdict']] as const);
  expect(new Map(verdicts)).toEqual(
    new Map([
      [first.id, 'passed'],
      [second.id, 'failed'],
    ]),
  );
});

test('a visit that began before the action proves nothing', async () => {
  const action = wish(await failedVisit(1), 0);
  await manager.client.actions.open.mutate(action);
  await reaudit(answersWith(0), Date.now() - 2 * HOUR);
  expect(await actionOf(manager, action.id)).toMatchObject({ status: 'open', failedReaudits: 0 });
});

test('a finding that falls on appeal takes its action along; one that stands keeps it', async () => {
  const auditId = await failedVisit(2);
  const fallen = wish(auditId, 0);
  const standing = wish(auditId, 1);
  await manager.client.actions.open.mutate(fallen);
  await manager.client.actions.open.mutate(standing);
  const appealId = randomUUID();
  const [item] = asked;
  if (item === undefined) throw new Error('no item');
  const wanted = answerTo(item, 'well');
  await manager.client.appeals.open.mutate({
    id: appealId,
    auditId,
    items: [{ itemId: item.id, statement: 'It was so.', wanted }],
  });
  const decision = {
    appealId,
    itemId: item.id,
    decision: 'upheld',
    answer: wanted,
    reason: 'Seen.',
  } as const;
  await administrator.client.appeals.decide.mutate(decision);
  expect(await actionOf(manager, fallen.id)).toMatchObject({ status: 'withdrawn', withdrawnReason: null });
  expect(await actionOf(manager, standing.id)).toMatchObject({ status: 'open', failedReaudits: 0 });
});

test('what cannot be made an action of is refused with its reason', async () => {
  const auditId = await failedVisit(1);
  const { open, move } = manager.client.actions;
  expect(await codeOf(open.mutate(wish(auditId, 1)))).toBe('itemUnknown');
  expect(await codeOf(open.mutate({ ...wish(auditId, 0), dueOn: '2020-01-01' }))).toBe('badInput');
  expect(await codeOf(open.mutate({ ...wish(auditId, 0), ownerId: await idOf(analyst) }))).toBe('notFound');
  expect(await codeOf(staff.client.actions.open.mutate(wish(auditId, 0)))).toBe('notFound');
  expect(await codeOf(shopper.client.actions.list.query({}))).toBe('notAllowed');
  // Nobody at the dealer knows of a visit that is still looked at.
  const unseen = await failedVisit(1, 'submitted');
  expect(await codeOf(open.mutate(wish(unseen, 0)))).toBe('notFound');
  expect(await codeOf(analyst.client.actions.open.mutate(wish(unseen, 0)))).toBe('notInThisStatus');

  const action = wish(auditId, 0);
  await open.mutate(action);
  expect(await codeOf(move.mutate({ actionId: action.id, step: 'withdraw' }))).toBe('reasonMissing');
  await move.mutate({ actionId: action.id, step: 'withdraw', reason: 'The desk is gone.' });
  expect(await actionOf(manager, action.id)).toMatchObject({
    status: 'withdrawn',
    withdrawnReason: 'The desk is gone.',
    may: { steps: [] },
  });
  // A withdrawn one makes room for another.
  await open.mutate(wish(auditId, 0));
  const neighbour = await enterAs(server, 'dealerManager', 1);
  expect((await neighbour.client.actions.list.query({})).map(({ id }) => id)).not.toContain(action.id);
  expect(await codeOf(neighbour.client.actions.move.mutate({ actionId: action.id, step: 'start' }))).toBe(
    'notFound',
  );
});

/** A cell of a results file that fails its item. */
const worstCell = (item: Checklist['items'][number] | undefined): string => {
  const answer = item === undefined ? null : answerTo(item, 'badly');
  if (answer?.state !== 'answered') throw new Error('no item');
  const { value } = answer;
  if (value.type === 'measure') return String(value.measured);
  return value.type === 'ordinal' ? value.level : 'no';
};

test('an action is overdue after its day, and results that are imported are re-audits of it', async () => {
  const auditId = await failedVisit(3);
  const [mended, failing, unasked] = [wish(auditId, 0), wish(auditId, 1), wish(auditId, 2)];
  for (const each of [mended, failing, unasked]) await manager.client.actions.open.mutate(each);
  const ids = [mended, failing, unasked].map(({ id }) => id);
  const owner = await connectOwner(server.database.handle);
  const open = "update truthline.actions set opened_at = '2026-03-01T02:00:00Z', due_on = '2026-03-05'";
  await owner.query(`${open} where action_id = any ($1)`, [ids.slice(0, 2)]);
  await owner.end();
  const overdue = await Promise.all(ids.map(async id => (await actionOf(manager, id)).overdue));
  expect(overdue).toEqual([true, true, false]);

  const startsOn = '2026-03-10';
  const name = { zh: '补测', en: 'Second look' };
  const { waveId } = await analyst.client.waves.add.mutate({ name, startsOn, endsOn: '2026-03-20' });
  const dealer = (await analyst.client.dealers.list.query()).find(({ id }) => id === dealerId);
  const file = await resultsFile(analyst, { ...CHECKLIST, wave: { id: waveId, startsOn } }, [
    { dealer: dealer?.code ?? '', time: '10:00', spoil: { [itemAt(1)]: worstCell(asked[1]) } },
  ]);
  expect(await uploadResults(analyst, { ...CHECKLIST, waveId }, file, 'results.csv')).toMatchObject({
    status: 'imported',
    audits: 1,
  });
  expect(await actionOf(manager, mended.id)).toMatchObject({ status: 'closed', overdue: false });
  expect(await actionOf(manager, failing.id)).toMatchObject({
    status: 'open',
    failedReaudits: 1,
    overdue: true,
  });
  // The visit was before this one was opened.
  expect(await actionOf(manager, unasked.id)).toMatchObject({ status: 'open', failedReaudits: 0 });
  const trail = await server.database.store.within(systemScope(networkId), tx =>
    listTrail(tx, { limit: 50 }),
  );
  expect(trail.filter(({ action }) => action === 'action.reaudit').map(({ subject }) => subject.id)).toEqual(
    expect.arrayContaining([mended.id, failing.id]),
  );
});
