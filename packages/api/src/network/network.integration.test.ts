import { scoreAudit } from '@truthline/audit';
import {
  findAudit,
  findChecklistVersion,
  listAudits,
  listTrail,
  markMoved,
  saveAnswers,
  setDealerSize,
  setDealerTags,
  startAudit,
  systemScope,
} from '@truthline/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listDealers } from '../dealers/dealers-service.ts';
import { listTags } from '../dealers/tags.ts';
import { demoUuid } from '../demo/demo-keys.ts';
import { openDemoWorld, type DemoWorld } from '../testing/demo-work.ts';
import { readBenchmarkSetting, setBenchmark } from './benchmark-setting.ts';
import { compareNetwork } from './comparison-service.ts';
import { mapHeat } from './heatmap/heatmap-service.ts';
import type { PresentedHeatmap } from './heatmap/presented.ts';
import { spreadMoments } from './heatmap/spread-service.ts';
import type { PresentedComparison } from './presented.ts';
import { overlookNetwork } from './overview/overview-service.ts';
import { standAmongPeers } from './own/own-service.ts';

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

  test('calls out most of the planted dealers, and nobody who is not truly in the outer fifth on that side; chance alone would call out many', () => {
    const points = comparison.funnel?.points ?? [];
    const flagged = points.filter(({ flag }) => flag !== null);
    const called = new Map(flagged.map(({ dealerId, flag }) => [dealerId, flag]));
    const planted = [...truth].filter(([, dealer]) => dealer.planted !== null);
    const found = planted.filter(
      ([id, dealer]) => called.get(id) === (dealer.planted === 'good' ? 'high' : 'low'),
    );
    expect(found.length).toBeGreaterThan(planted.length / 2);
    const qualities = [...truth.values()].map(({ quality }) => quality);
    const trueRanks = new Map(
      [...truth.keys()].map((dealerId, index) => [dealerId, places(qualities)[index] ?? 0]),
    );
    for (const { dealerId, flag } of flagged) {
      const share = (trueRanks.get(dealerId) ?? 0) / qualities.length;
      expect(flag === 'high' ? share <= 0.2 : share > 0.8).toBe(true);
    }
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
    const width = heat.columns.length;
    const row = heat.cells.score
      .slice(dealer * width, (dealer + 1) * width)
      .flatMap((score, at) => (score === null ? [] : [{ score, momentId: heat.columns[at]?.momentId }]));
    const [worst, ...others] = row.toSorted((one, other) => one.score - other.score);
    expect(worst?.momentId).toBe(failure?.momentId);
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

test('regions and sizes choose whose figures are shown; what they are measured by stays the whole network', async () => {
  const work = await world.workOf('oemAnalyst');
  const region = comparison.regions[0]?.id ?? '';
  const selection = { checklistId: 'aftersales', regionIds: [region] };
  const some = await compare(work, selection);
  const ofRegion = comparison.rows.filter(({ regionId }) => regionId === region);
  expect(ofRegion.length).toBeGreaterThan(0);
  expect(some.rows).toEqual(ofRegion);
  expect(some.method).toEqual(comparison.method);
  expect(some.funnel?.limits).toEqual(comparison.funnel?.limits);
  expect(new Set(some.funnel?.points.map(({ dealerId }) => dealerId))).toEqual(
    new Set(ofRegion.map(({ dealerId }) => dealerId)),
  );
  const mapped = await mapHeat(work, selection);
  expect(mapped.ok && mapped.value.dealers).toHaveLength(ofRegion.length);
  // Nobody has said how large the dealers of the demonstration are.
  expect((await compare(work, { checklistId: 'aftersales', sizes: ['large'] })).rows).toEqual([]);
});

test('tags choose whose figures are shown, and are kept from the dealers’ own people', async () => {
  const work = await world.workOf('oemAnalyst');
  const { networkId } = work.signedIn.actor;
  const [one = '', two = ''] = comparison.rows.map(({ dealerId }) => dealerId);
  const give = (dealerId: string, tags: readonly string[]) =>
    work.ports.store.within(systemScope(networkId), tx => setDealerTags(tx, dealerId, tags));
  await give(one, ['试点', 'new building']);
  await give(two, ['new building']);
  try {
    const shown = async (tags: string[]) =>
      (await compare(work, { checklistId: 'aftersales', tags })).rows
        .map(({ dealerId }) => dealerId)
        .toSorted();
    expect(await shown(['试点'])).toEqual([one]);
    expect(await shown(['试点', 'new building'])).toEqual([one, two].toSorted());
    expect(await shown(['nobody has this'])).toEqual([]);
    expect(await listTags(work)).toEqual(['new building', '试点']);
    const listed = await listDealers(work);
    expect(listed.find(({ id }) => id === one)?.tags).toEqual(['试点', 'new building']);

    const manager = await world.workOf('dealerManager');
    expect(await listTags(manager)).toEqual([]);
    expect((await listDealers(manager)).flatMap(({ tags }) => tags)).toEqual([]);
  } finally {
    await give(one, []);
    await give(two, []);
  }
});

/** Demo dealers' last wave ends on 30 November 2026. */
const managerAt = async (day: string) => {
  const work = await world.workOf('dealerManager');
  return { ...work, ports: { ...work.ports, clock: { now: () => Date.parse(day) } } };
};

const compare = async (...[work, selection]: Parameters<typeof compareNetwork>) => {
  const compared = await compareNetwork(work, selection);
  if (!compared.ok) throw new Error(compared.error.code);
  return compared.value;
};

describe('a dealer manager at the network page', () => {
  test('sees the same figures of the own shop as the OEM does, and none of another', async () => {
    const work = await managerAt('2027-01-01');
    const own = await compare(work, { checklistId: 'aftersales' });
    const [dealerId] = work.signedIn.actor.dealers;
    expect(own.rows).toEqual(comparison.rows.filter(row => row.dealerId === dealerId));
    expect(own.rows).toHaveLength(1);
    expect(own.funnel?.points).toHaveLength(1);
    expect(own.funnel?.outliers).toEqual(comparison.funnel?.outliers);
    expect(own.benchmark).toEqual(comparison.benchmark);
  });

  test('sees nothing of the network once the OEM no longer allows it; the decision is in the trail, once', async () => {
    const analyst = await world.workOf('oemAnalyst');
    const allow = async (allowed: boolean) => {
      const answered = await setBenchmark(analyst, allowed);
      if (!answered.ok) throw new Error(answered.error.code);
      return answered.value;
    };
    const entries = async () =>
      (
        await analyst.ports.store.within(systemScope(analyst.signedIn.actor.networkId), tx =>
          listTrail(tx, { limit: 50 }),
        )
      ).filter(({ action }) => action === 'benchmark.allow').length;
    const work = await managerAt('2027-01-01');
    expect(await allow(false)).toEqual({ allowed: false });
    await allow(false);
    expect(await entries()).toBe(1);
    const own = await compare(work, { checklistId: 'aftersales' });
    expect(own).toMatchObject({ funnel: null, benchmark: null });
    expect(own.rows).toHaveLength(1);
    expect(own.rows[0]).toMatchObject({ shrunk: null, rank: null });
    await allow(true);
    expect(await readBenchmarkSetting(analyst)).toEqual({ ok: true, value: { allowed: true } });
    expect((await compare(work, { checklistId: 'aftersales' })).benchmark).not.toBeNull();
  });

  test('sees of a wave that still runs the own audits, and nothing that leans on another dealer', async () => {
    const work = await managerAt('2026-11-20');
    const last = world.demo.waves.at(-1)?.id ?? '';
    const own = await compare(work, { checklistId: 'aftersales', waveIds: [demoUuid(last)] });
    const [row] = own.rows;
    expect(row?.auditCount).toBeGreaterThan(0);
    expect(row?.mean).toBeGreaterThan(0);
    expect(row).toMatchObject({ shrunk: null, reliability: null, rank: null, insufficient: null });
    expect(own).toMatchObject({ funnel: null, benchmark: null });
    expect(own.method).toMatchObject({
      auditCount: null,
      withoutScore: null,
      missingDealers: null,
      rankedDealers: null,
      networkMean: null,
    });
    const over = await compare(work, { checklistId: 'aftersales' });
    expect(over.method.waveIds).toHaveLength(5);
    expect(over.method.networkMean).not.toBeNull();
  });
});

test('the funnel counts who is out of line twice: by chance alone, and with the spread between dealers', () => {
  const { points = [], outliers } = comparison.funnel ?? {};
  expect(outliers?.flagged).toEqual({
    chanceAlone: points.filter(({ chanceAlone }) => chanceAlone.flag !== null).length,
    withSpread: points.filter(({ flag }) => flag !== null).length,
  });
  expect(outliers?.outside.chanceAlone).toBeGreaterThan(outliers?.outside.withSpread ?? 99);
});

describe('the heatmap', () => {
  const map = async (wish: Omit<Parameters<typeof mapHeat>[1], 'checklistId'>) => {
    const mapped = await mapHeat(await world.workOf('oemAnalyst'), { checklistId: 'aftersales', ...wish });
    if (!mapped.ok) throw new Error(mapped.error.code);
    return mapped.value;
  };

  test('has moments, sections, dimensions, lanes and steps as columns, each with as many answers', async () => {
    const answers = heat.cells.n.reduce((sum, n) => sum + n, 0);
    for (const by of ['sections', 'dimensions', 'lanes', 'steps'] as const) {
      const mapped = await map({ by });
      expect(mapped.columns.length).toBeLessThan(heat.columns.length);
      expect(mapped.cells.n.reduce((sum, n) => sum + n, 0)).toBe(answers);
      expect(mapped.cells.score).toHaveLength(mapped.dealers.length * mapped.columns.length);
    }
    expect((await map({ by: 'dimensions' })).columns.map(({ id }) => id)).toEqual([
      'reliability',
      'responsiveness',
      'assurance',
      'empathy',
      'tangibles',
    ]);
  });

  test('says of a dealer what the comparison says, and holds every score in its interval', () => {
    for (const { dealerId, score, interval } of heat.dealers) {
      const row = comparison.rows.find(found => found.dealerId === dealerId);
      expect(score ?? -1).toBeCloseTo(row?.mean ?? -1, 9);
      expect(interval?.low ?? -1).toBeCloseTo(row?.interval?.low ?? -1, 9);
    }
    heat.cells.score.forEach((score, at) => {
      if (score === null) return;
      expect(heat.cells.low[at] ?? 101).toBeLessThanOrEqual(score);
      expect(heat.cells.high[at] ?? -1).toBeGreaterThanOrEqual(score);
    });
  });

  test('orders its rows: by score, by a column, by name in either language, like beside like', async () => {
    const scores = heat.dealers.flatMap(({ score }) => score ?? []);
    expect(scores).toEqual(scores.toSorted((one, other) => one - other));
    const column = heat.columns[3]?.id ?? '';
    const strongest = await map({ order: 'strongest', column });
    const ofColumn = strongest.dealers.flatMap(
      (_, row) => strongest.cells.score[row * strongest.columns.length + 3] ?? [],
    );
    expect(ofColumn).toEqual(ofColumn.toSorted((one, other) => other - one));
    const english = (await map({ order: 'name', language: 'en' })).dealers.map(({ name }) => name.en);
    expect(english.slice(0, 2)).toEqual(['Anshan Tiedong', 'Baoding Lianchi']);
    const chinese = (await map({ order: 'name', language: 'zh' })).dealers.map(({ name }) => name.zh);
    expect(chinese.slice(0, 2)).toEqual(['鞍山铁东店', '保定莲池店']);
    const clustered = await map({ order: 'cluster' });
    expect(new Set(clustered.dealers.map(({ dealerId }) => dealerId)).size).toBe(60);
  });

  test('tells the spread of every moment over the dealers, with the weakest of them named', async () => {
    const spread = await spreadMoments(await world.workOf('oemAnalyst'), { checklistId: 'aftersales' });
    if (!spread.ok) throw new Error(spread.error.code);
    expect(spread.value.moments).toHaveLength(heat.columns.length);
    for (const { histogram, dealers, quartiles, weakest, score } of spread.value.moments) {
      expect(histogram.reduce((sum, count) => sum + count, 0)).toBe(dealers);
      expect((quartiles?.low ?? 101) <= (quartiles?.high ?? -1)).toBe(true);
      expect(weakest.length).toBeLessThanOrEqual(5);
      expect(weakest[0]?.score ?? 0).toBeLessThanOrEqual(score ?? 100);
    }
  });
});

describe('the overview', () => {
  const overlook = async (...[work, selection]: Parameters<typeof overlookNetwork>) => {
    const found = await overlookNetwork(work, selection);
    if (!found.ok) throw new Error(found.error.code);
    return found.value;
  };

  test('says the same of the network as the comparison does, each dealer once', async () => {
    const found = await overlook(await world.workOf('oemAnalyst'), { checklistId: 'aftersales' });
    expect(found.method).toEqual(comparison.method);
    expect(found.score?.mean).toBeCloseTo(comparison.method.networkMean ?? NaN, 9);
    expect(found.score?.interval?.high).toBeGreaterThan(found.score?.mean ?? 100);
    expect(found.evidence.enough).toBe(comparison.method.rankedDealers);
    expect(found.evidence.enough + found.evidence.tooLittle + found.evidence.none).toBe(60);
    expect(found.distribution.reduce((sum, { count }) => sum + count, 0)).toBe(found.evidence.enough);
    expect(found.losses.moments).toHaveLength(3);
    for (const { points, pointsInterval, dealers } of found.losses.moments) {
      expect(dealers).toBe(found.score?.dealers);
      expect(pointsInterval?.low ?? points).toBeLessThan(points);
      expect(pointsInterval?.high ?? points).toBeGreaterThan(points);
      // The interval is about the very sum that is told: it lies evenly on both sides.
      expect(((pointsInterval?.low ?? 0) + (pointsInterval?.high ?? 0)) / 2).toBeCloseTo(points, 9);
    }
    // What a mean of audits lacks and what the pooled answers lack differ by the audits' different weights alone.
    expect(Math.abs(found.losses.points - (100 - (found.score?.mean ?? 0)))).toBeLessThan(3);
    expect(found.findings.found).toBeGreaterThan(0);
  });

  test('compares a wave with the one before, and the first with none', async () => {
    const work = await world.workOf('oemAnalyst');
    const [first = '', second = ''] = world.demo.waves.map(({ id }) => demoUuid(id));
    const now = await overlook(work, { checklistId: 'aftersales', waveIds: [second] });
    expect(now.changes).toMatchObject({ kind: 'compared', before: [first], after: [second] });
    if (now.changes.kind !== 'compared') throw new Error('nothing compared');
    expect(now.changes.compared).toBeGreaterThan(30);
    // A year without a programme: what is called is what chance calls, and rarely.
    expect(now.changes.called.up + now.changes.called.down).toBeLessThan(now.changes.compared / 10);
    const before = await overlook(work, { checklistId: 'aftersales', waveIds: [first] });
    expect(before.changes).toEqual({ kind: 'noEarlier' });
  });

  test('of a region is of its dealers alone', async () => {
    const region = comparison.regions[0]?.id ?? '';
    const found = await overlook(await world.workOf('oemAnalyst'), {
      checklistId: 'aftersales',
      regionIds: [region],
    });
    const own = comparison.rows.filter(({ regionId }) => regionId === region);
    expect(found.score?.dealers).toBe(own.filter(({ mean }) => mean !== null).length);
    expect(found.score?.audits).toBe(own.reduce((sum, { auditCount }) => sum + auditCount, 0));
    const means = own.flatMap(({ mean }) => (mean === null ? [] : [mean]));
    expect(found.score?.mean).toBeGreaterThan(Math.min(...means));
    expect(found.score?.mean).toBeLessThan(Math.max(...means));
  });
});

describe('a dealer among peers of its size', () => {
  test('is told their quartiles from five on, why not where there are fewer, and never who they are', async () => {
    const work = await managerAt('2027-01-01');
    const [dealerId = ''] = work.signedIn.actor.dealers;
    const { networkId } = work.signedIn.actor;
    const others = comparison.rows.filter(row => row.dealerId !== dealerId);
    const grow = (ids: readonly string[]) =>
      work.ports.store.within(systemScope(networkId), async tx => {
        for (const id of ids) await setDealerSize(tx, id, 'small');
      });
    const stand = async () => {
      const found = await standAmongPeers(work, { checklistId: 'aftersales' });
      if (!found.ok) throw new Error(found.error.code);
      return found.value;
    };
    expect((await stand()).dealers[0]?.peers).toEqual({ kind: 'untold', reason: 'sizeUnknown' });
    await grow([dealerId, ...others.slice(0, 4).map(row => row.dealerId)]);
    expect((await stand()).dealers[0]?.peers).toEqual({ kind: 'untold', reason: 'tooFew' });
    await grow(others.slice(4, 5).map(row => row.dealerId));
    const told = await stand();
    expect(told.dealers).toHaveLength(1);
    const means = others
      .slice(0, 5)
      .map(({ mean }) => mean ?? NaN)
      .toSorted((one, other) => one - other);
    expect(told.dealers[0]?.peers).toEqual({
      kind: 'told',
      dealerCount: 5,
      quartiles: { low: means[1], median: means[2], high: means[3] },
    });
    expect(told.benchmark).toEqual(comparison.benchmark);
    const sent = JSON.stringify(told);
    const telling = others.flatMap(({ dealerId: id, code, name }) => [id, `"${code}"`, name.zh, name.en]);
    expect(telling.length).toBeGreaterThan(200);
    expect(telling.filter(text => sent.includes(text))).toEqual([]);
    const running = await standAmongPeers(
      { ...work, ports: { ...work.ports, clock: { now: () => Date.parse('2026-01-05') } } },
      { checklistId: 'aftersales' },
    );
    expect(running.ok && running.value.dealers[0]?.peers).toEqual({
      kind: 'untold',
      reason: 'networkUntold',
    });
  });
});

describe('audits that are not final', () => {
  /** A submitted copy of the first mystery visit; without its reviewer's word it is not final. */
  const submitCopy = async () => {
    const analyst = await world.workOf('oemAnalyst');
    const { scope, actor } = analyst.signedIn;
    return world.ports.store.within(systemScope(actor.networkId), async tx => {
      const [visit] = await listAudits(tx, { checklistId: 'aftersales', status: 'final' });
      const copied = visit === undefined ? null : await findAudit(tx, visit.id);
      if (copied === null) throw new Error('no visit');
      const { dealerId, waveId, checklistId, checklistVersion, answers } = copied;
      const id = demoUuid('not final');
      const keys = { id, dealerId, waveId, checklistId, checklistVersion, kind: 'mystery' as const };
      const startedAt = world.ports.clock.now();
      const at = new Date(startedAt).toISOString();
      await startAudit(tx, { ...keys, auditorId: scope.personId, startedAt: at });
      await saveAnswers(tx, id, answers, { actorName: 'Truthline', at });
      await markMoved(tx, id, { status: 'submitted', submittedAt: at });
      const version = await findChecklistVersion(tx, checklistId, checklistVersion);
      if (version === null) throw new Error('no version');
      return { id, dealerId, score: scoreAudit(version, answers, 'mystery').overall };
    });
  };

  test('count where they are asked for, by the score they have now, and are counted; else they do not', async () => {
    const { dealerId, score } = await submitCopy();
    const analyst = await world.workOf('oemAnalyst');
    const ask = async (counting: 'final' | 'submitted') => {
      const asked = await compareNetwork(analyst, { checklistId: 'aftersales', counting });
      if (!asked.ok) throw new Error(asked.error.code);
      return { ...asked.value, row: asked.value.rows.find(row => row.dealerId === dealerId) };
    };
    const [final, submitted] = [await ask('final'), await ask('submitted')];
    expect(final.unsettled).toBeNull();
    expect(submitted.unsettled).toBe(1);
    expect(submitted.method.auditCount).toBe((final.method.auditCount ?? 0) + 1);
    const { auditCount = 0, mean } = final.row ?? {};
    expect(submitted.row?.auditCount).toBe(auditCount + 1);
    expect(submitted.row?.mean).toBeCloseTo(((mean ?? 0) * auditCount + (score ?? 0)) / (auditCount + 1), 6);
  });

  test('are the analyst’s and the consultant’s to ask for, never a dealer’s', async () => {
    const asked = async (role: 'oemAnalyst' | 'consultant' | 'administrator' | 'dealerManager') => {
      const answered = await compareNetwork(await world.workOf(role), {
        checklistId: 'aftersales',
        counting: 'submitted',
      });
      return answered.ok ? 'told' : answered.error.code;
    };
    expect(await asked('oemAnalyst')).toBe('told');
    expect(await asked('consultant')).toBe('told');
    expect(await asked('administrator')).toBe('notAllowed');
    expect(await asked('dealerManager')).toBe('notAllowed');
  });
});
