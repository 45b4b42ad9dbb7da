import type { api } from '../app/api-client.ts';

type Heatmap = Awaited<ReturnType<typeof api.network.heatmap.query>>;

export type WorstMoment = {
  readonly momentId: string;
  readonly name: NonNullable<Heatmap['columns'][number]['name']>;
  readonly dealerId: string;
  readonly dealerName: Heatmap['dealers'][number]['name'];
  readonly score: number;
  readonly answers: number;
};

/** The moments with the lowest scores; among equals the one with more evidence. A moment without a failure is none of them. */
export const worstMoments = (
  { dealers, columns, cells }: Pick<Heatmap, 'dealers' | 'columns' | 'cells'>,
  count: number,
): readonly WorstMoment[] =>
  cells.score
    .flatMap((score, at): WorstMoment[] => {
      const column = columns[at % columns.length];
      const dealer = dealers[Math.floor(at / columns.length)];
      return score === null || score === 100 || dealer === undefined || column?.name == null
        ? []
        : [
            {
              momentId: column.momentId,
              name: column.name,
              dealerId: dealer.dealerId,
              dealerName: dealer.name,
              score,
              answers: cells.n[at] ?? 0,
            },
          ];
    })
    .sort((one, other) => one.score - other.score || other.answers - one.answers)
    .slice(0, count);
