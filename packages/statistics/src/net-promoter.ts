import { demand } from './argument.ts';

/**
 * Net promoter score 100·(P − D) with the standard error 100·√((P + D − (P−D)²)/n), the exact variance of a mean of
 * +1, 0, −1. Reichheld (2003), The one number you need to grow, Harvard Business Review 81(12); Rocks (2016),
 * Interval estimation for the net promoter score, The American Statistician 70, 365–372.
 *
 * @returns points −100 to 100, or null of no answers.
 */
export const netPromoterScore = (
  promoters: number,
  passives: number,
  detractors: number,
): { readonly score: number; readonly standardError: number; readonly n: number } | null => {
  demand(promoters >= 0 && passives >= 0 && detractors >= 0, 'counts are not negative');
  const n = promoters + passives + detractors;
  if (n === 0) return null;
  const net = (promoters - detractors) / n;
  const spread = (promoters + detractors) / n - net * net;
  return { score: 100 * net, standardError: 100 * Math.sqrt(Math.max(0, spread) / n), n };
};

/** True where two scores differ by more than 1.96·√(SE₁² + SE₂²): only then may an arrow stand between them. */
export const differsBeyondNoise = (
  one: { readonly score: number; readonly standardError: number },
  other: { readonly score: number; readonly standardError: number },
): boolean => Math.abs(one.score - other.score) >= 1.96 * Math.hypot(one.standardError, other.standardError);
