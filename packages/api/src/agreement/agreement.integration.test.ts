import { askedItems, type Answer, type Item } from '@truthline/audit';
import { listAudits as listSavedAudits, listWaves, readAuditTotals, type Scope } from '@truthline/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getAudit } from '../audits/audits-service.ts';
import { joinAudit } from '../audits/join-audit.ts';
import { startAudit } from '../audits/start-audit.ts';
import { submitNow } from '../testing/submit-now.ts';
import type { Work } from '../request/context.ts';
import { readQueue } from '../reviews/review-queue.ts';
import { addWave } from '../waves/add-wave.ts';
import { openDemoWorld, type DemoWorld } from '../testing/demo-work.ts';
import { calibrationAuditId } from './begin-calibrated.ts';
import { addCalibration, closeCalibration } from './change-calibration.ts';
import { listCalibrations, readCalibration } from './read-calibrations.ts';
import { readSelfMystery } from './self-mystery.ts';

let world: DemoWorld;
let manager: Work;
let analyst: Work;
let waveId: string;
let shoppers: readonly Work[];

beforeAll(async () => {
  world = await openDemoWorld();
  [manager, analyst] = [await world.workOf('dealerManager'), await world.workOf('oemAnalyst')];
  shoppers = [await world.workOf('mysteryShopper'), await world.workOf('mysteryShopper', 1)];
  const waves = await analyst.ports.store.within(analyst.signedIn.scope, listWaves);
  const newest = waves.toSorted((a, b) => (a.endsOn < b.endsOn ? 1 : -1))[1];
  if (newest === undefined) throw new Error('the demonstration has six waves');
  waveId = newest.id;
});
afterAll(() => world.close());

const listAudits = (scope: Scope) =>
  world.ports.store.within(scope, tx => listSavedAudits(tx, { limit: 10_000 }));

/** The best answer an item of the booking call can get, or the worst. */
const extremeAnswer = ({ id, scale }: Item, well: boolean): Answer => {
  const answered = { itemId: id, state: 'answered', note: '' } as const;
  if (scale.type === 'yesNo') return { ...answered, value: { type: 'yesNo', yes: well } };
  if (scale.type === 'ordinal')
    return { ...answered, value: { type: 'ordinal', level: well ? 'met' : 'notMet' } };
  if (scale.type === 'multi')
    return { ...answered, value: { type: 'multi', ticked: well ? scale.options.map(({ key }) => key) : [] } };
  if (scale.type === 'measure')
    return {
      ...answered,
      value: { type: 'measure', measured: (scale.better === 'higher') === well ? 10_000 : 0 },
    };
  throw new RangeError(`the booking call has no ${scale.type}`);
};

const compare = async (work: Work, dealerId: string | null = null) => {
  const found = await readSelfMystery(work, { waveId, dealerId, checklist: null });
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
};

describe('self-audits against mystery visits of a wave', () => {
  test('an analyst sees every dealer with both: bias as planted, ten items that disagree most', async () => {
    const { compared, versions } = await compare(analyst);
    expect(versions).toMatchObject([{ checklistId: 'aftersales', version: 1 }]);
    expect(compared?.dealers).toBeGreaterThan(40);
    expect(compared?.dealers).toBe(versions[0]?.dealers);
    // The demonstration's dealers judge themselves about six points too kindly.
    expect(compared?.scores?.biasInterval.low).toBeLessThan(6);
    expect(compared?.scores?.biasInterval.low).toBeGreaterThan(0);
    expect(compared?.scores?.biasInterval.high).toBeGreaterThan(6);
    expect(compared?.disagreeMost).toHaveLength(10);
    expect(compared?.items.every(({ n, name }) => n > 0 && name.zh !== '' && name.en !== '')).toBe(true);
    expect(compared?.sides).toBeNull();
  });

  test('only final audits are compared: of every dealer with both kinds the newest ones', async () => {
    const { compared } = await compare(analyst);
    const audits = await analyst.ports.store.within(analyst.signedIn.scope, tx =>
      listSavedAudits(tx, { waveId, checklistId: 'aftersales', status: 'final', limit: 1000 }),
    );
    const dealersWith = (wished: string) =>
      new Set(audits.flatMap(({ kind, dealerId }) => (kind === wished ? [dealerId] : [])));
    const visited = dealersWith('mystery');
    const both = new Set([...dealersWith('self')].filter(dealerId => visited.has(dealerId)));
    expect(new Set(compared?.points.map(({ dealerId }) => dealerId))).toEqual(both);
    const [dealerId = ''] = both;
    const { compared: one } = await compare(analyst, dealerId);
    // Newest first: the first of each kind is the last one.
    for (const kind of ['self', 'mystery'] as const)
      expect(one?.sides?.[kind].auditId).toBe(
        audits.find(audit => audit.dealerId === dealerId && audit.kind === kind)?.id,
      );
  });

  test('a dealer sees the own pair alone, side by side, and no other dealer however it asks', async () => {
    const { compared, versions } = await compare(manager);
    const [own] = manager.signedIn.actor.dealers;
    expect(versions[0]?.dealers).toBe(1);
    expect(compared).toMatchObject({ dealers: 1, scores: null, alarm: false, disagreeMost: [] });
    expect(compared?.points.map(({ dealerId }) => dealerId)).toEqual([own]);
    expect(compared?.sides?.dealerId).toBe(own);
    expect(compared?.sides?.items.length).toBeGreaterThan(30);
    const other = (await compare(analyst)).compared?.points.find(({ dealerId }) => dealerId !== own);
    const asked = await compare(manager, other?.dealerId ?? '');
    expect(asked.compared).toMatchObject({
      dealers: 0,
      onlySelf: 0,
      onlyMystery: 0,
      points: [],
      sides: null,
    });
  });

  test('a wave nobody knows is a problem, one that nobody audited from both sides compares nothing', async () => {
    const none = await readSelfMystery(analyst, {
      waveId: '00000000-0000-4000-8000-000000000000',
      dealerId: null,
      checklist: null,
    });
    expect(none.ok ? '' : none.error.code).toBe('waveUnknown');
    const added = await addWave(analyst, {
      name: { zh: '空', en: 'Empty' },
      startsOn: '2026-12-01',
      endsOn: '2026-12-31',
    });
    if (!added.ok) throw new Error(added.error.code);
    const empty = await readSelfMystery(analyst, {
      waveId: added.value.waveId,
      dealerId: null,
      checklist: null,
    });
    expect(empty.ok ? empty.value : null).toMatchObject({ versions: [], compared: null });
  });
});

describe('calibration of auditors', () => {
  const calibrationId = '0b6f3a52-5f0f-4f43-9c1c-6f1f0b7d6a01';
  const CHECKLIST = { checklistId: 'appointment', version: 1 };
  /** The items that one of the three auditors saw otherwise. */
  const DISPUTED = ['A1-03', 'A1-06'];

  const dealerOf = (work: Work): string => {
    const [dealerId] = work.signedIn.actor.dealers;
    if (dealerId === undefined) throw new Error('the manager has a dealer');
    return dealerId;
  };
  const beginningOf = (work: Work) => ({
    id: calibrationAuditId(calibrationId, work.signedIn.actor.personId),
    dealerId: dealerOf(manager),
    ...CHECKLIST,
    kind: 'mystery' as const,
    waveId: null,
    startedAt: '2026-11-20T02:00:00Z',
    calibrationId,
  });
  const codeOf = (result: { readonly ok: boolean; readonly error?: { readonly code: string } }): string =>
    result.ok ? 'ok' : (result.error?.code ?? '');
  const submit = async (work: Work, badly: readonly string[]) => {
    const { id } = beginningOf(work);
    const opened = await getAudit(work, id);
    if (!opened.ok) throw new Error(opened.error.code);
    const answers = askedItems(opened.value.checklist, 'mystery').map(item =>
      extremeAnswer(item, !badly.includes(item.id)),
    );
    return submitNow(work, { auditId: id, answers, files: [] });
  };
  const figures = async () => {
    const read = await readCalibration(analyst, calibrationId);
    return read.ok ? read.value.figures : null;
  };
  const totals = () =>
    analyst.ports.store.within(analyst.signedIn.scope, tx =>
      readAuditTotals(tx, { checklistId: 'appointment', checklistVersion: 1 }),
    );

  test('an auditor sees what there is to answer, and nothing of how the others stand', async () => {
    const made = { id: calibrationId, name: { zh: '录音甲', en: 'Recording A' }, about: 'Call of 3 May' };
    const wish = { ...made, ...CHECKLIST, dealerId: dealerOf(manager) };
    for (let asked = 0; asked < 2; asked += 1) expect(codeOf(await addCalibration(analyst, wish))).toBe('ok');
    const [shopper] = shoppers;
    const [listed] = shopper === undefined ? [] : await listCalibrations(shopper);
    expect(listed).toMatchObject({ kind: 'mystery', counts: null, own: { status: null } });
    expect(await listCalibrations(analyst)).toMatchObject([{ counts: { submitted: 0, underWay: 0 } }]);
    expect(await listCalibrations(await world.workOf('administrator'))).toMatchObject([{ own: null }]);
    expect(codeOf(await readCalibration(manager, calibrationId))).toBe('notFound');
    expect(await listCalibrations(manager)).toEqual([]);
  });

  test('one audit an auditor, under the id that is theirs, as the calibration wants it', async () => {
    const [first, second] = shoppers;
    if (first === undefined || second === undefined) throw new Error('two shoppers');
    const { id } = beginningOf(first);
    expect(codeOf(await startAudit(first, { ...beginningOf(first), id: beginningOf(second).id }))).toBe(
      'notFound',
    );
    expect(codeOf(await startAudit(first, { ...beginningOf(first), kind: 'oem' }))).toBe('notFound');
    for (const work of [first, first, second, analyst])
      expect(await startAudit(work, beginningOf(work))).toMatchObject({ ok: true });
    // Who reviews and is answering too sees how the others stand when they have submitted.
    expect(await figures()).toBeNull();
    const { personId } = second.signedIn.actor;
    expect(codeOf(await joinAudit(first, { auditId: id, personId }))).toBe('notAllowed');
    const listed = await listAudits(first.signedIn.scope);
    expect(listed.filter(({ calibrationId: of }) => of !== null)).toMatchObject([{ id, status: 'draft' }]);
  });

  test('it ends as submitted: in no total, in no review, and unseen by the dealer', async () => {
    const before = await totals();
    const [first, second] = shoppers;
    if (first === undefined || second === undefined) throw new Error('two shoppers');
    expect(await submit(first, [])).toMatchObject({ ok: true, value: { status: 'submitted' } });
    expect(await submit(analyst, DISPUTED)).toMatchObject({ ok: true, value: { status: 'submitted' } });
    expect(await totals()).toEqual(before);
    const ids = [first, second, analyst].map(work => beginningOf(work).id);
    const queued = (await readQueue(analyst, null)).map(({ id }) => id);
    expect(queued.filter(id => ids.includes(id))).toEqual([]);
    for (const id of ids) expect(codeOf(await getAudit(manager, id))).toBe('notFound');
    const known = (await listAudits(manager.signedIn.scope)).map(({ id }) => id);
    expect(known.filter(id => ids.includes(id))).toEqual([]);
  });

  test('items the auditors differ on are flagged; who is not done is not counted', async () => {
    const found = await figures();
    expect(found?.items.filter(({ flagged }) => flagged).map(({ itemId }) => itemId)).toEqual(DISPUTED);
    expect(found?.items.find(({ itemId }) => itemId === 'A1-03')?.verdicts).toEqual([
      { score: 1, raters: 1 },
      { score: 0, raters: 1 },
    ]);
    // Of n ratings two dissent, each alone in its pair: observed 4/n, expected 2·2(n − 2)/n(n − 1).
    const n = 2 * (found?.items.filter(({ ratings }) => ratings === 2).length ?? 0);
    expect(n).toBeGreaterThan(20);
    expect(found?.alpha).toBeCloseTo(1 - 4 / n / ((4 * (n - 2)) / (n * (n - 1))), 12);
    expect(found?.raters.map(({ standing }) => standing).toSorted()).toEqual([
      'counted',
      'counted',
      'underWay',
    ]);
  });

  test('open, its figures are for who set it up and who has answered; closed, for all who review', async () => {
    const administrator = await world.workOf('administrator');
    // Another analyst, who has nothing to do with it yet.
    const { personId } = administrator.signedIn.actor;
    const { actor, scope } = analyst.signedIn;
    const other: Work = {
      ...analyst,
      signedIn: { ...analyst.signedIn, actor: { ...actor, personId }, scope: { ...scope, personId } },
    };
    const seen = async (work: Work, id: string) => {
      const read = await readCalibration(work, id);
      return read.ok && read.value.figures !== null;
    };
    const id = '0b6f3a52-5f0f-4f43-9c1c-6f1f0b7d6a02';
    const about = { id, name: { zh: '录音乙', en: 'Recording B' }, about: '', ...CHECKLIST };
    expect(codeOf(await addCalibration(analyst, { ...about, dealerId: dealerOf(manager) }))).toBe('ok');
    expect([await seen(analyst, id), await seen(other, id), await seen(administrator, id)]).toEqual([
      true,
      false,
      true,
    ]);
    // Of the first one the analyst has handed in the own part; the other could still answer it.
    expect([await seen(analyst, calibrationId), await seen(other, calibrationId)]).toEqual([true, false]);
    expect(codeOf(await closeCalibration(other, id))).toBe('ok');
    expect([await seen(other, id), await seen(manager, id)]).toEqual([true, false]);
  });

  test('closed, nobody begins it; what was begun is finished and changes no figure', async () => {
    const before = await figures();
    for (let asked = 0; asked < 2; asked += 1)
      expect(codeOf(await closeCalibration(analyst, calibrationId))).toBe('ok');
    const late = await world.workOf('mysteryShopper', 2);
    expect(codeOf(await startAudit(late, beginningOf(late)))).toBe('calibrationClosed');
    expect(codeOf(await readCalibration(late, calibrationId))).toBe('notFound');
    const [, second] = shoppers;
    if (second === undefined) throw new Error('two shoppers');
    expect(codeOf(await startAudit(second, beginningOf(second)))).toBe('ok');
    expect(await submit(second, DISPUTED)).toMatchObject({ ok: true });
    const after = await figures();
    expect(after?.alpha).toBe(before?.alpha);
    expect(after?.raters.map(({ standing }) => standing).toSorted()).toEqual(['counted', 'counted', 'late']);
  });
});
