import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoUuid } from '../demo/demo-keys.ts';
import { openDemoWorld, type DemoWorld } from '../testing/demo-work.ts';
import { compareNetwork } from './comparison-service.ts';
import { mapHeat } from './heatmap-service.ts';
import type { PresentedComparison, PresentedHeatmap } from './presented.ts';

let world: DemoWorld;
let comparison: PresentedComparison;
let heat: PresentedHeatmap;
/** True quality and what was planted, by the dealer's id. */
let truth: ReadonlyMap<string, { readonly quality: number; readonly planted: 'good' | 'bad' | null }>;

beforeAll(async () => {
  world = await openDemoWorld();
  const work = await world.workOf('oemAnalyst');
  const compared = await compareNetwork(work, { checklistId: 'aftersales' });
  const mapped = await mapHeat(work, { checklistId: 'aftersales' });
  if (!compared.ok || !mapped.ok) throw new Error('no comparison of the demonstration');
  comparison = compared.value;
  heat = mapped.value;
  truth = new Map(world.demo.trueEffects.dealers.map(dealer => [demoUuid(dealer.dealerId), dealer]));
});
afterAll(() => world.close());

const plantedOf = (dealerId: string) => truth.get(dealerId)?.planted ?? null;

/** Places of values from the largest, 1 first. */
const places = (values: readonly number[]): readonly number[] =>
  values.map(value => 1 + values.filter(other => other > value).length);

const ranked = () =>
  comparison.rows.flatMap(row => (row.rank === null ? [] : [{ dealerId: row.dealerId, ...row.rank }]));

describe('the comparison of the demonstration network', () => {
  test('finds every planted dealer that it ranks at all, on the right side', () => {
    const found = ranked().filter(({ dealerId }) => plantedOf(dealerId) !== null);
    expect(found.length).toBeGreaterThanOrEqual(5);
    const likely = found.map(({ dealerId, pTop, pBottom }) =>
      plantedOf(dealerId) === 'good' ? pTop > 0.5 && pBottom < 0.01 : pBottom > 0.5 && pTop < 0.01,
    );
    expect(likely.every(Boolean)).toBe(true);
  });

  test('calls out nobody who was not planted, though chance alone would call out many', () => {
    const points = comparison.funnel?.points ?? [];
    const flagged = points.filter(({ flag }) => flag !== null);
    expect(flagged.length).toBeGreaterThan(0);
    expect(flagged.map(({ dealerId, flag }) => [plantedOf(dealerId), flag])).toEqual(
      flagged.map(({ flag }) => [flag === 'high' ? 'good' : 'bad', flag]),
    );
    const byChance = points.filter(({ chanceAlone }) => chanceAlone.flag !== null);
    expect(byChance.length).toBeGreaterThan(3 * flagged.length);
  });

  test('gives rank intervals that hold the true rank nine times in ten', () => {
    const rows = ranked();
    const trueRanks = places(rows.map(({ dealerId }) => truth.get(dealerId)?.quality ?? 0));
    const held = rows.filter(({ low, high }, index) => {
      const trueRank = trueRanks[index] ?? 0;
      return low <= trueRank && trueRank <= high;
    });
    expect(held.length / rows.length).toBeGreaterThanOrEqual(0.9);
  });

  test('orders the dealers nearly as their true quality does', () => {
    const rows = ranked();
    const trueRanks = places(rows.map(({ dealerId }) => truth.get(dealerId)?.quality ?? 0));
    const n = rows.length;
    const squares = rows.reduce((sum, { rank }, index) => sum + (rank - (trueRanks[index] ?? 0)) ** 2, 0);
    // Spearman's coefficient.
    expect(1 - (6 * squares) / (n * (n * n - 1))).toBeGreaterThan(0.8);
  });

  test('ranks nobody below the minimum evidence, and says how many audits are missing', () => {
    const late = comparison.rows.filter(({ auditCount }) => auditCount < comparison.method.evidence.audits);
    expect(late.length).toBeGreaterThan(0);
    expect(
      late.every(({ rank, insufficient }) => rank === null && (insufficient?.furtherAudits ?? 0) >= 1),
    ).toBe(true);
  });

  test('shows the moment that a good dealer fails', () => {
    const [failure] = world.demo.trueEffects.failures;
    const dealer = heat.dealers.findIndex(({ dealerId }) => dealerId === demoUuid(failure?.dealerId ?? ''));
    const moment = heat.moments.findIndex(({ momentId }) => momentId === failure?.momentId);
    const row = heat.cells.filter(cell => cell.dealer === dealer);
    const worst = row.toSorted((one, other) => one.score - other.score)[0];
    expect(worst).toMatchObject({ dealer, moment });
    const others = row.filter(cell => cell !== worst);
    expect(others.reduce((sum, { score }) => sum + score, 0) / others.length).toBeGreaterThan(90);
  });

  test('leaves the self-audits out unless asked for them', async () => {
    const work = await world.workOf('oemAnalyst');
    const own = await compareNetwork(work, { checklistId: 'aftersales', kinds: ['self'] });
    if (!own.ok) throw new Error('no comparison of self-audits');
    expect(own.value.method.kinds).toEqual(['self']);
    expect(comparison.method.kinds).toEqual(['mystery']);
    // Judging oneself adds about six points: mixing the two would be a comparison of who audits more.
    expect((own.value.method.networkMean ?? 0) - (comparison.method.networkMean ?? 0)).toBeGreaterThan(2);
  });
});

describe('a dealer manager at the network page', () => {
  test('sees the same figures of the own shop as the OEM does, and none of another', async () => {
    const work = await world.workOf('dealerManager');
    const own = await compareNetwork(work, { checklistId: 'aftersales' });
    if (!own.ok) throw new Error('no comparison for a dealer');
    const [dealerId] = work.signedIn.actor.dealers;
    expect(own.value.rows).toEqual(comparison.rows.filter(row => row.dealerId === dealerId));
    expect(own.value.rows).toHaveLength(1);
    expect(own.value.funnel?.points).toHaveLength(1);
    expect(own.value.benchmark).toEqual(comparison.benchmark);
  });
});
