import { studentTwoSidedT, type Interval } from '@truthline/statistics';

/** Mean and 95 % t interval of n values from their sum and the sum of their squares; null where n says too little. */
export const meanOfSums = (
  n: number,
  sum: number,
  squares: number,
): { readonly mean: number | null; readonly interval: Interval | null } => {
  if (n === 0) return { mean: null, interval: null };
  const mean = sum / n;
  if (n === 1) return { mean, interval: null };
  const variance = Math.max(0, squares - sum ** 2 / n) / (n - 1);
  const half = studentTwoSidedT(0.95, n - 1) * Math.sqrt(variance / n);
  return { mean, interval: { low: mean - half, high: mean + half, level: 0.95 } };
};
