import { LEAST_VISITS } from '@truthline/audit';
import { ok, type Result } from '@truthline/kernel';
import type { Work } from '../../request/context.ts';
import type { Problem } from '../../request/problem.ts';
import { presentInterval } from '../own-score.ts';
import { audienceOf, type Selection } from '../selection.ts';
import { presentSpread } from './heatmap-service.ts';
import type { PresentedMomentSpread, PresentedMomentSpreads } from './presented.ts';
import { methodOf, readHeat, type Heat } from './read-heat.ts';

const PARTS = 10;
const NAMED = 5;

const histogramOf = (scores: readonly number[]): readonly number[] => {
  const counts = Array.from({ length: PARTS }, () => 0);
  for (const score of scores) {
    const part = Math.min(PARTS - 1, Math.floor((score / 100) * PARTS));
    counts[part] = (counts[part] ?? 0) + 1;
  }
  return counts;
};

const presentMoments = ({ dealers, columns, heat }: Heat): readonly PresentedMomentSpread[] =>
  columns.flatMap(({ name, momentIds: [momentId] }, column) => {
    const spread = heat.columns[column];
    if (spread === undefined || momentId === undefined || name === null) return [];
    const measured = dealers.flatMap(({ id, name: dealerName }, row) => {
      const at = row * columns.length + column;
      const { score, low, high, n, visits } = heat.cells;
      const [value, from, to] = [score[at], low[at], high[at]];
      if (value === null || value === undefined) return [];
      const interval = from == null || to == null ? null : presentInterval({ low: from, high: to });
      return [
        { dealerId: id, name: dealerName, score: value, interval, n: n[at] ?? 0, visits: visits[at] ?? 0 },
      ];
    });
    return [
      {
        momentId,
        name,
        ...presentSpread(spread),
        histogram: histogramOf(measured.map(({ score }) => score)),
        weakest: measured
          .filter(({ visits }) => visits >= LEAST_VISITS)
          .toSorted((one, other) => one.score - other.score || other.n - one.n)
          .slice(0, NAMED)
          .map(({ visits: _visits, ...dealer }) => dealer),
      },
    ];
  });

/** Every moment over the dealers selected: what lies on the standard's drawing, and what stands behind it. */
export const spreadMoments = (
  work: Work,
  selection: Selection,
): Promise<Result<PresentedMomentSpreads, Problem>> =>
  work.ports.store.attempt(work.signedIn.scope, async tx => {
    const audience = audienceOf(work.signedIn);
    const read = await readHeat(tx, { selection, by: 'moments', audience });
    return read.ok ? ok({ method: methodOf(read.value), moments: presentMoments(read.value) }) : read;
  });
