import type { HeatCells, HeatSpread } from '@truthline/audit';
import { ok, type Result } from '@truthline/kernel';
import type { Work } from '../../request/context.ts';
import { othersTurn } from '../../request/others-turn.ts';
import type { Problem } from '../../request/problem.ts';
import { ownScore, presentInterval } from '../own-score.ts';
import { audienceOf } from '../selection.ts';
import type { HeatmapWish } from './heatmap-wish.ts';
import { orderRows } from './order-rows.ts';
import type { PresentedHeatCells, PresentedHeatmap, PresentedSpread } from './presented.ts';
import { methodOf, readHeat, type Heat } from './read-heat.ts';

/** To a tenth, as screens show it: a large network has hundreds of thousands of them. */
const tenth = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Math.round(10 * value) / 10;

export const presentSpread = ({ score, interval, n, dealers, quartiles }: HeatSpread): PresentedSpread => ({
  score,
  interval: presentInterval(interval),
  n,
  dealers,
  quartiles,
});

const presentCells = async (
  cells: HeatCells,
  order: readonly number[],
  width: number,
): Promise<PresentedHeatCells> => {
  const inOrder = async <T, U>(
    values: readonly T[],
    told: (value: T | undefined) => U,
  ): Promise<readonly U[]> => {
    await othersTurn();
    const ordered: U[] = [];
    for (const row of order)
      for (let at = row * width; at < (row + 1) * width; at += 1) ordered.push(told(values[at]));
    return ordered;
  };
  const count = (value: number | undefined): number => value ?? 0;
  return {
    score: await inOrder(cells.score, tenth),
    low: await inOrder(cells.low, tenth),
    high: await inOrder(cells.high, tenth),
    n: await inOrder(cells.n, count),
    visits: await inOrder(cells.visits, count),
  };
};

const present = async (read: Heat, wish: HeatmapWish, wholeNetwork: boolean): Promise<PresentedHeatmap> => {
  const { dealers, columns, visits, heat } = read;
  const own = dealers.map(({ id }) => ownScore(visits.get(id)));
  const order = await orderRows(
    read,
    own.map(({ score }) => score),
    wish,
  );
  return {
    by: wish.by ?? 'moments',
    method: methodOf(read),
    columns: columns.flatMap(({ id, name, groupId, groupName, momentIds }, at) => {
      const spread = heat.columns[at];
      const momentId = spread?.weakest ?? momentIds[0];
      return spread === undefined || momentId === undefined
        ? []
        : [
            {
              id,
              name,
              groupId,
              groupName,
              momentId,
              momentCount: momentIds.length,
              spread: wholeNetwork ? presentSpread(spread) : null,
            },
          ];
    }),
    dealers: order.flatMap(at => {
      const dealer = dealers[at];
      const figures = own[at];
      if (dealer === undefined || figures === undefined) return [];
      const { id, code, name, regionId } = dealer;
      return [{ dealerId: id, code, name, regionId, ...figures }];
    }),
    cells: await presentCells(heat.cells, order, columns.length),
  };
};

/** Dealers × columns of the waves selected. Read within the person's own reach: a dealer sees its own row. */
export const mapHeat = (work: Work, wish: HeatmapWish): Promise<Result<PresentedHeatmap, Problem>> =>
  work.ports.store.attempt(work.signedIn.scope, async tx => {
    const audience = audienceOf(work.signedIn);
    const read = await readHeat(tx, { selection: wish, by: wish.by ?? 'moments', audience });
    return read.ok ? ok(await present(read.value, wish, audience.wholeNetwork)) : read;
  });
