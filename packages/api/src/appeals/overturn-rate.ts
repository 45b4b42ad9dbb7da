import { wilsonInterval } from '@truthline/statistics';
import type { PresentedOverturnRate } from './presented.ts';

type Decisions = Pick<PresentedOverturnRate, 'auditorId' | 'auditorName' | 'decided' | 'upheld'>;

/** The share of decided disputes that were upheld, with Wilson's interval; nothing is said where nothing was decided. */
export const overturnRate = (decisions: Decisions): readonly PresentedOverturnRate[] => {
  const { decided, upheld } = decisions;
  const interval = wilsonInterval(upheld, decided);
  return interval === null
    ? []
    : [{ ...decisions, share: upheld / decided, low: interval.low, high: interval.high }];
};
