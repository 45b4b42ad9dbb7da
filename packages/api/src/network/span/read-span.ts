import { joinVersions, type JoinedMoment } from '@truthline/audit';
import { listWaves, type Tx, type Wave } from '@truthline/db';
import { mapResult, type Result } from '@truthline/kernel';
import type { Problem } from '../../request/problem.ts';
import { selectAudits, type Selected, type Selection } from '../selection.ts';
import type { PresentedSpan } from './presented.ts';

/** The final audits of a span of waves, whatever versions they answered. */
export type Span = Selected & {
  /** By what they are compared, where they are compared moment by moment. */
  readonly moments: readonly JoinedMoment[];
  readonly versions: readonly number[];
  /** The waves asked for, or all, in the order of time. */
  readonly waves: readonly Wave[];
};

const byTime = (one: Wave, other: Wave): number =>
  one.startsOn < other.startsOn ? -1 : one.startsOn > other.startsOn ? 1 : one.id < other.id ? -1 : 1;

/** What a selection over several waves speaks of. */
export const readSpan = async (tx: Tx, selection: Selection): Promise<Result<Span, Problem>> => {
  const selected = await selectAudits(tx, selection);
  const every = await listWaves(tx);
  return mapResult(selected, found => {
    const { waveIds, joined, checklistVersion } = found.filter;
    return {
      ...found,
      moments: joined?.moments ?? joinVersions([found.checklist])?.moments ?? [],
      versions: joined?.versions ?? [checklistVersion],
      waves: every.filter(({ id }) => waveIds === undefined || waveIds.includes(id)).toSorted(byTime),
    };
  });
};

export const presentSpan = ({ checklist, filter, joining }: Span): PresentedSpan => ({
  checklistId: checklist.checklistId,
  version: checklist.version,
  kinds: filter.kinds,
  joining,
  items: joining?.itemsShared ?? checklist.items.length,
  intervalLevel: 0.95,
});
