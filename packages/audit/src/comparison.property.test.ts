import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDealers, type AuditTotal } from './compare-dealers.ts';
import { funnel } from './funnel.ts';
import { seededNormal, seededPasses, simulateNetwork } from './testing/simulate-network.ts';

const totalsArbitrary: fc.Arbitrary<AuditTotal[]> = fc.array(
  fc
    .record({
      dealer: fc.integer({ min: 0, max: 12 }),
      overall: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
      itemsCounted: fc.integer({ min: 0, max: 46 }),
    })
    .map(({ dealer, overall, itemsCounted }) => ({
      dealerId: `d${dealer}`,
      auditId: 'a',
      overall,
      itemsCounted,
      itemsPassed: Math.floor(itemsCounted / 2),
    })),
  { maxLength: 120 },
);

describe('any audits at all', () => {
  test('have a comparison with every number inside its bounds and every rank inside its interval', () => {
    fc.assert(
      fc.property(totalsArbitrary, totals => {
        const { dealers, network } = compareDealers(totals, { draws: 100 });
        const within = (value: number | null, low: number, high: number) =>
          value === null || (value >= low && value <= high);
        expect(dealers).toHaveLength(new Set(totals.map(({ dealerId }) => dealerId)).size);
        for (const { mean, interval, shrunk, reliability, rank, n } of dealers) {
          expect(within(mean, 0, 100) && within(shrunk, -1e-9, 100 + 1e-9)).toBe(true);
          expect(within(reliability, 0, 1)).toBe(true);
          expect((mean === null) === (n === 0) && (interval === null) === n < 2).toBe(true);
          expect(
            'insufficient' in rank
              ? rank.insufficient.lacking.length > 0 &&
                  within(rank.insufficient.furtherAuditsNeeded, 1, Infinity)
              : 1 <= rank.low &&
                  rank.low <= rank.rank &&
                  rank.rank <= rank.high &&
                  rank.high <= network.ranked,
          ).toBe(true);
        }
        expect(dealers.filter(({ rank }) => 'rank' in rank)).toHaveLength(network.ranked);
      }),
    );
  });

  test('the further audits promised are enough: with as many more of the same, reliability and counts suffice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer(), (audits, seed) => {
        const { totals } = simulateNetwork({
          seed,
          dealers: 30,
          auditsOf: dealer => (dealer === 0 ? audits : 8),
          between: 5,
          within: 7,
        });
        const before = compareDealers(totals, { draws: 50 });
        const dealer = before.dealers.find(({ dealerId }) => dealerId === 'd0');
        const rank = dealer?.rank;
        const further =
          rank !== undefined && 'insufficient' in rank ? rank.insufficient.furtherAuditsNeeded : 0;
        const { between, within } = before.network;
        const reached = (between ?? 0) / ((between ?? 0) + (within ?? 0) / (audits + (further ?? 0)));
        expect(further === null || reached >= 0.7 - 1e-9).toBe(true);
        expect(further === null || audits + further >= 5).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('against a known truth', () => {
  const networks = Array.from({ length: 20 }, (_, seed) =>
    simulateNetwork({
      seed: seed + 1,
      dealers: 100,
      auditsOf: dealer => 6 + (dealer % 7),
      between: 6,
      within: 8,
    }),
  );
  const compared = networks.map(({ totals, truths }) => ({
    truths,
    comparison: compareDealers(totals, { draws: 2000 }),
  }));

  test('rank intervals hold the true rank in 93 to 97 % of 2,000 dealers', () => {
    let held = 0;
    let cases = 0;
    for (const { truths, comparison } of compared) {
      const ranked = comparison.dealers.filter(({ rank }) => 'rank' in rank);
      const rankedTruths = ranked.map(({ dealerId }) => truths.get(dealerId) ?? 0);
      ranked.forEach(({ rank }, index) => {
        if (!('rank' in rank)) return;
        const trueRank = 1 + rankedTruths.filter(truth => truth > (rankedTruths[index] ?? 0)).length;
        cases += 1;
        if (rank.low <= trueRank && trueRank <= rank.high) held += 1;
      });
    }
    expect(cases).toBeGreaterThan(1500);
    expect(held / cases).toBeGreaterThan(0.93);
    expect(held / cases).toBeLessThan(0.97);
  });

  test('shrunk scores are nearer the truth than raw ones, in every network', () => {
    for (const { truths, comparison } of compared) {
      let raw = 0;
      let shrunk = 0;
      for (const dealer of comparison.dealers) {
        const truth = truths.get(dealer.dealerId) ?? 0;
        raw += ((dealer.mean ?? 0) - truth) ** 2;
        shrunk += ((dealer.shrunk ?? 0) - truth) ** 2;
      }
      expect(shrunk).toBeLessThan(raw);
    }
  });

  test('the variances found are those put in: 36 between, 64 within, on average', () => {
    const average = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
    const parts = compared.map(({ comparison }) => comparison.network);
    expect(Math.abs(average(parts.map(({ between }) => between ?? 0)) - 36)).toBeLessThan(3);
    expect(Math.abs(average(parts.map(({ within }) => within ?? 0)) - 64)).toBeLessThan(2);
  });

  test('dealers who are all alike get no rank but in a few networks of chance', () => {
    let ranked = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const { totals } = simulateNetwork({ seed, dealers: 60, auditsOf: () => 12, between: 0, within: 8 });
      ranked += compareDealers(totals, { draws: 50 }).network.ranked;
    }
    expect(ranked).toBe(0);
  });
});

describe('the funnel over 200 networks of 600 dealers in control', () => {
  const passes = seededPasses(77);
  const sizes = Array.from({ length: 600 }, (_, index) => 60 + 12 * (index % 40));
  const funnels = Array.from({ length: 200 }, () =>
    funnel(
      sizes.map((n, index) => ({ dealerId: `d${index}`, n, passed: passes(n, 0.8) })),
      { gridSize: 2 },
    ),
  );

  test('calls fewer than 0.25 % at the two-sided 0.2 % limit', () => {
    const called = funnels.reduce(
      (total, result) => total + (result?.points.filter(({ p }) => p < 0.002).length ?? 0),
      0,
    );
    expect(called / (200 * 600)).toBeLessThan(0.0025);
    expect(called / (200 * 600)).toBeGreaterThan(0.0012);
  });

  test('flags nobody in about 95 % of the networks, by chance and by spread', () => {
    const share = (count: (flagged: { exact: number; adjusted: number }) => number) =>
      funnels.filter(result => result !== null && count(result.flagged) > 0).length / 200;
    expect(share(({ exact }) => exact)).toBeLessThan(0.1);
    expect(share(({ adjusted }) => adjusted)).toBeLessThan(0.1);
  });
});

describe('visits that hang together, 150 networks of 60 equal dealers with 2 to 12 visits of 18 items', () => {
  const results = Array.from({ length: 150 }, (_, seed) => {
    const passes = seededPasses(seed + 1);
    const normal = seededNormal(seed + 5000);
    const totals = Array.from({ length: 60 }, (_dealer, dealer) =>
      Array.from({ length: 2 + (dealer % 11) }, (_visit, visit): AuditTotal => {
        const passed = passes(18, 1 / (1 + Math.exp(-1.4 - 0.8 * normal())));
        return {
          dealerId: `d${dealer}`,
          auditId: `${dealer}-${visit}`,
          overall: (100 * passed) / 18,
          itemsCounted: 18,
          itemsPassed: passed,
        };
      }),
    ).flat();
    const { dealers, network } = compareDealers(totals, { draws: 10 });
    const counts = dealers.map(({ dealerId, itemsPassed, itemsCounted }) => ({
      dealerId,
      passed: itemsPassed,
      n: itemsCounted,
    }));
    return { network, made: funnel(counts, { gridSize: 2, designEffect: network.designEffect }) };
  });
  const share = (holds: (result: (typeof results)[number]) => boolean) =>
    results.filter(holds).length / results.length;

  test('by chance alone most networks would have somebody called out for nothing', () => {
    expect(share(({ made }) => (made?.flagged.exact ?? 0) > 0)).toBeGreaterThan(0.5);
  });

  test('with the design effect of the visits hardly any has', () => {
    expect(share(({ made }) => (made?.flagged.adjusted ?? 0) > 0)).toBeLessThan(0.1);
    expect(share(({ network }) => (network.designEffect ?? 0) > 1.5)).toBeGreaterThan(0.95);
  });
});
