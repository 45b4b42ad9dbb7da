export type { Coding } from './absorbed-units.ts';
export { arcsineFunnel, arcsineFunnelLimit, arcsineScore } from './arcsine-funnel.ts';
export type { ArcsineFunnel } from './arcsine-funnel.ts';
export { beforeAfter } from './before-after.ts';
export type { BeforeAfter, NotJudged, TreatedSamples } from './before-after.ts';
export { benjaminiHochberg } from './benjamini-hochberg.ts';
export type { Discoveries } from './benjamini-hochberg.ts';
export { binomialAtLeast, binomialAtMost, binomialExactly, binomialFirstAbove, midP } from './binomial.ts';
export { blandAltman } from './bland-altman.ts';
export type { Agreement } from './bland-altman.ts';
export { changesBeyondNoise, pooledNoise } from './changes-beyond-noise.ts';
export type { Change, Changes, Noise, TwoSamples } from './changes-beyond-noise.ts';
export type { ConnectedGroups } from './connected-groups.ts';
export { cusum, pChart, uChart } from './control-chart.ts';
export type { ChartPoint, CusumStep } from './control-chart.ts';
export { studentTwoSidedP, studentTwoSidedT } from './student.ts';
export { crossedEffects, crossedSteps } from './crossed-effects.ts';
export type {
  AdjustedMean,
  CrossedEffects,
  CrossedFactors,
  LevelEffect,
  NoEffects,
} from './crossed-effects.ts';
export { designEffect } from './design-effect.ts';
export { additiveFunnelLimit, exactFunnelLimit } from './funnel-limit.ts';
export type { Interval } from './interval.ts';
export { meanInterval } from './mean-interval.ts';
export { mean, quantiles, sum, sumOfSquares, variance } from './moments.ts';
export { differsBeyondNoise, netPromoterScore } from './net-promoter.ts';
export { normalCdf, normalDensity, normalQuantile, twoSidedP, twoSidedZ } from './normal.ts';
export { overdispersion, unitScores, winsorise } from './overdispersion.ts';
export type { Count, Overdispersion } from './overdispersion.ts';
export { shareDifferenceInterval, shareInterval, wilsonInterval } from './pass-rate.ts';
export { randomEffects } from './random-effects.ts';
export type { Estimate, RandomEffects } from './random-effects.ts';
export { rankIntervals, rankSteps } from './rank-interval.ts';
export type { RankInterval, RankOptions } from './rank-interval.ts';
export { fleissKappa, krippendorffAlpha, partAlphas } from './rater-agreement.ts';
export type { Distance, PartAlphas } from './rater-agreement.ts';
export { ratioInterval } from './ratio-interval.ts';
export type { RatioPart } from './ratio-interval.ts';
export { regressionToTheMean } from './regression-to-the-mean.ts';
export { neededObservations, reliability, varianceParts } from './reliability.ts';
export type { VarianceParts } from './reliability.ts';
export { sampleCusum } from './sample-cusum.ts';
export type { Sample, SampleCusumStep } from './sample-cusum.ts';
export { shrink } from './shrinkage.ts';
export type { Shrunk } from './shrinkage.ts';
export { identityWeights, quadraticWeights, tableAgreement } from './table-agreement.ts';
export type { TableAgreement } from './table-agreement.ts';
export { clusterOrder, clusterSteps } from './cluster-order.ts';
export { atOnce, paced } from './steps.ts';
export type { Steps } from './steps.ts';
export { leastSquares } from './least-squares.ts';
export type { Coefficient, LeastSquares } from './least-squares.ts';
export { shapleyShares, shapleySteps } from './shapley-shares.ts';
export type { ShapleyShare, ShapleyShares } from './shapley-shares.ts';
export { quadrants } from './quadrants.ts';
export type { Placed, Quadrant, Quadrants } from './quadrants.ts';
export { penaltyReward } from './penalty-reward.ts';
export type { KanoKind, PenaltyReward, PenaltyRewards } from './penalty-reward.ts';
export { KANO_ANSWERS, kanoClass } from './kano-class.ts';
export type { KanoAnswer, KanoClass } from './kano-class.ts';
export { kanoCoefficients } from './kano.ts';
export type { KanoCoefficients, KanoCounts } from './kano.ts';
export { serviceGaps } from './service-gap.ts';
export type { ExpectedPerceived, Gap, ServiceGaps } from './service-gap.ts';
