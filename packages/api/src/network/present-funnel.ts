import type { Funnel, FunnelLimits, FunnelPoint } from '@truthline/audit';
import type { PresentedFunnel, PresentedFunnelPoint, PresentedLimits } from './presented.ts';

const presentLimits = ([low998, low95, high95, high998]: FunnelLimits['exact']): PresentedLimits => ({
  low95,
  high95,
  low998,
  high998,
});

const presentPoint = (point: FunnelPoint, target: number): PresentedFunnelPoint => {
  const side = point.rate > target ? 'high' : 'low';
  return {
    dealerId: point.dealerId,
    n: point.n,
    passed: point.passed,
    share: point.rate,
    pValue: point.adjustedP,
    flag: point.adjustedFlagged ? side : null,
    chanceAlone: { pValue: point.p, flag: point.flagged ? side : null },
  };
};

/** Target, limits and counts are the network's; points only of the dealers shown. */
export const presentFunnel = (made: Funnel, shown: ReadonlySet<string>): PresentedFunnel => ({
  target: made.target,
  outliers: {
    outside: { chanceAlone: made.outside.exact, withSpread: made.outside.adjusted },
    flagged: { chanceAlone: made.flagged.exact, withSpread: made.flagged.adjusted },
  },
  points: made.points
    .filter(({ dealerId }) => shown.has(dealerId))
    .map(point => presentPoint(point, made.target)),
  limits: made.limits.map(({ n, exact, adjusted }) => ({
    n,
    ...presentLimits(adjusted),
    chanceAlone: presentLimits(exact),
  })),
  overdispersion:
    made.overdispersion === null
      ? null
      : { phi: made.overdispersion.ratio, tauSquared: made.overdispersion.betweenVariance },
  falseDiscoveryRate: made.falseDiscoveryRate,
});
