import { addAction, addAssignments, listAudits, systemScope } from '@truthline/db';
import type { Result } from '@truthline/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoUuid } from '../../demo/demo-keys.ts';
import type { Work } from '../../request/context.ts';
import type { Problem } from '../../request/problem.ts';
import { openDemoWorld, type DemoWorld } from '../../testing/demo-work.ts';
import { compareNetwork } from '../comparison-service.ts';
import { readFairness } from '../fairness/fairness-service.ts';
import { listActedItems, readProgramme } from './programme-service.ts';

let world: DemoWorld;
let analyst: Work;
let manager: Work;

beforeAll(async () => {
  world = await openDemoWorld();
  [analyst, manager] = [await world.workOf('oemAnalyst'), await world.workOf('dealerManager')];
});
afterAll(() => world.close());

const AFTERSALES = { checklistId: 'aftersales' };
const ITEM = 'A2-02';

const told = <Value>(result: Result<Value, Problem>): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

describe('a programme beside what would have come by itself', () => {
  test('the worst dealers of three waves rise without any training, and it is not called an improvement', async () => {
    const waveIds = world.demo.waves.slice(0, 3).map(({ id }) => demoUuid(id));
    const before = told(await compareNetwork(analyst, { ...AFTERSALES, waveIds }));
    const worst = before.rows
      .filter(({ mean }) => mean !== null)
      .toSorted((one, other) => (one.mean ?? 0) - (other.mean ?? 0))
      .slice(0, 15)
      .map(({ dealerId }) => dealerId);
    const found = told(
      await readProgramme(analyst, {
        ...AFTERSALES,
        programme: { kind: 'training', on: '2026-06-01', dealerIds: worst },
      }),
    );
    expect(found.dealers).toHaveLength(15);
    expect(found.method).toMatchObject({ measured: 'overall', version: 1 });
    if (found.outcome.kind !== 'judged') throw new Error(found.outcome.kind);
    expect(found.outcome.regressionToTheMean).toBeGreaterThan(0);
    expect(found.outcome.verdict).toBe('notBeyondChance');
    const { rawChange, regressionToTheMean, commonChange, effect } = found.outcome;
    expect(regressionToTheMean + commonChange + effect).toBeCloseTo(rawChange, 8);
  });

  test('one dealer is too few, and is said to be', async () => {
    const [dealerId = ''] = manager.signedIn.actor.dealers;
    const found = told(
      await readProgramme(analyst, {
        ...AFTERSALES,
        programme: { kind: 'training', on: '2026-06-01', dealerIds: [dealerId] },
      }),
    );
    expect(found.outcome).toEqual({ kind: 'tooFewTreated', treated: 1, needed: 3 });
    expect(found.dealers[0]?.before.n).toBeGreaterThan(0);
  });

  test('actions are judged by the moment of their item, each dealer from the day of its own', async () => {
    const none = await readProgramme(analyst, {
      ...AFTERSALES,
      programme: { kind: 'actions', itemId: ITEM },
    });
    expect(told(none).outcome).toMatchObject({ kind: 'tooFewTreated', treated: 0 });
    const system = systemScope(analyst.signedIn.actor.networkId);
    await analyst.ports.store.within(system, async tx => {
      const audits = await listAudits(tx, { checklistId: 'aftersales', status: 'final', limit: 5000 });
      const first = new Map(audits.toReversed().map(audit => [audit.dealerId, audit]));
      for (const [place, audit] of [...first.values()].slice(0, 4).entries())
        await addAction(tx, {
          id: demoUuid(`action ${place}`),
          dealerId: audit.dealerId,
          auditId: audit.id,
          checklistId: 'aftersales',
          itemId: ITEM,
          momentId: 'mot-a2-02',
          text: 'Mend it',
          ownerId: analyst.signedIn.actor.personId,
          dueOn: '2026-08-01',
          openedAt: `2026-06-1${place}T02:00:00.000Z`,
        });
    });
    const found = told(
      await readProgramme(analyst, { ...AFTERSALES, programme: { kind: 'actions', itemId: ITEM } }),
    );
    expect(found).toMatchObject({ on: '2026-06-12', method: { measured: 'moment' } });
    expect(found.dealers.map(({ on }) => on).toSorted()).toEqual([
      '2026-06-10',
      '2026-06-11',
      '2026-06-12',
      '2026-06-13',
    ]);
    expect(found.outcome.kind).toBe('judged');
    expect(told(await listActedItems(analyst, AFTERSALES))).toMatchObject([{ itemId: ITEM, dealers: 4 }]);
    expect(
      await readProgramme(analyst, { ...AFTERSALES, programme: { kind: 'actions', itemId: 'nothing' } }),
    ).toMatchObject({ ok: false, error: { code: 'itemUnknown' } });
  });
});

describe('fairness', () => {
  test('every auditor has a severity or the reason why not; adjusted scores stand beside raw ones with the same n', async () => {
    const found = told(await readFairness(analyst, AFTERSALES));
    if (found.outcome.kind !== 'judged') throw new Error(found.outcome.kind);
    const { auditors, dealers, factors, visitors } = found.outcome;
    if (auditors.kind !== 'compared') throw new Error(auditors.kind);
    // The demonstration's shoppers are alike: at most one of them may look strict by chance.
    expect(auditors.each.every(({ name }) => name !== null)).toBe(true);
    expect(auditors.each.filter(each => each.kind === 'estimated' && each.beyondChance).length).toBeLessThan(
      2,
    );
    const league = told(await compareNetwork(analyst, AFTERSALES));
    for (const row of league.rows) {
      const own = dealers.find(({ dealerId }) => dealerId === row.dealerId);
      expect([own?.n, own?.raw.toFixed(8)]).toEqual([row.auditCount, row.mean?.toFixed(8)]);
      expect(own?.mix.hour.reduce((sum, { n }) => sum + n, 0)).toBe(row.auditCount);
      expect(own?.visitedBy.reduce((sum, { n }) => sum + n, 0)).toBe(row.auditCount);
    }
    // By dealer as over all: each auditor has made as many visits.
    const visitsOf = (place: number) =>
      dealers
        .flatMap(({ visitedBy }) => visitedBy)
        .reduce((sum, { visitor, n }) => sum + (visitor === place ? n : 0), 0);
    expect(
      new Map(visitors.map(({ auditorId, name }, place) => [auditorId, [name, visitsOf(place)]])),
    ).toEqual(new Map(auditors.each.map(({ auditorId, name, n }) => [auditorId, [name, n]])));
    expect(factors.map(({ factor, outcome }) => [factor, outcome.kind])).toEqual([
      ['weekday', 'adjusted'],
      ['hour', 'adjusted'],
      ['persona', 'allAlike'],
    ]);
  });

  test('a dealer is told the mix of the own visits, and neither auditors nor other dealers', async () => {
    const own = told(await readFairness(manager, AFTERSALES));
    expect(own.outcome).toEqual({ kind: 'ownAlone' });
    expect(own.mix.weekday.reduce((sum, { n }) => sum + n, 0)).toBe(own.method.audits);
    const said = JSON.stringify(own);
    for (const { id, code, name } of world.demo.dealers)
      for (const trace of [demoUuid(id), `"${code}"`, name.zh, name.en]) expect(said).not.toContain(trace);
    for (const { id, name } of world.demo.people)
      for (const trace of [demoUuid(id), name]) expect(said).not.toContain(trace);
  });

  test('whom visitors played is a circumstance like the others, and unsaid ones are a level of their own', async () => {
    const dealer = manager.signedIn.actor.dealers[0] ?? '';
    await analyst.ports.store.within(analyst.signedIn.scope, async tx => {
      const audits = (await listAudits(tx, { status: 'final' })).filter(
        ({ checklistId, kind, dealerId }) =>
          checklistId === 'aftersales' && kind === 'mystery' && dealerId !== dealer,
      );
      // Every other visit of a dealer plays the first; the visits of one dealer play nobody.
      const given = [...Map.groupBy(audits, ({ dealerId }) => dealerId).values()].flatMap(own =>
        own.map(({ id, dealerId, auditorId, checklistVersion }, at) => ({
          id,
          waveId: null,
          dealerId,
          auditorId,
          checklistId: 'aftersales',
          checklistVersion,
          kind: 'mystery' as const,
          dueOn: '2026-01-31',
          notBefore: null,
          weekday: null,
          hours: null,
          note: '',
          persona: at % 2 === 0 ? '首次购车' : 'Fleet manager',
        })),
      );
      await addAssignments(tx, given, { assignedByName: 'x', assignedAt: '2026-01-01T00:00:00Z' });
    });
    const found = told(await readFairness(analyst, AFTERSALES));
    expect(found.mix.persona.map(({ level }) => level)).toEqual(['Fleet manager', '首次购车', null]);
    expect(found.mix.persona.reduce((sum, { n }) => sum + n, 0)).toBe(found.method.audits);
    if (found.outcome.kind !== 'judged') throw new Error(found.outcome.kind);
    const persona = found.outcome.factors.find(({ factor }) => factor === 'persona');
    expect(persona?.outcome.kind).toBe('adjusted');
  });
});
