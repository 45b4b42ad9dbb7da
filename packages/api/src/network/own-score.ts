import type { DealerVisits } from '@truthline/db';
import { mean, meanInterval } from '@truthline/statistics';
import type { PresentedInterval } from './presented.ts';

/** A dealer's own score, as the comparison has it: the mean over its audits. */
export type OwnScore = {
  readonly score: number | null;
  readonly interval: PresentedInterval | null;
  /** Audits with a score. */
  readonly audits: number;
};

/** An interval of scores, held in 0–100. */
export const presentInterval = (
  interval: { readonly low: number; readonly high: number } | null,
): PresentedInterval | null =>
  interval === null ? null : { low: Math.max(0, interval.low), high: Math.min(100, interval.high) };

export const ownScore = (visits: DealerVisits | undefined): OwnScore => {
  const scores = (visits?.audits ?? []).flatMap(({ overall }) => (overall === null ? [] : [overall]));
  return { score: mean(scores), interval: presentInterval(meanInterval(scores)), audits: scores.length };
};
