import {
  compareDealers,
  funnel,
  scoreAudit,
  type AuditTotal,
  type DealersComparison,
  type Funnel,
} from '@truthline/audit';
import { describe, expect, it } from 'vitest';
import { firstChecklists } from '../checklists/checklists.ts';
import { mulberry } from '../testing/mulberry.ts';
import { generateDemoNetwork } from './generate-demo-network.ts';
import { lateOpeners } from './true-effects.ts';

type Compared = {
  readonly truth: ReadonlyMap<string, { readonly quality: number; readonly planted: 'good' | 'bad' | null }>;
  readonly comparison: DealersComparison;
  readonly made: Funnel | null;
};

/** The mystery visits of one demo network, scored and compared as the product does it. */
const compareVisits = (seed: number): Compared => {
  const network = generateDemoNetwork(seed, mulberry);
  const checklist = firstChecklists.find(({ checklistId }) => checklistId === 'aftersales');
  if (checklist === undefined) throw new Error('the after-sales checklist does not ship');
  const totals: AuditTotal[] = [];
  for (const { audit, answers } of network.audits) {
    if (audit.checklistId !== checklist.checklistId || audit.kind !== 'mystery') continue;
    const { overall, sections } = scoreAudit(checklist, answers, audit.kind);
    totals.push({
      dealerId: audit.dealerId,
      auditId: audit.id,
      overall,
      itemsCounted: sections.reduce((total, { counted }) => total + counted, 0),
      itemsPassed: sections.reduce((total, { passed }) => total + passed, 0),
    });
  }
  const comparison = compareDealers(totals, { draws: 2000 });
  return {
    truth: new Map(network.trueEffects.dealers.map(dealer => [dealer.dealerId, dealer])),
    comparison,
    made: funnel(
      comparison.dealers.map(({ dealerId, itemsPassed, itemsCounted }) => ({
        dealerId,
        passed: itemsPassed,
        n: itemsCounted,
      })),
      { designEffect: comparison.network.designEffect },
    ),
  };
};

const networks = [20261121, 7, 8, 9, 10].map(compareVisits);

/** Sixty networks; docs/statistics.md prints the figures of three hundred others. */
const manyNetworks = Array.from({ length: 60 }, (_, index) => compareVisits(index + 1));

describe('the comparison asked about a network whose truth is known', () => {
  it('puts every planted dealer where it belongs: the good out of the last quarter, the bad in the lower half', () => {
    for (const { truth, comparison } of networks)
      for (const { dealerId, rank } of comparison.dealers) {
        const planted = truth.get(dealerId)?.planted ?? null;
        if (planted === null || !('rank' in rank)) continue;
        const half = comparison.network.ranked / 2;
        expect(planted === 'good' ? rank.high < comparison.network.ranked * 0.75 : rank.low > half).toBe(
          true,
        );
      }
  });

  it('finds dealers that differ by more than chance and more than visits that hang together', () => {
    for (const { made } of networks) {
      // φ and τ² of the funnel, after the design effect: by chance alone 1 and 0.
      expect(made?.designEffect).toBeGreaterThan(1);
      expect(made?.overdispersion?.ratio).toBeGreaterThan(1);
      expect(made?.overdispersion?.betweenVariance).toBeGreaterThan(0);
    }
  });

  it('calls out the bad ones, and nobody who is not truly in the outer fifth on that side', () => {
    let calledBad = 0;
    for (const { made, truth } of networks) {
      const qualities = [...truth.values()].map(({ quality }) => quality).toSorted((a, b) => a - b);
      for (const { dealerId, rate, adjustedFlagged } of made?.points ?? []) {
        const dealer = truth.get(dealerId);
        if (!adjustedFlagged || dealer === undefined) continue;
        const fromBottom = (qualities.indexOf(dealer.quality) + 1) / qualities.length;
        expect(rate < (made?.target ?? 0) ? fromBottom <= 0.2 : fromBottom >= 0.8).toBe(true);
        if (dealer.planted === 'bad') calledBad += 1;
      }
    }
    expect(calledBad).toBeGreaterThanOrEqual(10);
  });

  it('holds the true rank in its interval for about 95 of 100 dealers', () => {
    let held = 0;
    let cases = 0;
    for (const { truth, comparison } of networks) {
      const ranked = comparison.dealers.filter(({ rank }) => 'rank' in rank);
      const qualities = ranked.map(({ dealerId }) => truth.get(dealerId)?.quality ?? 0);
      ranked.forEach(({ rank }, index) => {
        if (!('rank' in rank)) return;
        const trueRank = 1 + qualities.filter(quality => quality > (qualities[index] ?? 0)).length;
        cases += 1;
        if (rank.low <= trueRank && trueRank <= rank.high) held += 1;
      });
    }
    expect(cases).toBeGreaterThan(200);
    expect(held / cases).toBeGreaterThan(0.9);
  });

  it('gives the dealers that opened late no rank, but the number of visits they still need', () => {
    for (const { comparison } of networks)
      for (const { dealerId, rank } of comparison.dealers) {
        if (!lateOpeners.has(dealerId)) continue;
        expect('insufficient' in rank && (rank.insufficient.furtherAuditsNeeded ?? 0) >= 1).toBe(true);
      }
  });

  it('does not invent others: on average no more than q = 5 % of those it calls out were never planted', () => {
    let calls = 0;
    let wrongSide = 0;
    let falseShares = 0;
    for (const { made, truth } of manyNetworks) {
      const qualities = [...truth.values()].map(({ quality }) => quality).toSorted((a, b) => a - b);
      const median = qualities[qualities.length / 2] ?? 0;
      const called = made?.points.filter(({ adjustedFlagged }) => adjustedFlagged) ?? [];
      const sides = called.map(({ dealerId, rate }) => {
        const dealer = truth.get(dealerId);
        const side = rate < (made?.target ?? 0) ? 'bad' : 'good';
        if (((dealer?.quality ?? median) < median ? 'bad' : 'good') !== side) wrongSide += 1;
        return dealer?.planted === side;
      });
      calls += called.length;
      // What Benjamini and Hochberg hold: the share in each network, none where nobody is called.
      falseShares += sides.filter(right => !right).length / Math.max(1, called.length);
    }
    expect(calls).toBeGreaterThan(150);
    expect(falseShares / manyNetworks.length).toBeLessThanOrEqual(0.05);
    expect(wrongSide).toBe(0);
  });

  it.each([
    { planted: 'good', inTenth: 0.85, inFifth: 0.97, calledOut: 0.3 },
    { planted: 'bad', inTenth: 0.92, inFifth: 0.97, calledOut: 0.6 },
  ] as const)('finds the $planted ones', ({ planted, inTenth, inFifth, calledOut }) => {
    let cases = 0;
    let tenth = 0;
    let fifth = 0;
    let called = 0;
    for (const { comparison, made, truth } of manyNetworks) {
      const { ranked } = comparison.network;
      for (const { dealerId, rank } of comparison.dealers) {
        if (truth.get(dealerId)?.planted !== planted || !('rank' in rank)) continue;
        const fromItsEnd = planted === 'good' ? rank.rank : ranked + 1 - rank.rank;
        cases += 1;
        if (fromItsEnd <= ranked / 10) tenth += 1;
        if (fromItsEnd <= ranked / 5) fifth += 1;
        if (made?.points.some(point => point.dealerId === dealerId && point.adjustedFlagged)) called += 1;
      }
    }
    expect(cases).toBeGreaterThan(150);
    expect(tenth / cases).toBeGreaterThanOrEqual(inTenth);
    expect(fifth / cases).toBeGreaterThanOrEqual(inFifth);
    expect(called / cases).toBeGreaterThanOrEqual(calledOut);
  });
});
