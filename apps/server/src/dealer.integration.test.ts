import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerTo, type Answer, type Item } from './testing/answers.ts';
import { problemFrom, type Browser } from './testing/browser.ts';
import { enterAs, openTestServer, type TestServer } from './testing/test-server.ts';

const CHECKLIST = { checklistId: 'appointment', version: 1 };

let server: TestServer;
let manager: Browser;
let dealerId = '';
let items: readonly Item[] = [];

beforeAll(async () => {
  server = await openTestServer({ demo: true });
  manager = await enterAs(server, 'dealerManager');
  dealerId = (await manager.client.dealers.list.query())[0]?.id ?? '';
  items = (await manager.client.checklists.get.query(CHECKLIST)).items;
});
afterAll(() => server.close());

const start = (id: string) =>
  manager.client.audits.start.mutate({
    id,
    dealerId,
    ...CHECKLIST,
    kind: 'self',
    startedAt: '2026-11-20T02:00:00Z',
  });

const submit = (auditId: string, answers: Answer[]) =>
  manager.client.audits.submit.mutate({ auditId, answers });

describe('a dealer manager with the appointment checklist', () => {
  test('has the eighteen items before them', () => {
    expect(items).toHaveLength(18);
  });

  test('starts once however often the phone asks, and no other audit takes its id', async () => {
    const id = randomUUID();
    expect(await Promise.all([start(id), start(id), start(id)])).toEqual(
      Array.from({ length: 3 }, () => ({ auditId: id })),
    );
    const drafts = await manager.client.audits.list.query({ status: 'draft' });
    expect(drafts.filter(audit => audit.id === id)).toHaveLength(1);
    const other = manager.client.audits.start.mutate({
      id,
      dealerId,
      checklistId: 'aftersales',
      version: 1,
      kind: 'self',
      startedAt: '2026-11-20T02:00:00Z',
    });
    expect(await problemFrom(other)).toMatchObject({ code: 'auditIdTaken', place: [{ kind: 'audit', id }] });
  });

  test('is told which items are still open, and nothing is closed meanwhile', async () => {
    const id = randomUUID();
    await start(id);
    const [first, second, ...rest] = items;
    await manager.client.audits.saveAnswers.mutate({
      auditId: id,
      answers: rest.map(item => answerTo(item, 'well')),
    });
    const problem = await problemFrom(submit(id, []));
    expect(problem).toMatchObject({
      code: 'answersMissing',
      values: { count: 2 },
      place: [first, second].map(item => ({ kind: 'item', id: item?.id })),
    });
    expect((await manager.client.audits.get.query({ auditId: id })).audit.status).toBe('draft');
  });

  test('cannot leave an answer that is none: all of the set is refused', async () => {
    const id = randomUUID();
    await start(id);
    const [yesNo] = items.filter(item => item.scale.type === 'yesNo');
    const [measure] = items.filter(item => item.scale.type === 'measure');
    if (yesNo === undefined || measure === undefined) throw new Error('no such items');
    const wrong = { ...answerTo(measure, 'well'), itemId: yesNo.id };
    const problem = await problemFrom(
      manager.client.audits.saveAnswers.mutate({ auditId: id, answers: [answerTo(measure, 'well'), wrong] }),
    );
    expect(problem).toMatchObject({ code: 'answersDoNotFit', place: [{ kind: 'item', id: yesNo.id }] });
    expect((await manager.client.audits.get.query({ auditId: id })).audit.answers).toEqual([]);
  });

  test('submits with measured times and a reason, and sees the failed moments on the drawing', async () => {
    const id = randomUUID();
    await start(id);
    const optional = items.find(item => item.notApplicableRule !== null);
    const failed = items.find(item => item.scale.type === 'measure' && item !== optional);
    if (optional === undefined || failed === undefined) throw new Error('no such items');
    const answers = items.map((item): Answer => {
      if (item === optional)
        return { itemId: item.id, state: 'notApplicable', reason: 'walk-in customer', note: '' };
      return answerTo(item, item === failed ? 'badly' : 'well');
    });
    const submitted = await submit(id, answers);
    const { scorecard } = await manager.client.audits.get.query({ auditId: id });
    if (scorecard === null) throw new Error('it was not scored');
    expect(scorecard).toMatchObject(submitted.scorecard);
    expect(scorecard.unanswered).toEqual([]);
    expect(scorecard.overall).toBeGreaterThan(50);
    expect(scorecard.overall).toBeLessThan(100);
    expect(scorecard.dimensions.length).toBeGreaterThan(1);
    expect(scorecard.items.find(({ itemId }) => itemId === optional.id)).toMatchObject({
      state: 'notApplicable',
      score: null,
    });

    const { blueprintId } = await manager.client.blueprints.forDealer.query({
      dealerId,
      service: 'aftersales',
    });
    const overlay = await manager.client.blueprints.overlay.query({ blueprintId, dealerId, auditId: id });
    expect(overlay.moments.filter(moment => moment.failed > 0).map(({ momentId }) => momentId)).toEqual([
      failed.momentId,
    ]);
    const { stored } = await manager.client.blueprints.open.query({ blueprintId });
    expect(stored.records.moment[failed.momentId]).toBeDefined();
  });

  test('gets the same score for a repeated submit, and can change nothing afterwards', async () => {
    const id = randomUUID();
    await start(id);
    const answers = items.map(item => answerTo(item, 'well'));
    const [first, second] = await Promise.all([submit(id, answers), submit(id, answers)]);
    expect(second).toEqual(first);
    expect(first.scorecard).toMatchObject({ overall: 100, outcome: 'pass' });
    const late = manager.client.audits.saveAnswers.mutate({
      auditId: id,
      answers: items.slice(0, 1).map(item => answerTo(item, 'badly')),
    });
    expect(await problemFrom(late)).toMatchObject({ code: 'auditNotOpen', values: { status: 'final' } });
    const stored = await manager.client.audits.get.query({ auditId: id });
    expect(stored.scorecard).toMatchObject(first.scorecard);
    expect(stored.may).toEqual({ answer: false });
  });

  test('may look at self-audits of the shop but not run another kind', async () => {
    const mystery = manager.client.audits.start.mutate({
      id: randomUUID(),
      dealerId,
      ...CHECKLIST,
      kind: 'mystery',
      startedAt: '2026-11-20T02:00:00Z',
    });
    expect(await problemFrom(mystery)).toMatchObject({ code: 'notAllowed' });
  });

  test('a mystery shopper runs one anywhere, and sees no colleague’s', async () => {
    const shopper = await enterAs(server, 'mysteryShopper');
    const id = randomUUID();
    const [, second] = await shopper.client.dealers.list.query();
    await shopper.client.audits.start.mutate({
      id,
      dealerId: second?.id ?? '',
      ...CHECKLIST,
      kind: 'mystery',
      startedAt: '2026-11-20T02:00:00Z',
    });
    const { scorecard } = await shopper.client.audits.submit.mutate({
      auditId: id,
      answers: items.filter(item => item.auditKinds.includes('mystery')).map(item => answerTo(item, 'well')),
    });
    expect(scorecard.overall).toBe(100);
    const me = await shopper.client.session.me.query();
    const drafts = await shopper.client.audits.list.query({ status: 'draft' });
    expect(drafts.map(draft => draft.id)).not.toContain(id);
    const mine = await shopper.client.audits.list.query({});
    expect(mine.map(audit => audit.id)).toContain(id);
    const whole = await Promise.all(
      mine.map(audit => shopper.client.audits.get.query({ auditId: audit.id })),
    );
    expect(new Set(whole.map(({ audit }) => audit.auditorId))).toEqual(new Set([me?.person.id]));
  });
});
