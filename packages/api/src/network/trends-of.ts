import type { AuditTotal, Wave } from '@truthline/db';
import type { PresentedComparisonRow, PresentedTrendPoint } from './presented.ts';

/** A row of a league has room for so many waves. */
const WAVES_SHOWN = 8;

/** The mean score of each dealer in each of the last waves that have audits. */
export const trendsOf = (
  totals: readonly AuditTotal[],
  waves: readonly Wave[],
): {
  readonly waveIds: readonly string[];
  readonly of: (dealerId: string) => PresentedComparisonRow['trend'];
} => {
  const judged = new Set(totals.map(({ waveId }) => waveId));
  const waveIds = waves
    .filter(({ id }) => judged.has(id))
    .toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1))
    .slice(-WAVES_SHOWN)
    .map(({ id }) => id);
  const places = new Map<string | null, number>(waveIds.map((id, place) => [id, place]));
  const dealers = new Map<string, { sum: number; n: number }[]>();
  for (const { dealerId, waveId, overall } of totals) {
    const place = places.get(waveId);
    if (place === undefined || overall === null) continue;
    const points = dealers.get(dealerId) ?? waveIds.map(() => ({ sum: 0, n: 0 }));
    dealers.set(dealerId, points);
    const point = points[place];
    if (point === undefined) continue;
    point.sum += overall;
    point.n += 1;
  }
  return {
    waveIds,
    of: dealerId =>
      (dealers.get(dealerId) ?? []).map(({ sum, n }): PresentedTrendPoint | null =>
        n === 0 ? null : { mean: sum / n, n },
      ),
  };
};
