import { demand } from './argument.ts';
import { sum } from './moments.ts';
import type { Count } from './overdispersion.ts';

/** One step of a two-sided CUSUM. `signal` where a sum has gone beyond ±H. */
export type CusumStep = {
  readonly up: number;
  readonly down: number;
  readonly signal: 'up' | 'down' | null;
};

/**
 * Tabular CUSUM: C⁺ = max(0, C⁺ + x − μ₀ − K), C⁻ = min(0, C⁻ + x − μ₀ + K); a signal beyond H. Nothing is reset after it.
 * Page (1954), Continuous inspection schemes, Biometrika 41, 100–115; Montgomery, Introduction to Statistical Quality
 * Control, chapter 9. Usual: K = .5σ, H = 5σ.
 *
 * @param allowance K, in the unit of the values.
 * @param decision H, in the unit of the values.
 */
export const cusum = (
  values: readonly number[],
  {
    target,
    allowance,
    decision,
  }: { readonly target: number; readonly allowance: number; readonly decision: number },
): readonly CusumStep[] => {
  demand(allowance >= 0 && decision >= 0, 'allowance and decision are not negative');
  let up = 0;
  let down = 0;
  return values.map(value => {
    up = Math.max(0, up + value - target - allowance);
    down = Math.min(0, down + value - target + allowance);
    return { up, down, signal: up > decision ? 'up' : down < -decision ? 'down' : null };
  });
};

/** One point of a Shewhart chart. Limits follow the size of the sample; null where the sample is empty. */
export type ChartPoint = {
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  readonly outside: boolean;
};

const emptyPoint = (centre: number): ChartPoint => ({
  value: null,
  low: centre,
  high: centre,
  outside: false,
});

/**
 * p-chart: p̄ ± 3√(p̄(1−p̄)/n), limits held in 0–1. Shewhart (1931), Economic Control of Quality of Manufactured Product.
 *
 * @returns null where no sample has a trial.
 */
export const pChart = (
  samples: readonly Count[],
): { readonly centre: number; readonly points: readonly ChartPoint[] } | null => {
  const trials = sum(samples.map(({ n }) => n));
  if (trials === 0) return null;
  const centre = sum(samples.map(({ passes }) => passes)) / trials;
  const points = samples.map(({ passes, n }): ChartPoint => {
    if (n === 0) return emptyPoint(centre);
    const half = 3 * Math.sqrt((centre * (1 - centre)) / n);
    const low = Math.max(0, centre - half);
    const high = Math.min(1, centre + half);
    const value = passes / n;
    return { value, low, high, outside: value < low || value > high };
  });
  return { centre, points };
};

/**
 * u-chart of events per unit of opportunity: ū ± 3√(ū/n), the lower limit not below 0. Shewhart (1931); Montgomery, chapter 7.
 *
 * @returns null where there was no opportunity.
 */
export const uChart = (
  samples: readonly { readonly events: number; readonly units: number }[],
): { readonly centre: number; readonly points: readonly ChartPoint[] } | null => {
  const units = sum(samples.map(sample => sample.units));
  if (units === 0) return null;
  const centre = sum(samples.map(({ events }) => events)) / units;
  const points = samples.map((sample): ChartPoint => {
    if (sample.units === 0) return emptyPoint(centre);
    const half = 3 * Math.sqrt(centre / sample.units);
    const low = Math.max(0, centre - half);
    const high = centre + half;
    const value = sample.events / sample.units;
    return { value, low, high, outside: value < low || value > high };
  });
  return { centre, points };
};
