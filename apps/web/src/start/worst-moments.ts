import type { api } from '../app/api-client.ts';

type Heatmap = Awaited<ReturnType<typeof api.network.heatmap.query>>;

export type WorstMoment = {
  readonly momentId: string;
  readonly name: Heatmap['moments'][number]['name'];
  readonly dealerId: string;
  readonly dealerName: Heatmap['dealers'][number]['name'];
  readonly score: number;
  readonly answers: number;
};

/** The moments with the lowest scores; among equals the one with more evidence. A moment without a failure is none of them. */
export const worstMoments = (heatmap: Heatmap, count: number): readonly WorstMoment[] =>
  heatmap.cells
    .flatMap((cell): WorstMoment[] => {
      const moment = heatmap.moments[cell.moment];
      const dealer = heatmap.dealers[cell.dealer];
      return moment === undefined || dealer === undefined || cell.failed === 0
        ? []
        : [
            {
              momentId: moment.momentId,
              name: moment.name,
              dealerId: dealer.dealerId,
              dealerName: dealer.name,
              score: cell.score,
              answers: cell.n,
            },
          ];
    })
    .sort((one, other) => one.score - other.score || other.answers - one.answers)
    .slice(0, count);
