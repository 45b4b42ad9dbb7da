import { describe, expect, test } from 'vitest';
import { compareDealers, type AuditTotal, type DealerComparison } from './compare-dealers.ts';
import { simulateNetwork } from './testing/simulate-network.ts';

const audits = (
  dealerId: string,
  scores: readonly (number | null)[],
  itemsCounted: number = 18,
): AuditTotal[] =>
  scores.map((overall, index) => ({
    dealerId,
    auditId: `${dealerId}-${index}`,
    overall,
    itemsCounted,
    itemsPassed: Math.floor(itemsCounted / 2),
  }));
const find = (comparison: { dealers: readonly DealerComparison[] }, dealerId: string): DealerComparison => {
  const dealer = comparison.dealers.find(other => other.dealerId === dealerId);
  if (dealer === undefined) throw new Error(`${dealerId} is not there`);
  return dealer;
};

const good = audits('good', [90, 92, 88, 91, 89, 93]);
const poor = audits('poor', [60, 62, 58, 61, 63, 59]);
const middle = audits('middle', [75, 74, 76, 77, 73, 75]);

describe('CO-2 what stands beside a score', () => {
  const comparison = compareDealers([...poor, ...good, ...middle]);

  test('mean with its t interval over audits, n and items', () => {
    const dealer = find(comparison, 'good');
    expect(dealer).toMatchObject({ n: 6, withoutScore: 0, itemsCounted: 108, itemsPassed: 54 });
    expect(dealer.mean).toBeCloseTo(90.5, 10);
    // s = √3.5, t(5) = 2.570582
    expect(dealer.interval?.high).toBeCloseTo(90.5 + 2.570582 * Math.sqrt(3.5 / 6), 5);
  });

  test('the shrunk score lies between the own mean and the network, sorted best first', () => {
    expect(comparison.dealers.map(({ dealerId }) => dealerId)).toEqual(['good', 'middle', 'poor']);
    const { shrunk, mean } = find(comparison, 'poor');
    expect((mean ?? 0) < (shrunk ?? 0) && (shrunk ?? 0) < (comparison.network.mean ?? 0)).toBe(true);
  });

  test('CO-4 ranks with interval where the evidence suffices', () => {
    expect(find(comparison, 'good').rank).toMatchObject({ rank: 1, low: 1, high: 1, pTop: 1, pBottom: 0 });
    expect(find(comparison, 'poor').rank).toMatchObject({ rank: 3, low: 3, high: 3, pTop: 0, pBottom: 1 });
    expect(comparison.network).toMatchObject({ audits: 18, ranked: 3, withoutScore: 0 });
  });

  test('an interval is held in 0–100, where scores are', () => {
    const { interval } = find(compareDealers([...audits('top', [100, 100, 97]), ...poor]), 'top');
    expect(interval?.high).toBe(100);
  });
});

describe('CO-3 no rank without evidence', () => {
  const further = (totals: readonly AuditTotal[], dealerId: string) => {
    const { rank } = find(compareDealers([...good, ...poor, ...middle, ...totals]), dealerId);
    return 'insufficient' in rank ? rank.insufficient : null;
  };

  test('under five audits: as many more as are missing', () => {
    expect(further(audits('new', [80, 82, 81]), 'new')).toEqual({
      lacking: ['audits'],
      furtherAuditsNeeded: 2,
    });
    expect(further(audits('new', [80, 82, 81, 79, 80]), 'new')).toBeNull();
  });

  test('under thirty applicable items: as many audits as bring them', () => {
    // Five audits of 4 items; the network counts 16.6 items an audit.
    expect(further(audits('short', [80, 82, 81, 79, 80], 4), 'short')).toEqual({
      lacking: ['items'],
      furtherAuditsNeeded: 1,
    });
  });

  test('too unreliable: as many audits as reach a reliability of .7', () => {
    const noisy = Array.from({ length: 30 }, (_, index) =>
      audits(
        `n${index}`,
        [60, 90, 75, 62, 88, 70].map(score => score + (index - 15) / 1.5),
      ),
    ).flat();
    const comparison = compareDealers(noisy);
    const { reliability, rank } = find(comparison, 'n0');
    expect(reliability ?? 1).toBeLessThan(0.7);
    const { within, between } = comparison.network;
    const needed = Math.ceil(((0.7 / 0.3) * (within ?? 0)) / (between ?? 1));
    expect(rank).toEqual({ insufficient: { lacking: ['reliability'], furtherAuditsNeeded: needed - 6 } });
    expect(comparison.network.ranked).toBe(0);
  });

  test('where dealers do not differ beyond chance, no number of audits gives a rank, and all shrink to one score', () => {
    const same = [...audits('a', [70, 80, 70, 80, 70, 80]), ...audits('b', [80, 70, 80, 70, 80, 70])];
    const comparison = compareDealers(same);
    for (const dealer of comparison.dealers) {
      expect(dealer.rank).toEqual({ insufficient: { lacking: ['reliability'], furtherAuditsNeeded: null } });
      expect(dealer.shrunk).toBeCloseTo(75, 10);
    }
  });

  test('CO-6 an audit in which nothing was applicable is counted aside, never as zero', () => {
    const comparison = compareDealers([...good, ...poor, ...audits('empty', [null, null], 0)]);
    expect(find(comparison, 'empty')).toMatchObject({
      n: 0,
      withoutScore: 2,
      mean: null,
      shrunk: null,
      interval: null,
    });
    expect(comparison.dealers.at(-1)?.dealerId).toBe('empty');
    expect(comparison.network.withoutScore).toBe(2);
  });
});

describe('borders', () => {
  test('no audits, one audit, one dealer', () => {
    expect(compareDealers([])).toMatchObject({
      dealers: [],
      network: { audits: 0, mean: null, between: null },
    });
    const [only] = compareDealers(audits('a', [70])).dealers;
    expect(only).toMatchObject({ n: 1, mean: 70, shrunk: 70, interval: null, reliability: null });
    expect(compareDealers(good).dealers[0]?.rank).toEqual({
      insufficient: { lacking: ['reliability'], furtherAuditsNeeded: null },
    });
  });

  test('audits that never differ within a dealer leave no doubt about the order', () => {
    const certain = [70, 80, 90].flatMap(score => audits(`d${score}`, [score, score, score, score, score]));
    expect(compareDealers(certain).dealers.map(({ rank }) => rank)).toEqual([
      { rank: 1, low: 1, high: 1, pTop: 1, pBottom: 0 },
      { rank: 2, low: 2, high: 2, pTop: 0, pBottom: 0 },
      { rank: 3, low: 3, high: 3, pTop: 0, pBottom: 1 },
    ]);
  });

  test('a spread that is only rounding is none (seed -1689369466)', () => {
    const tiny = [...audits('d0', [0, 3.1434555694052576e-162]), ...audits('d1', [0])];
    for (const { shrunk } of compareDealers(tiny).dealers) expect(shrunk).toBeCloseTo(0, 100);
  });

  test('CO-5 the order of the audits changes nothing', () => {
    const { totals } = simulateNetwork({ seed: 4, dealers: 20, auditsOf: () => 6, between: 6, within: 5 });
    const forward = compareDealers(totals, { draws: 500 });
    const backward = compareDealers(totals.toReversed(), { draws: 500 });
    expect(backward.dealers.map(({ dealerId, rank }) => ({ dealerId, rank }))).toEqual(
      forward.dealers.map(({ dealerId, rank }) => ({ dealerId, rank })),
    );
    expect(compareDealers(totals, { draws: 500 })).toEqual(forward);
  });
});
