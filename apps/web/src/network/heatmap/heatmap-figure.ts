import type { HeatmapCells, HeatmapColumn, HeatmapRow } from '@truthline/ui';
import type { api } from '../../app/api-client.ts';

export type Heat = Awaited<ReturnType<typeof api.network.heatmap.query>>;

export type HeatFigure = {
  readonly rows: readonly HeatmapRow[];
  readonly columns: readonly (HeatmapColumn & { readonly momentId: string })[];
  readonly cells: HeatmapCells;
};

type Words = {
  readonly columnName: (column: Heat['columns'][number]) => string;
  readonly rowName: (dealer: Heat['dealers'][number]) => string;
  readonly score: (value: number | null) => string;
  /** Interval and n of a dealer's own score. */
  readonly detail: (dealer: Heat['dealers'][number]) => string;
};

/** What the chart draws; with `only`, that column alone (a phone shows one thing at a time). */
export const heatFigure = (heat: Heat, words: Words, only: string | null): HeatFigure => {
  const { cells, method } = heat;
  const width = heat.columns.length;
  const places = heat.columns.flatMap(({ id }, at) => (only === null || id === only ? [at] : []));
  const pick = <T>(values: readonly T[]): readonly T[] =>
    places.length === width
      ? values
      : heat.dealers.flatMap((_, row) =>
          places.flatMap(place => values.slice(row * width + place, row * width + place + 1)),
        );
  const visits = pick(cells.visits);
  return {
    rows: heat.dealers.map(dealer => ({
      id: dealer.dealerId,
      name: words.rowName(dealer),
      // Of thousands of rows only those in view are ever read.
      get figure() {
        return words.score(dealer.score);
      },
      get detail() {
        return words.detail(dealer);
      },
    })),
    columns: places.flatMap(place => {
      const column = heat.columns[place];
      return column === undefined
        ? []
        : [
            {
              id: column.id,
              name: words.columnName(column),
              groupId: column.groupId,
              momentId: column.momentId,
            },
          ];
    }),
    cells: {
      score: pick(cells.score),
      low: pick(cells.low),
      high: pick(cells.high),
      n: pick(cells.n),
      isThin: at => (visits[at] ?? 0) < method.leastVisits,
    },
  };
};
