import { describe, expect, test } from 'vitest';
import { seededNormal } from '../testing/simulate-network.ts';
import { judgeFairness, type Fairness } from './judge-fairness.ts';
import type { VisitScore } from './visit-mix.ts';

const judged = (fairness: Fairness) => {
  if (fairness.kind !== 'judged') throw new Error(fairness.kind);
  return fairness;
};

/** Thirty dealers, six visits each by six auditors; auditor a0 is 10 points strict, Saturdays cost 6 points. */
const network = (seed: number): readonly VisitScore[] => {
  const normal = seededNormal(seed);
  return Array.from({ length: 30 }, (_, dealer) => {
    const truth = 75 + 5 * normal();
    return Array.from({ length: 6 }, (_visit, visit): VisitScore => {
      const auditor = dealer < 10 ? visit % 3 : 1 + ((dealer + visit) % 5);
      const weekday = visit < dealer % 4 ? 'saturday' : 'monday';
      return {
        dealerId: `d${String(dealer).padStart(2, '0')}`,
        auditId: `${dealer}-${visit}`,
        auditorId: `a${auditor}`,
        overall: truth - (auditor === 0 ? 10 : 0) - (weekday === 'saturday' ? 6 : 0) + 3 * normal(),
        mix: { weekday, hour: dealer < 15 ? 'morning' : 'evening', persona: null },
      };
    });
  }).flat();
};

describe('the fairness of a wave', () => {
  const visits = network(4);
  const found = judged(judgeFairness(visits));

  test('the strict auditor is named, the others are not', () => {
    expect(found.auditors.kind).toBe('compared');
    if (found.auditors.kind !== 'compared') return;
    const [strict, ...others] = found.auditors.each;
    expect(strict).toMatchObject({ auditorId: 'a0', kind: 'estimated', beyondChance: true, group: 0 });
    expect(strict?.kind === 'estimated' ? strict.severity : 0).toBeLessThan(-5);
    const far = others.filter(other => other.kind === 'estimated' && Math.abs(other.severity) > 5);
    expect(others).toHaveLength(5);
    expect(far).toEqual([]);
  });

  test('Saturday costs 6 points; the hour hangs on the dealers and is not adjusted for; nobody recorded a persona', () => {
    const [weekday, hour, persona] = found.factors;
    expect(hour).toEqual({ factor: 'hour', outcome: { kind: 'inseparable' } });
    expect(persona).toEqual({ factor: 'persona', outcome: { kind: 'allAlike' } });
    if (weekday?.outcome.kind !== 'adjusted') throw new Error('not adjusted');
    const [monday, saturday] = weekday.outcome.levels;
    const cost = (monday?.effect ?? 0) - (saturday?.effect ?? 0);
    expect(Math.abs(cost - 6)).toBeLessThan(1.5);
  });

  test('adjusted scores are nearer the truth than raw ones', () => {
    const normal = seededNormal(4);
    const truths = new Map<string, number>();
    for (let dealer = 0; dealer < 30; dealer += 1) {
      truths.set(`d${String(dealer).padStart(2, '0')}`, 75 + 5 * normal());
      for (let visit = 0; visit < 6; visit += 1) normal();
    }
    const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
    const spread = (of: (dealer: (typeof found.dealers)[number]) => number) => {
      const off = found.dealers.map(dealer => of(dealer) - (truths.get(dealer.dealerId) ?? 0));
      return mean(off.map(value => (value - mean(off)) ** 2));
    };
    expect(spread(({ adjusted }) => adjusted)).toBeLessThan(0.5 * spread(({ raw }) => raw));
  });

  test('the order of audits decides nothing; audits without a score are counted', () => {
    const unscored = visits.slice(0, 1).map(visit => ({ ...visit, overall: null }));
    const again = judged(judgeFairness([...unscored, ...visits.toReversed()]));
    expect(again.withoutScore).toBe(1);
    again.dealers.forEach(({ adjusted }, index) =>
      expect(adjusted).toBeCloseTo(found.dealers[index]?.adjusted ?? 0, 8),
    );
  });
});

describe('what is not judged', () => {
  test('one auditor for each dealer: said, and the rest still adjusted', () => {
    const own = network(1).map(visit => ({ ...visit, auditorId: `a-${visit.dealerId}` }));
    const found = judged(judgeFairness(own));
    expect(found.auditors).toEqual({ kind: 'inseparable', auditors: 30 });
    expect(found.factors[0]?.outcome.kind).toBe('adjusted');
  });

  test('an auditor whose dealers nobody else visits has no severity', () => {
    const lonely = network(1).map(visit =>
      visit.dealerId === 'd29' ? { ...visit, auditorId: 'lonely' } : visit,
    );
    const found = judged(judgeFairness(lonely));
    if (found.auditors.kind !== 'compared') throw new Error('inseparable');
    expect(found.auditors.each.find(({ auditorId }) => auditorId === 'lonely')).toEqual({
      auditorId: 'lonely',
      n: 6,
      group: 1,
      kind: 'inseparable',
    });
  });

  test('one visit a dealer, or none at all', () => {
    expect(judgeFairness(network(1).filter(({ auditId }) => auditId.endsWith('-0')))).toEqual({
      kind: 'tooFew',
      audits: 30,
    });
    expect(judgeFairness([])).toEqual({ kind: 'tooFew', audits: 0 });
  });
});
