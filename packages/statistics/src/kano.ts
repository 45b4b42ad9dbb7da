import { demandCounts } from './argument.ts';
import type { Interval } from './interval.ts';
import { wilsonInterval } from './pass-rate.ts';

/** How often respondents' pairs of answers fell into each class. Reversed and questionable ones stay out. */
export type KanoCounts = {
  readonly attractive: number;
  readonly oneDimensional: number;
  readonly mustBe: number;
  readonly indifferent: number;
};

export type KanoCoefficients = {
  readonly n: number;
  /** CS⁺, 0–1: share whom having it satisfies. */
  readonly satisfaction: number;
  readonly satisfactionInterval: Interval;
  /** CS⁻, −1–0: share whom lacking it dissatisfies, negative. */
  readonly dissatisfaction: number;
  readonly dissatisfactionInterval: Interval;
};

/**
 * Customer satisfaction coefficients: CS⁺ = (A+O)/(A+O+M+I), CS⁻ = −(O+M)/(A+O+M+I). Berger et al. (1993), Kano's methods
 * for understanding customer-defined quality, Center for Quality of Management Journal 2 (4), 3–36. Intervals by Wilson.
 *
 * @returns null where nobody answered.
 */
export const kanoCoefficients = ({
  attractive,
  oneDimensional,
  mustBe,
  indifferent,
}: KanoCounts): KanoCoefficients | null => {
  const n = attractive + oneDimensional + mustBe + indifferent;
  for (const count of [attractive, oneDimensional, mustBe, indifferent]) demandCounts(count, n);
  const pleased = wilsonInterval(attractive + oneDimensional, n);
  const annoyed = wilsonInterval(oneDimensional + mustBe, n);
  if (pleased === null || annoyed === null) return null;
  return {
    n,
    satisfaction: (attractive + oneDimensional) / n,
    satisfactionInterval: pleased,
    dissatisfaction: -(oneDimensional + mustBe) / n,
    dissatisfactionInterval: { low: -annoyed.high, high: -annoyed.low, level: annoyed.level },
  };
};
