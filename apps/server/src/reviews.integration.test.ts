import { randomUUID } from 'node:crypto';
import { replayScores } from '@truthline/api';
import { markAppealed, systemScope } from '@truthline/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerTo, type Answer, type Checklist } from './testing/answers.ts';
import { problemFrom, type Browser } from './testing/browser.ts';
import { writeVisit } from './testing/mystery-visit.ts';
import { enterAs, openTestServer, type TestServer } from './testing/test-server.ts';

const CHECKLIST = { checklistId: 'appointment', version: 1 } as const;
const STARTED = '2026-11-20T02:00:00Z';

type Review = { mode: 'none' | 'all' | 'rule'; below: number | null; share: number };

let server: TestServer;
let analyst: Browser;
let administrator: Browser;
let shopper: Browser;
let manager: Browser;
let networkId = '';
let dealerId = '';
let checklist: Checklist;
let asked: Checklist['items'] = [];

beforeAll(async () => {
  server = await openTestServer({ demo: true });
  analyst = await enterAs(server, 'oemAnalyst');
  administrator = await enterAs(server, 'administrator');
  shopper = await enterAs(server, 'mysteryShopper');
  manager = await enterAs(server, 'dealerManager');
  networkId = (await analyst.client.session.me.query())?.network.id ?? '';
  dealerId = (await manager.client.dealers.list.query())[0]?.id ?? '';
  checklist = await analyst.client.checklists.get.query(CHECKLIST);
  asked = checklist.items.filter(({ auditKinds }) => auditKinds.includes('mystery'));
});
afterAll(() => server.close());

const planWave = async (review: Review, appealDays: number): Promise<string> => {
  const name = randomUUID();
  const period = { startsOn: '2026-11-01', endsOn: '2026-11-30' };
  const { waveId } = await analyst.client.waves.add.mutate({ name: { zh: name, en: name }, ...period });
  await analyst.client.waves.plan.mutate({
    ...CHECKLIST,
    waveId,
    kind: 'mystery',
    plan: { dealers: { dealerIds: [dealerId] }, quota: 1, weekdays: null, hours: null },
    deadline: '2026-11-30',
    lockoutDays: 0,
    review,
    appealDays,
  });
  return waveId;
};

/** The first items badly answered, the others well. */
const answersWith = (bad: number): Answer[] =>
  asked.map((item, at) => answerTo(item, at < bad ? 'badly' : 'well'));

const submitIn = async (
  waveId: string,
  bad: number,
  { auditor = shopper, kind = 'mystery' }: { auditor?: Browser; kind?: 'mystery' | 'oem' } = {},
): Promise<string> => {
  const id = randomUUID();
  await auditor.client.audits.start.mutate({ id, dealerId, ...CHECKLIST, kind, waveId, startedAt: STARTED });
  await auditor.client.audits.submit.mutate({ auditId: id, answers: answersWith(bad) });
  return id;
};

const best = (at: number): Answer => {
  const item = asked[at];
  if (item === undefined) throw new RangeError(`no item ${at}`);
  return answerTo(item, 'well');
};

const historyOf = (auditId: string) => analyst.client.audits.history.query({ auditId });
const statusOf = async (auditId: string) => (await analyst.client.audits.get.query({ auditId })).audit.status;
const codeOf = async (call: Promise<unknown>) => (await problemFrom(call)).code;

const appeal = async (auditId: string, items: readonly Answer[]): Promise<string> => {
  const id = randomUUID();
  await manager.client.appeals.open.mutate({
    id,
    auditId,
    items: items.map(wanted => ({ itemId: wanted.itemId, statement: 'We have the recording.', wanted })),
  });
  return id;
};

const EVERYTHING: Review = { mode: 'all', below: null, share: 0 };

test('from a return over an appeal to a final score: every step has its person, time and reason', async () => {
  const waveId = await planWave(EVERYTHING, 10);
  const auditId = await submitIn(waveId, 3);
  const [waiting] = await analyst.client.reviews.queue.query({ waveId });
  expect(waiting).toMatchObject({ id: auditId, status: 'submitted', why: 'always', mayReview: true });
  // What is being reviewed is not the dealer's to see.
  expect(await codeOf(manager.client.audits.get.query({ auditId }))).toBe('notFound');

  const { returnAudit, approve } = analyst.client.reviews;
  expect(await codeOf(returnAudit.mutate({ auditId, reason: ' ', notes: [] }))).toBe('reasonMissing');
  expect(
    await codeOf(returnAudit.mutate({ auditId, reason: 'x', notes: [{ itemId: 'nothing', body: 'x' }] })),
  ).toBe('itemUnknown');
  await returnAudit.mutate({
    auditId,
    reason: 'Listen to the call again.',
    notes: [{ itemId: best(0).itemId, body: 'The recording has two rings.' }],
  });
  expect(await shopper.client.reviews.notes.query({ auditId })).toMatchObject({
    reason: 'Listen to the call again.',
    notes: [{ itemId: best(0).itemId, instance: 0, body: 'The recording has two rings.' }],
  });
  await shopper.client.audits.submit.mutate({ auditId, answers: [best(0)] });
  // It has come back to whoever looks at it.
  expect(await statusOf(auditId)).toBe('submitted');

  await analyst.client.reviews.correct.mutate({ auditId, answer: best(1), reason: 'Heard it myself.' });
  expect(await approve.mutate({ auditId })).toEqual({ status: 'approved' });
  const seen = await manager.client.appeals.ofAudit.query({ auditId });
  expect(seen).toMatchObject({ appeal: null, mayOpen: true });

  const appealId = await appeal(auditId, [best(2), best(4)]);
  expect(await statusOf(auditId)).toBe('appealed');
  const decide = { appealId, itemId: best(2).itemId, decision: 'upheld', answer: best(2) } as const;
  const reason = 'The recording shows it.';
  expect(await codeOf(analyst.client.appeals.decide.mutate({ ...decide, reason }))).toBe('notYourDecision');
  expect(await codeOf(administrator.client.appeals.decide.mutate({ ...decide, reason: '' }))).toBe(
    'reasonMissing',
  );
  expect(await codeOf(administrator.client.appeals.decide.mutate({ ...decide, answer: null, reason }))).toBe(
    'answersDoNotFit',
  );
  const before = (await historyOf(auditId)).scores.at(-1)?.overall ?? 100;
  expect(await administrator.client.appeals.decide.mutate({ ...decide, reason })).toMatchObject({
    status: 'appealed',
  });
  // Nothing of it can be taken back any more, and nothing is decided twice.
  expect(await codeOf(manager.client.appeals.withdraw.mutate({ appealId }))).toBe('appealClosed');
  expect(await codeOf(administrator.client.appeals.decide.mutate({ ...decide, reason }))).toBe(
    'appealClosed',
  );
  const decided = await administrator.client.appeals.decide.mutate({
    appealId,
    itemId: best(4).itemId,
    decision: 'rejected',
    answer: null,
    reason: 'It was as the shopper says.',
  });
  expect(decided.status).toBe('final');
  expect(decided.overall).toBeGreaterThan(before);

  const history = await historyOf(auditId);
  expect(history.transitions.map(({ event, to, reason: why }) => [event, to, why])).toEqual([
    ['start', 'draft', null],
    ['submit', 'submitted', null],
    ['return', 'returned', 'Listen to the call again.'],
    ['submit', 'submitted', null],
    ['approve', 'approved', null],
    ['appeal', 'appealed', 'We have the recording.\nWe have the recording.'],
    ['decide', 'appealed', reason],
    ['decide', 'approved', 'It was as the shopper says.'],
    ['finalise', 'final', null],
  ]);
  expect(history.transitions.every(({ actorName, at }) => actorName !== '' && at !== '')).toBe(true);
  expect(history.corrections.map(({ cause, after, reason: why }) => [cause, after?.itemId, why])).toEqual([
    ['return', best(0).itemId, ''],
    ['onBehalf', best(1).itemId, 'Heard it myself.'],
    ['appeal', best(2).itemId, reason],
  ]);
  expect(history.scores.map(({ cause }) => cause)).toEqual([
    'submit',
    'submit',
    'correction',
    'appeal',
    'final',
  ]);
  // The score that everybody compares is the one of the ledger.
  const [listed] = (await manager.client.audits.list.query({ dealerId, status: 'final' })).filter(
    ({ id }) => id === auditId,
  );
  expect(listed?.overall).toBe(decided.overall);

  const me = await shopper.client.session.me.query();
  const rates = await analyst.client.appeals.overturnRates.query();
  const rate = rates.find(({ auditorId }) => auditorId === me?.person.id);
  expect(rate).toMatchObject({ decided: 2, upheld: 1, share: 0.5 });
  expect(rate?.low).toBeCloseTo(0.0945, 4);
  expect(rate?.high).toBeCloseTo(0.9055, 4);
});

describe('what is final is closed', () => {
  test('for reviewers, dealers and those who decide', async () => {
    const auditId = await submitIn(await planWave({ mode: 'none', below: null, share: 0 }, 0), 2);
    expect(await statusOf(auditId)).toBe('final');
    const { reviews } = analyst.client;
    const notes: [] = [];
    expect(await codeOf(reviews.approve.mutate({ auditId }))).toBe('notInThisStatus');
    expect(await codeOf(reviews.returnAudit.mutate({ auditId, reason: 'x', notes }))).toBe('notInThisStatus');
    expect(await codeOf(reviews.correct.mutate({ auditId, answer: best(0), reason: 'x' }))).toBe(
      'notInThisStatus',
    );
    expect(await codeOf(appeal(auditId, [best(0)]))).toBe('notInThisStatus');
    expect(await manager.client.appeals.ofAudit.query({ auditId })).toMatchObject({ mayOpen: false });
  });
});

describe('a second check', () => {
  test('is due for a low score, and for what was given back whatever it scores then', async () => {
    const waveId = await planWave({ mode: 'rule', below: 70, share: 0 }, 0);
    const good = await submitIn(waveId, 0);
    expect(await statusOf(good)).toBe('final');
    const bad = await submitIn(waveId, asked.length - 1);
    expect(await statusOf(bad)).toBe('submitted');
    expect(await analyst.client.reviews.queue.query({ waveId })).toMatchObject([{ id: bad, why: 'score' }]);
    await analyst.client.reviews.returnAudit.mutate({ auditId: bad, reason: 'Really?', notes: [] });
    await shopper.client.audits.submit.mutate({ auditId: bad, answers: answersWith(0) });
    expect(await analyst.client.reviews.queue.query({ waveId })).toMatchObject([
      { id: bad, why: null, status: 'submitted' },
    ]);
    expect(await analyst.client.reviews.approve.mutate({ auditId: bad })).toEqual({ status: 'final' });
  });

  test('is nobody’s own: neither looking at nor correcting nor approving it', async () => {
    const waveId = await planWave(EVERYTHING, 0);
    const auditId = await submitIn(waveId, 1, { auditor: analyst, kind: 'oem' });
    expect(await analyst.client.reviews.queue.query({ waveId })).toMatchObject([{ mayReview: false }]);
    const { reviews } = analyst.client;
    expect(await codeOf(reviews.approve.mutate({ auditId }))).toBe('notYourDecision');
    expect(await codeOf(reviews.correct.mutate({ auditId, answer: best(0), reason: 'x' }))).toBe(
      'notYourDecision',
    );
    expect(await administrator.client.reviews.approve.mutate({ auditId })).toEqual({ status: 'final' });
  });

  test('corrects with a reason, into something else that fits', async () => {
    const auditId = await submitIn(await planWave(EVERYTHING, 0), 1);
    const { correct } = analyst.client.reviews;
    expect(await codeOf(correct.mutate({ auditId, answer: best(0), reason: ' ' }))).toBe('reasonMissing');
    expect(await codeOf(correct.mutate({ auditId, answer: best(3), reason: 'x' }))).toBe('answersDoNotFit');
    const wrong: Answer = { ...best(0), itemId: 'nothing' };
    expect(await codeOf(correct.mutate({ auditId, answer: wrong, reason: 'x' }))).toBe('answersDoNotFit');
  });
});

describe('the days to appeal', () => {
  test.each([
    ['Asia/Shanghai', '2026-03-05T15:59:59.999Z', '2026-03-05T16:00:00.000Z'],
    // Clocks go forward on the 8th of March, after the window.
    ['America/Los_Angeles', '2026-03-05T07:59:59.999Z', '2026-03-05T08:00:00.000Z'],
  ])('end with the last one on the clock of a dealer in %s', async (timeZone, last, over) => {
    const regions = await administrator.client.regions.list.query();
    const { dealerId: there } = await administrator.client.dealers.add.mutate({
      regionId: regions[0]?.id ?? '',
      code: `FAR-${timeZone.length}`,
      name: { zh: '', en: timeZone },
      city: { zh: '', en: timeZone },
      timeZone,
    });
    const { store } = server.database;
    const auditorId = (await shopper.client.session.me.query())?.person.id ?? '';
    // The 19th of February here, the 18th there; a fortnight ends with the 5th, or the 4th, of March.
    const at = timeZone === 'Asia/Shanghai' ? '2026-02-19T02:00:00Z' : '2026-02-19T05:00:00Z';
    const visit = () =>
      writeVisit(store, { networkId, dealerId: there, auditorId, checklist, at, status: 'approved' });
    const appealedAt = async (instant: string) => {
      const id = await visit();
      return store.within(systemScope(networkId), tx => markAppealed(tx, id, instant));
    };
    expect(await appealedAt(last)).toBe(true);
    expect(await appealedAt(over)).toBe(false);
  });

  test('are over for a screen and for a call alike', async () => {
    const auditorId = (await shopper.client.session.me.query())?.person.id ?? '';
    const at = '2026-01-01T02:00:00Z';
    const past = { networkId, dealerId, auditorId, checklist, at, status: 'approved' } as const;
    const auditId = await writeVisit(server.database.store, past);
    expect(await manager.client.appeals.ofAudit.query({ auditId })).toMatchObject({ mayOpen: false });
    expect(await codeOf(appeal(auditId, [best(0)]))).toBe('appealClosed');
  });
});

describe('an appeal', () => {
  test('is opened once, for answers there are, and withdrawn once', async () => {
    const auditId = await submitIn(await planWave({ mode: 'none', below: null, share: 0 }, 10), 2);
    const { appeals } = manager.client;
    const [item] = asked;
    const one = { itemId: item?.id ?? '', statement: 'x' };
    const open = (items: (typeof one)[], id = randomUUID()) => appeals.open.mutate({ id, auditId, items });
    expect(await codeOf(open([{ ...one, itemId: 'nothing' }]))).toBe('itemUnknown');
    expect(await codeOf(open([one, one]))).toBe('itemUnknown');
    const id = randomUUID();
    const without = { ...one, fileIds: [randomUUID()] };
    expect(await codeOf(appeals.open.mutate({ id, auditId, items: [without] }))).toBe('fileUnknown');
    await open([one], id);
    // A lost answer asks again.
    expect(await open([one], id)).toEqual({ appealId: id });
    expect(await codeOf(open([one]))).toBe('appealClosed');
    const neighbour = await enterAs(server, 'dealerManager', 1);
    expect(await codeOf(neighbour.client.appeals.withdraw.mutate({ appealId: id }))).toBe('notFound');
    await appeals.withdraw.mutate({ appealId: id });
    expect(await statusOf(auditId)).toBe('approved');
    expect(await codeOf(open([one]))).toBe('appealClosed');
    expect(await manager.client.appeals.list.query()).toContainEqual(
      expect.objectContaining({ id, state: 'withdrawn' }),
    );
  });
});

/** A generator of the same numbers for the same seed, 0 to below 1. */
const numbersFrom = (seed: number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

test.each([1, 2, 3, 4, 5, 6])(
  'whatever is tried in review and appeal (seed %i) is done or refused with a reason',
  async seed => {
    const next = numbersFrom(seed);
    const waveId = await planWave(EVERYTHING, 10);
    const auditId = await submitIn(waveId, 1 + Math.floor(next() * asked.length));
    let appealId: string | null = null;
    const any = (): Answer => {
      const item = asked[Math.floor(next() * asked.length)];
      if (item === undefined) throw new RangeError('no item');
      const how = next();
      return how < 0.2
        ? { itemId: item.id, state: 'notObserved', note: '' }
        : answerTo(item, how < 0.6 ? 'well' : 'badly');
    };
    const steps: readonly (() => Promise<unknown>)[] = [
      () => analyst.client.reviews.correct.mutate({ auditId, answer: any(), reason: 'seen' }),
      () => analyst.client.reviews.returnAudit.mutate({ auditId, reason: 'look', notes: [] }),
      () => shopper.client.audits.saveAnswers.mutate({ auditId, answers: [any(), any()] }),
      () => shopper.client.audits.submit.mutate({ auditId, answers: [any()] }),
      () => analyst.client.reviews.approve.mutate({ auditId }),
      async () => {
        appealId = await appeal(auditId, [best(0), best(1), best(2)]);
      },
      () => {
        const answer = any();
        const upheld = next() < 0.7;
        return administrator.client.appeals.decide.mutate({
          appealId: appealId ?? randomUUID(),
          itemId: answer.itemId,
          decision: upheld ? 'upheld' : 'rejected',
          answer: upheld ? answer : null,
          reason: 'decided',
        });
      },
    ];
    const outcomes: string[] = [];
    for (let at = 0; at < 40; at += 1) {
      const step = steps[Math.floor(next() * steps.length)];
      const [outcome] = await Promise.allSettled([step?.()]);
      outcomes.push(outcome.status === 'fulfilled' ? 'done' : await codeOf(Promise.reject(outcome.reason)));
    }
    expect(outcomes).toContain('done');
    expect(outcomes).not.toContain('unexpected');
    const { scores } = await historyOf(auditId);
    expect(scores.length).toBeGreaterThan(0);
  },
);

test(
  'after all of it, every score of every ledger follows from its answers',
  { timeout: 180_000 },
  async () => {
    const replayed = await replayScores(server.database, systemScope(networkId));
    expect(replayed.scores).toBeGreaterThan(100);
    expect(replayed.differences).toEqual([]);
  },
);
