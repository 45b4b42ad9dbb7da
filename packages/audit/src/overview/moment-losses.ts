import type { MomentId } from '@truthline/blueprint';
import { ratioInterval, wilsonInterval, type Interval, type RatioPart } from '@truthline/statistics';
import type { JoinedMoment } from '../join-versions.ts';
import type { MomentTotal } from '../heat/heat-map.ts';

/** What one moment costs a group of audits. */
export type MomentLoss = {
  readonly momentId: MomentId;
  /** Points of the pooled overall score (0–100) that full marks at this moment would have added. */
  readonly points: number;
  /** The section it is judged in: its part of the overall score, 0–1, and what is judged in it. */
  readonly section: { readonly share: number; readonly momentIds: readonly MomentId[] };
  /** Those points of all points lost, 0–1. */
  readonly share: number;
  /** Answers that counted, and those of them at full score, with the Wilson interval of that share. */
  readonly n: number;
  readonly passed: number;
  readonly passRate: number;
  readonly interval: Interval;
};

export type MomentLosses = {
  /** The dearest first; moments that lost nothing are not among them. */
  readonly moments: readonly MomentLoss[];
  /** 100 less the pooled overall score: the sum of what the moments cost. */
  readonly points: number;
};

type Sums = { weightedScore: number; weight: number; counted: number; passed: number };

/**
 * Where the points were lost: section = Σw·s/Σw and overall = ΣW·section/ΣW over all audits pooled, so what a moment
 * costs is W/ΣW · Σw(1−s)/Σw of its section, and the costs add up to 100 less the overall.
 *
 * @param moments those that count, with section and its weight.
 */
export const momentLosses = (
  moments: readonly JoinedMoment[],
  totals: readonly Omit<MomentTotal, 'dealerId' | 'auditCount'>[],
): MomentLosses => {
  const byMoment = new Map<string, Sums>();
  for (const total of totals) {
    const sums = byMoment.get(total.momentId) ?? { weightedScore: 0, weight: 0, counted: 0, passed: 0 };
    sums.weightedScore += total.weightedScore;
    sums.weight += total.weight;
    sums.counted += total.counted;
    sums.passed += total.passed;
    byMoment.set(total.momentId, sums);
  }
  const sections = new Map<
    string,
    { readonly weight: number; judged: number; readonly momentIds: MomentId[] }
  >();
  for (const { momentId, sectionId, sectionWeight } of moments) {
    const section = sections.get(sectionId) ?? { weight: sectionWeight, judged: 0, momentIds: [] };
    section.judged += byMoment.get(momentId)?.weight ?? 0;
    section.momentIds.push(momentId);
    sections.set(sectionId, section);
  }
  const allWeight = [...sections.values()].reduce(
    (sum, { weight, judged }) => sum + (judged > 0 ? weight : 0),
    0,
  );
  const costs = moments.flatMap(({ momentId, sectionId, sectionWeight }) => {
    const sums = byMoment.get(momentId);
    const { judged = 0, momentIds = [] } = sections.get(sectionId) ?? {};
    const interval = sums === undefined ? null : wilsonInterval(sums.passed, sums.counted);
    if (sums === undefined || interval === null || judged <= 0) return [];
    const share = sectionWeight / allWeight;
    const points = (100 * share * (sums.weight - sums.weightedScore)) / judged;
    return points <= 0 ? [] : [{ momentId, points, sums, interval, section: { share, momentIds } }];
  });
  const all = costs.reduce((sum, { points }) => sum + points, 0);
  return {
    points: all,
    moments: costs
      .toSorted((one, other) => other.points - one.points)
      .map(({ momentId, points, sums, interval, section }) => ({
        momentId,
        points,
        section,
        share: points / all,
        n: sums.counted,
        passed: sums.passed,
        passRate: sums.passed / sums.counted,
        interval,
      })),
  };
};

/**
 * How far the points a moment costs can be told from these dealers: they are a ratio of sums, and the dealers, not the
 * answers, are what is independent of each other.
 *
 * @param dealers what each lost at the moment, Σw(1−s), of what was judged in its section there, Σw.
 * @returns in points, held between 0 and what the section is worth; null of fewer than two dealers.
 */
export const lossInterval = (
  { section }: Pick<MomentLoss, 'section'>,
  dealers: readonly RatioPart[],
): Interval | null => {
  const found = ratioInterval(dealers.filter(({ whole }) => whole > 0));
  if (found === null) return null;
  const worth = 100 * section.share;
  return {
    low: Math.max(0, worth * found.low),
    high: Math.min(worth, worth * found.high),
    level: found.level,
  };
};
