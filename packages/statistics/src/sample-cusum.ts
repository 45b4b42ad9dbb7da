import { demand } from './argument.ts';
import { cusum, type CusumStep } from './control-chart.ts';

/** The mean of n observations made at one time. */
export type Sample = { readonly mean: number; readonly n: number };

/** One step of a CUSUM of samples: the distance from the target in its own standard errors, and both sums of those. */
export type SampleCusumStep = CusumStep & { readonly z: number };

/**
 * Tabular CUSUM of means of samples of unequal size, in standard errors: z = (x̄ − μ₀)·√n/σ. Page (1954); Montgomery,
 * Introduction to Statistical Quality Control, section 9.1.9 on rational subgroups. With K = .5 and H = 5 a process in
 * control signals once in 465 samples on average, one that moved by a standard error after 10.4 (there, table 9.3).
 *
 * @param deviation σ of one observation, in the unit of the values. @param samples in the order of time, none empty.
 * @returns sums in standard errors.
 */
export const sampleCusum = (
  samples: readonly Sample[],
  {
    target,
    deviation,
    allowance = 0.5,
    decision = 5,
  }: {
    readonly target: number;
    readonly deviation: number;
    readonly allowance?: number;
    readonly decision?: number;
  },
): readonly SampleCusumStep[] => {
  demand(deviation > 0, `a deviation is positive, got ${deviation}`);
  const scores = samples.map(({ mean, n }) => {
    demand(n > 0, 'a sample is not empty');
    return ((mean - target) * Math.sqrt(n)) / deviation;
  });
  return cusum(scores, { target: 0, allowance, decision }).map((step, index) => ({
    ...step,
    z: scores[index] ?? 0,
  }));
};
