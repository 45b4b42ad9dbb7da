import type { Result } from '@truthline/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSelfMystery } from '../../agreement/self-mystery.ts';
import { demoUuid } from '../../demo/demo-keys.ts';
import { may } from '../../policy/may.ts';
import type { Work } from '../../request/context.ts';
import type { Problem } from '../../request/problem.ts';
import { openDemoWorld, type DemoWorld } from '../../testing/demo-work.ts';
import { readBurden } from '../burden/burden-service.ts';
import { compareNetwork } from '../comparison-service.ts';
import { readHonesty } from '../honesty/honesty-service.ts';
import { askTrend, readTrend } from '../trend/trend-service.ts';

let world: DemoWorld;
let analyst: Work;
let manager: Work;
let dealerId: string;

beforeAll(async () => {
  world = await openDemoWorld();
  [analyst, manager] = [await world.workOf('oemAnalyst'), await world.workOf('dealerManager')];
  dealerId = manager.signedIn.actor.dealers[0] ?? '';
});
afterAll(() => world.close());

const AFTERSALES = { checklistId: 'aftersales' };
const waveAt = (place: number) => demoUuid(world.demo.waves[place]?.id ?? '');

const told = <Value>(result: Result<Value, Problem>): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

describe('scores wave by wave', () => {
  test('a wave of the network is the mean of the dealers that the league shows of it', async () => {
    const trend = told(await readTrend(analyst, { ...AFTERSALES, of: { kind: 'network' } }));
    expect(trend.points.map(({ waveId }) => waveId)).toEqual([0, 1, 2, 3, 4, 5].map(waveAt));
    const league = told(await compareNetwork(analyst, { ...AFTERSALES, waveIds: [waveAt(1)] }));
    const means = league.rows.flatMap(({ mean }) => (mean === null ? [] : [mean]));
    expect(trend.points[1]?.dealers).toBe(means.length);
    expect(trend.points[1]?.mean).toBeCloseTo(means.reduce((sum, mean) => sum + mean, 0) / means.length, 8);
    expect(trend.method).toMatchObject({ version: 1, joining: null, kinds: ['mystery'], items: 46 });
    expect(trend.watch).toMatchObject({ baselineWaves: 3, decision: 5 });
  });

  test('one wave or region is asked for by itself, and what nobody knows is said', async () => {
    const regionId = demoUuid(world.demo.regions[0]?.id ?? '');
    const region = told(
      await readTrend(analyst, { ...AFTERSALES, waveIds: [waveAt(2)], of: { kind: 'region', regionId } }),
    );
    expect(region.points).toHaveLength(1);
    expect(region.method.dealers).toBeLessThan(20);
    expect(region.watch).toBeNull();
    const nowhere = { kind: 'region', regionId: waveAt(0) } as const;
    expect(await readTrend(analyst, { ...AFTERSALES, of: nowhere })).toMatchObject({
      ok: false,
      error: { code: 'regionUnknown' },
    });
  });

  test('a dealer has the same series as the analyst sees of it; the network’s is not the dealer’s to ask', async () => {
    const of = { kind: 'dealer', dealerId } as const;
    const own = told(await readTrend(manager, { ...AFTERSALES, of }));
    expect(own).toEqual(told(await readTrend(analyst, { ...AFTERSALES, of })));
    expect(own.method.audits).toBeGreaterThan(5);
    const mayAsk = (asked: Parameters<typeof askTrend>[0]['of']) => {
      const { action, target } = askTrend({ of: asked });
      return may(manager.signedIn.actor, action, target);
    };
    const stranger = demoUuid(world.demo.dealers.find(({ id }) => demoUuid(id) !== dealerId)?.id ?? '');
    expect([mayAsk(of), mayAsk({ kind: 'network' }), mayAsk({ kind: 'dealer', dealerId: stranger })]).toEqual(
      [true, false, false],
    );
  });
});

describe('self-audits against mystery visits over a span', () => {
  test('of one wave it says what the page of the wave says', async () => {
    const span = told(await readHonesty(analyst, { ...AFTERSALES, waveIds: [waveAt(3)], dealerId: null }));
    const wave = told(
      await readSelfMystery(analyst, { waveId: waveAt(3), dealerId: null, checklist: null }),
    ).compared;
    expect(span.method.pairs).toBe(wave?.points.length);
    expect(span.network?.bias).toBeCloseTo(wave?.scores?.bias ?? 0, 8);
    expect(span.network?.interval?.low).toBeCloseTo(wave?.scores?.biasInterval.low ?? 0, 8);
    expect(span.network?.limits?.high).toBeCloseTo(wave?.scores?.high ?? 0, 8);
    expect(span.disagreeMost).toEqual(wave?.disagreeMost);
    expect(span.items).toEqual(wave?.items);
  });

  test('over all waves the planted six points are in the interval, and every dealer has its pairs', async () => {
    const span = told(await readHonesty(analyst, { ...AFTERSALES, dealerId: null }));
    expect(span.network?.interval?.low).toBeLessThan(6);
    expect(span.network?.interval?.high).toBeGreaterThan(5);
    expect(span.dealers.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(span.method.pairs);
    expect(span.regions.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(span.method.pairs);
    expect(span.dealers.filter(({ few }) => few).every(({ alarm }) => !alarm)).toBe(true);
    expect(span.pairs).toBeNull();
  });

  test('a dealer sees the own pairs by wave, as the analyst sees them, and no figure of the network', async () => {
    const own = told(await readHonesty(manager, { ...AFTERSALES, dealerId: null }));
    const seen = told(await readHonesty(analyst, { ...AFTERSALES, dealerId }));
    expect(own).toEqual(seen);
    expect(own).toMatchObject({ network: null, regions: [] });
    expect(own.dealers).toHaveLength(1);
    expect(own.pairs?.length).toBe(own.method.pairs);
  });
});

describe('burden', () => {
  test('visits are counted over all programmes, minutes where they are believable', async () => {
    const burden = told(await readBurden(analyst, {}));
    expect(burden.method.visits).toBe(burden.rows.reduce((sum, { visits }) => sum + visits, 0));
    for (const row of burden.rows)
      expect(row.byProgramme.reduce((sum, visits) => sum + visits, 0)).toBe(row.visits);
    const visit = burden.programmes.find(
      ({ checklistId, kind }) => checklistId === 'aftersales' && kind === 'mystery',
    );
    // The demonstration's visits take 15 to 95 minutes, each as likely.
    expect(visit?.minutes).toBeGreaterThan(52);
    expect(visit?.minutes).toBeLessThan(58);
    expect((visit?.interval?.high ?? 0) - (visit?.interval?.low ?? 0)).toBeLessThan(6);
    // The booking call's 18 items are the first part of the after-sales checklist.
    expect(burden.overlaps[0]?.items).toHaveLength(18);
    expect(burden.overlaps[0]?.items.every(({ cause }) => cause === 'sameItem')).toBe(true);
    expect(burden.rows.every(({ askedTwice }) => askedTwice === 18)).toBe(true);
  });
});

test('nothing that a dealer manager is told names another dealer', async () => {
  const answers = [
    told(await readTrend(manager, { ...AFTERSALES, of: { kind: 'dealer', dealerId } })),
    told(await readHonesty(manager, { ...AFTERSALES, dealerId: null })),
    told(await readBurden(manager, {})),
  ];
  const said = JSON.stringify(answers);
  expect(said).toContain(dealerId);
  for (const { id, code, name } of world.demo.dealers) {
    if (demoUuid(id) === dealerId) continue;
    for (const trace of [demoUuid(id), `"${code}"`, name.zh, name.en]) expect(said).not.toContain(trace);
  }
});
