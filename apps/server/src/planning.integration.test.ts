import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemFrom, type Browser } from './testing/browser.ts';
import { enterAs, openTestServer, type TestServer } from './testing/test-server.ts';

const CHECKLIST = { checklistId: 'appointment', version: 1 };
const PERIOD = { startsOn: '2030-03-01', endsOn: '2030-03-31' };

let server: TestServer;
let analyst: Browser;
let dealerIds: readonly string[] = [];
let waveId = '';

beforeAll(async () => {
  server = await openTestServer({ demo: true });
  analyst = await enterAs(server, 'oemAnalyst');
  const manager = await enterAs(server, 'dealerManager');
  const own = (await manager.client.dealers.list.query()).map(({ id }) => id);
  const all = (await analyst.client.dealers.list.query()).map(({ id }) => id);
  dealerIds = [...new Set([...own, ...all])].slice(0, 10);
  const name = { zh: '三月神秘客', en: 'March mystery visits' };
  ({ waveId } = await analyst.client.waves.add.mutate({ name, ...PERIOD }));
});
afterAll(() => server.close());

const planOf = (): Parameters<Browser['client']['waves']['plan']['mutate']>[0] => ({
  ...CHECKLIST,
  waveId,
  kind: 'mystery',
  plan: {
    dealers: { dealerIds: [...dealerIds] },
    quota: 2,
    weekdays: null,
    hours: null,
    personas: ['首次购车', 'Fleet manager'],
  },
  deadline: '2030-03-28',
  lockoutDays: 7,
  review: { mode: 'rule', below: 70, share: 0.1 },
  appealDays: 14,
});

const personOf = async (browser: Browser): Promise<string> =>
  (await browser.client.session.me.query())?.person.id ?? '';

const begin = (browser: Browser, { id, dealer, kind }: Awaited<ReturnType<typeof mine>>[number]) =>
  browser.client.audits.start.mutate({
    id,
    dealerId: dealer.id,
    ...CHECKLIST,
    kind,
    startedAt: '2030-03-10T02:00:00Z',
  });
/** What somebody has been given here: the visits of the demonstration are its own affair. */
const mine = async (browser: Browser) =>
  (await browser.client.assignments.mine.query()).filter(({ dueOn }) => dueOn >= '2030');
const visits = async () => (await analyst.client.waves.board.query({ waveId })).visits;

describe('the plan of a wave', () => {
  test('is read as it was written, and written anew in its place', async () => {
    expect(await analyst.client.waves.readPlan.query({ waveId })).toMatchObject({
      wave: { id: waveId, ...PERIOD },
      plan: null,
    });
    await analyst.client.waves.plan.mutate({ ...planOf(), appealDays: 0 });
    await analyst.client.waves.plan.mutate(planOf());
    expect((await analyst.client.waves.readPlan.query({ waveId })).plan).toMatchObject(planOf());
  });

  test('names a checklist, dealers and days that there are', async () => {
    const { plan } = planOf();
    const tries = {
      checklistUnknown: { ...planOf(), checklistId: 'nowhere' },
      badInput: { ...planOf(), deadline: '2030-04-01' },
      notFound: { ...planOf(), plan: { ...plan, dealers: { dealerIds: [waveId] } } },
      regionUnknown: {
        ...planOf(),
        plan: { ...plan, dealers: { rule: { regionIds: [waveId], sizes: null, share: 1, seed: 1 } } },
      },
      waveUnknown: { ...planOf(), waveId: dealerIds[0] ?? '' },
    };
    for (const [expected, input] of Object.entries(tries))
      expect((await problemFrom(analyst.client.waves.plan.mutate(input))).code).toBe(expected);
  });

  test.each(['dealerManager', 'dealerStaff', 'mysteryShopper', 'consultant'] as const)(
    'is none of a %s’s affair',
    async role => {
      const browser = await enterAs(server, role);
      expect((await problemFrom(browser.client.waves.readPlan.query({ waveId }))).code).toBe('notAllowed');
      expect((await problemFrom(browser.client.waves.plan.mutate(planOf()))).code).toBe('notAllowed');
    },
  );
});

describe('the visits of a wave', () => {
  let shopper: Browser;
  let colleague: Browser;
  let shopperId = '';

  beforeAll(async () => {
    shopper = await enterAs(server, 'mysteryShopper');
    shopperId = await personOf(shopper);
    // The demonstration lets one shopper in; an analyst may make the same visits.
    colleague = analyst;
  });

  test('are proposed with the quota met and nobody where a conflict is noted, and given out once', async () => {
    const dealerId = dealerIds[0] ?? '';
    await analyst.client.assignments.noteConflict.mutate({
      personId: shopperId,
      dealerId,
      reason: 'Worked there until 2024',
    });
    expect(await analyst.client.assignments.conflicts.query()).toMatchObject([
      { personId: shopperId, dealerId, reason: 'Worked there until 2024' },
    ]);
    const { slots, tooShort } = await analyst.client.waves.propose.query({ waveId });
    expect(tooShort).toEqual([]);
    expect(Map.groupBy(slots, slot => slot.dealerId).size).toBe(10);
    expect(slots).toHaveLength(20);
    expect(slots.filter(slot => slot.dealerId === dealerId && slot.auditorId === shopperId)).toEqual([]);
    expect(await analyst.client.waves.propose.query({ waveId })).toMatchObject({ slots });
    const chosen = slots.map(({ number: _number, auditorId, ...slot }) => ({
      ...slot,
      auditorId: auditorId ?? '',
    }));
    expect(await analyst.client.waves.assign.mutate({ waveId, slots: chosen })).toEqual({ assigned: 20 });
    expect(await analyst.client.waves.propose.query({ waveId })).toMatchObject({ slots: [], assigned: 20 });
    expect((await problemFrom(analyst.client.waves.assign.mutate({ waveId, slots: chosen }))).code).toBe(
      'lockedOut',
    );
    expect(await visits()).toHaveLength(20);
    // Each dealer meets both personas, and whoever plays one is told.
    for (const [, own] of Map.groupBy(await visits(), ({ dealer }) => dealer.id))
      expect(new Set(own.map(({ persona }) => persona))).toEqual(new Set(['Fleet manager', '首次购车']));
  });

  test('are refused to whoever has a conflict, is unknown or makes no such visits', async () => {
    const dealerId = dealerIds[0] ?? '';
    const [visit] = (await visits()).filter(({ dealer }) => dealer.id === dealerId);
    const give = async (auditorId: string) =>
      problemFrom(
        analyst.client.assignments.reassign.mutate({
          assignmentId: visit?.id ?? '',
          auditorId,
          reason: 'ill',
        }),
      );
    const manager = await personOf(await enterAs(server, 'dealerManager'));
    expect([(await give(shopperId)).code, (await give(randomUUID())).code]).toEqual([
      'conflictOfInterest',
      'notFound',
    ]);
    expect(['conflictOfInterest', 'badInput']).toContain((await give(manager)).code);
    const free = shopper.client.audits.start.mutate({
      id: randomUUID(),
      dealerId,
      ...CHECKLIST,
      kind: 'mystery',
      startedAt: '2030-03-10T02:00:00Z',
    });
    expect((await problemFrom(free)).code).toBe('conflictOfInterest');
  });

  test('a shopper sees the own ones alone, a dealer none, by any way of asking', async () => {
    const own = await mine(shopper);
    expect(own.length).toBeGreaterThan(0);
    expect(new Set(own.map(({ auditorId }) => auditorId))).toEqual(new Set([shopperId]));
    expect(await shopper.client.assignments.list.query({ waveId })).toEqual(own);
    const others = (await visits()).filter(({ auditorId }) => auditorId !== shopperId);
    const text = JSON.stringify(await shopper.client.assignments.list.query({}));
    expect(others.filter(({ id }) => text.includes(id))).toEqual([]);
    for (const role of ['dealerManager', 'dealerStaff'] as const) {
      const browser = await enterAs(server, role);
      const [dealer] = await browser.client.dealers.list.query();
      expect(await browser.client.assignments.list.query({ waveId })).toEqual([]);
      expect(await browser.client.assignments.list.query({})).toEqual([]);
      expect(await mine(browser)).toEqual([]);
      const given = await visits();
      const visit = given.find(found => found.dealer.id === dealer?.id) ?? given[0];
      const { code } = await problemFrom(
        browser.client.assignments.withdraw.mutate({ assignmentId: visit?.id ?? '', reason: 'unwelcome' }),
      );
      expect(['notFound', 'notAllowed']).toContain(code);
    }
  });

  test('become the audit of the same id: by their auditor, once, and are no longer given to others', async () => {
    const [first] = await mine(shopper);
    if (first === undefined) throw new Error('nothing assigned');
    expect(first).toMatchObject({ state: 'planned', auditStatus: null, waveId });
    expect((await problemFrom(begin(colleague, first))).code).toBe('assignmentUnknown');
    expect(await Promise.all([begin(shopper, first), begin(shopper, first)])).toEqual([
      { auditId: first.id },
      { auditId: first.id },
    ]);
    const { audit } = await shopper.client.audits.get.query({ auditId: first.id });
    expect(audit).toMatchObject({ waveId, status: 'draft', kind: 'mystery' });
    expect((await visits()).find(({ id }) => id === first.id)).toMatchObject({ state: 'underWay' });
    const asked = { assignmentId: first.id, reason: 'ill' };
    const again = [
      analyst.client.assignments.reassign.mutate({ ...asked, auditorId: await personOf(colleague) }),
      analyst.client.assignments.withdraw.mutate(asked),
    ];
    for (const call of again) expect((await problemFrom(call)).code).toBe('assignmentBegun');
  });

  test('go to somebody else, or away, with a reason', async () => {
    const [, second, third] = await mine(shopper);
    const to = await personOf(colleague);
    await analyst.client.assignments.reassign.mutate({
      assignmentId: second?.id ?? '',
      auditorId: to,
      reason: 'ill',
    });
    await analyst.client.assignments.withdraw.mutate({ assignmentId: third?.id ?? '', reason: 'closed' });
    expect((await mine(shopper)).map(({ id }) => id)).not.toContain(second?.id);
    expect((await mine(colleague)).map(({ id }) => id)).toContain(second?.id);
    expect((await visits()).map(({ id }) => id)).not.toContain(third?.id);
    if (third === undefined) throw new Error('no third visit');
    expect((await problemFrom(begin(shopper, third))).code).toBe('assignmentWithdrawn');
    expect((await problemFrom(begin(colleague, third))).code).toBe('assignmentUnknown');
    const administrator = await enterAs(server, 'administrator');
    const { entries } = await administrator.client.trail.list.query({ limit: 5 });
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['assignment.reassign', 'assignment.withdraw']),
    );
  });

  test('that are added one by one keep to the days of the wave and away from the others', async () => {
    const [given] = await visits();
    if (given === undefined) throw new Error('no visit');
    const wanted = { ...CHECKLIST, dealerId: given.dealer.id, auditorId: await personOf(colleague) };
    const add = (dueOn: string, more: { readonly waveId?: string; readonly notBefore?: string } = {}) =>
      analyst.client.assignments.add.mutate({ ...wanted, kind: 'mystery', dueOn, ...more });
    const late = await problemFrom(add('2030-03-29', { waveId }));
    expect(late).toMatchObject({ code: 'outsideWave', values: { from: '2030-03-01', to: '2030-03-28' } });
    const early = add('2030-03-01', { waveId, notBefore: '2030-02-28' });
    expect((await problemFrom(early)).code).toBe('outsideWave');
    expect(await problemFrom(add(given.dueOn, { waveId }))).toMatchObject({
      code: 'lockedOut',
      values: { days: 7 },
      place: [{ kind: 'dealer', id: given.dealer.id }],
    });
    // Outside of the wave the visits of the wave still want their distance.
    const last = (await visits())
      .filter(({ dealer }) => dealer.id === given.dealer.id)
      .reduce((latest, { dueOn }) => (dueOn > latest ? dueOn : latest), '');
    const after = (days: number) =>
      new Date(Date.parse(`${last}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
    expect((await problemFrom(add(after(6)))).code).toBe('lockedOut');
    const { assignmentId } = await add(after(7));
    await analyst.client.assignments.withdraw.mutate({ assignmentId, reason: 'only tried' });
    const both = await Promise.allSettled([add(after(7), {}), add(after(8), {})]);
    // Neither has a wave, so nothing is wanted between the two.
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  });

  test('a manager plans self-audits of the own dealer and nothing else', async () => {
    const manager = await enterAs(server, 'dealerManager');
    const [dealer] = await manager.client.dealers.list.query();
    const auditorId = await personOf(manager);
    const wanted = { ...CHECKLIST, dealerId: dealer?.id ?? '', auditorId, dueOn: '2030-03-20' };
    const { assignmentId } = await manager.client.assignments.add.mutate({ ...wanted, kind: 'self' });
    expect(await mine(manager)).toMatchObject([{ id: assignmentId, kind: 'self' }]);
    const mystery = manager.client.assignments.add.mutate({ ...wanted, kind: 'mystery' });
    expect((await problemFrom(mystery)).code).toBe('notAllowed');
  });
});
