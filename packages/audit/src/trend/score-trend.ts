import {
  mean,
  meanInterval,
  pooledNoise,
  sampleCusum,
  type Interval,
  type SampleCusumStep,
} from '@truthline/statistics';
import { scoresByWave, type AuditInTime } from './audit-in-time.ts';

/** One wave of one dealer, or of the network. Scores in points, sums of the CUSUM in standard errors. */
export type TrendPoint = SampleCusumStep & {
  readonly waveId: string;
  readonly n: number;
  readonly mean: number;
  /** 95 % t interval of the mean over its audits, held in 0–100; null under two. */
  readonly interval: Interval | null;
  /** Control limits of the mean: target ± 3 standard errors, held in 0–100. */
  readonly low: number;
  readonly high: number;
};

export type ScoreTrend =
  | {
      readonly kind: 'charted';
      readonly target: number;
      /** Standard deviation of one audit within a dealer and a wave, in points. */
      readonly deviation: number;
      /** Waves without an audit are left out. */
      readonly points: readonly TrendPoint[];
    }
  | { readonly kind: 'noiseUnknown' }
  | { readonly kind: 'nothingSeen' };

/**
 * CUSUM (K = .5, H = 5 standard errors) and control limits of one dealer's scores, wave by wave. The scatter comes from
 * all dealers, since a dealer's own few audits say little about it.
 *
 * @param target in points: a goal, or the dealer's mean of the waves before those charted. @param waveIds in the order of time.
 */
export const scoreTrend = (
  audits: readonly AuditInTime[],
  {
    dealerId,
    waveIds,
    target,
  }: { readonly dealerId: string; readonly waveIds: readonly string[]; readonly target: number },
): ScoreTrend => {
  const dealers = scoresByWave(audits);
  const own = dealers.get(dealerId);
  const seen = waveIds.flatMap(waveId => {
    const scores = own?.get(waveId) ?? [];
    const centre = mean(scores);
    return centre === null ? [] : [{ waveId, scores, mean: centre, n: scores.length }];
  });
  if (seen.length === 0) return { kind: 'nothingSeen' };
  const noise = pooledNoise([...dealers.values()].flatMap(waves => [...waves.values()]));
  if (noise === null || noise.variance === 0) return { kind: 'noiseUnknown' };
  const deviation = Math.sqrt(noise.variance);
  const steps = sampleCusum(seen, { target, deviation });
  const points = seen.flatMap(({ waveId, scores, n, mean }, index): readonly TrendPoint[] => {
    const step = steps[index];
    if (step === undefined) return [];
    const half = (3 * deviation) / Math.sqrt(n);
    const interval = meanInterval(scores);
    const held =
      interval === null
        ? null
        : { ...interval, low: Math.max(0, interval.low), high: Math.min(100, interval.high) };
    return [
      {
        waveId,
        n,
        mean,
        interval: held,
        low: Math.max(0, target - half),
        high: Math.min(100, target + half),
        ...step,
      },
    ];
  });
  return { kind: 'charted', target, deviation, points };
};
