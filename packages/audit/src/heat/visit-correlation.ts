import { designEffect } from '@truthline/statistics';

/** Items counted and passed in one visit. */
export type VisitCount = { readonly passes: number; readonly n: number };

/**
 * How much the items of one visit hang together, 0–1: from the design effect of whole visits, 1 + (m̄ − 1)·ρ with m̄ items
 * a visit (Kish 1965, Survey Sampling, equation 5.4.3). Null where visits say nothing of it.
 *
 * @param dealers the visits of each.
 */
export const visitCorrelation = (dealers: readonly (readonly VisitCount[])[]): number | null => {
  const effect = designEffect(dealers);
  if (effect === null) return null;
  let items = 0;
  let visits = 0;
  for (const dealer of dealers)
    for (const { n } of dealer) {
      items += n;
      visits += n === 0 ? 0 : 1;
    }
  const each = visits === 0 ? 0 : items / visits;
  return each <= 1 ? null : Math.min(1, Math.max(0, (effect - 1) / (each - 1)));
};

/**
 * Independent answers that `n` answers of so many visits are worth. Unknown correlation counts a visit as one answer:
 * an interval may then be too wide, never too narrow.
 */
export const effectiveAnswers = (n: number, visits: number, correlation: number | null): number => {
  const each = visits === 0 ? 0 : n / visits;
  return n / (1 + Math.max(0, each - 1) * (correlation ?? 1));
};
