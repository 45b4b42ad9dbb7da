import type { DealersComparison } from '@truthline/audit';
import type { Disclosure } from './disclosure.ts';
import type { PresentedMethod } from './presented.ts';
import type { Selected } from './selection.ts';

/** What stands behind the figures of a comparison: which audits, how many, and how they were compared. */
export const describeMethod = ({
  selected,
  dealerCount,
  comparison,
  disclosure,
}: {
  readonly selected: Selected;
  readonly dealerCount: number;
  readonly comparison: DealersComparison;
  readonly disclosure: Omit<Disclosure, 'totals'>;
}): PresentedMethod => ({
  checklistId: selected.checklist.checklistId,
  version: selected.checklist.version,
  joining: selected.joining,
  waveIds: disclosure.waveIds,
  kinds: selected.filter.kinds,
  dealerCount,
  intervalLevel: 0.95,
  evidence: comparison.method.evidence,
  ...(disclosure.networkTold
    ? {
        auditCount: comparison.network.audits,
        withoutScore: comparison.network.withoutScore,
        missingDealers: dealerCount - comparison.dealers.length,
        rankedDealers: comparison.network.ranked,
        networkMean: comparison.network.mean,
      }
    : { auditCount: null, withoutScore: null, missingDealers: null, rankedDealers: null, networkMean: null }),
});
