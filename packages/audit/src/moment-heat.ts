import type { MomentId } from '@truthline/blueprint';
import { percentOf } from './part-score.ts';

/** The roll-up of one dealer × moment over any number of audits: sums add, scores do not. */
export type MomentTotal = {
  readonly dealerId: string;
  readonly momentId: MomentId;
  /** Σ w·s and Σ w over the counted answers. */
  readonly weightedScore: number;
  readonly weight: number;
  /** Answers that counted, and how many of them reached full score. */
  readonly counted: number;
  readonly passed: number;
};

export type HeatCell = {
  /** Places in `dealers` and `moments`. */
  readonly dealer: number;
  readonly moment: number;
  /** 0–100. */
  readonly score: number;
  readonly n: number;
  readonly failed: number;
};

export type MomentHeat = {
  readonly dealers: readonly string[];
  readonly moments: readonly {
    readonly momentId: MomentId;
    readonly score: number | null;
    readonly n: number;
  }[];
  /** Only where something counted; dealer by dealer, moment by moment. */
  readonly cells: readonly HeatCell[];
  /** Pairs of a listed dealer and a listed moment in which nothing counted. */
  readonly missing: number;
};

type Sum = { weightedScore: number; weight: number; counted: number; passed: number };

const add = (into: Sum | undefined, { weightedScore, weight, counted, passed }: MomentTotal): Sum => ({
  weightedScore: (into?.weightedScore ?? 0) + weightedScore,
  weight: (into?.weight ?? 0) + weight,
  counted: (into?.counted ?? 0) + counted,
  passed: (into?.passed ?? 0) + passed,
});

/**
 * Dealers × moments with score, n and failures in every cell. Rows of the same dealer and moment (several waves) are
 * joined. Dealers and moments stand in the order given, so a screen keeps its rows where its reader left them.
 */
export const momentHeat = (
  dealers: readonly string[],
  moments: readonly MomentId[],
  totals: readonly MomentTotal[],
): MomentHeat => {
  const dealerPlaces = new Map(dealers.map((dealerId, place) => [dealerId, place]));
  const momentPlaces = new Map(moments.map((momentId, place) => [momentId, place]));
  const cells = new Map<number, Sum>();
  const columns = new Map<number, Sum>();
  for (const total of totals) {
    const dealer = dealerPlaces.get(total.dealerId);
    const moment = momentPlaces.get(total.momentId);
    if (dealer === undefined || moment === undefined || total.counted === 0) continue;
    const key = dealer * moments.length + moment;
    cells.set(key, add(cells.get(key), total));
    columns.set(moment, add(columns.get(moment), total));
  }
  return {
    dealers,
    moments: moments.map((momentId, place) => {
      const column = columns.get(place);
      return column === undefined
        ? { momentId, score: null, n: 0 }
        : { momentId, score: percentOf(column.weightedScore, column.weight), n: column.counted };
    }),
    cells: [...cells]
      .toSorted(([one], [other]) => one - other)
      .map(([key, { weightedScore, weight, counted, passed }]) => ({
        dealer: Math.floor(key / moments.length),
        moment: key % moments.length,
        score: percentOf(weightedScore, weight) ?? 0,
        n: counted,
        failed: counted - passed,
      })),
    missing: dealers.length * moments.length - cells.size,
  };
};
