import type { MomentId } from '@truthline/blueprint';
import {
  atOnce,
  mean,
  meanInterval,
  paced,
  quantiles,
  shareInterval,
  type Interval,
  type Steps,
} from '@truthline/statistics';
import { MINIMUM_EVIDENCE } from '../evidence.ts';
import { percentOf } from '../part-score.ts';
import type { HeatColumn } from './heat-columns.ts';
import { effectiveAnswers } from './visit-correlation.ts';

/** The roll-up of one dealer × moment over any number of audits: sums add, scores do not. */
export type MomentTotal = {
  readonly dealerId: string;
  readonly momentId: MomentId;
  /** Audits in which the moment counted. */
  readonly auditCount: number;
  /** Σ w·s and Σ w over the counted answers. */
  readonly weightedScore: number;
  readonly weight: number;
  /** Answers that counted, and how many of them reached full score. */
  readonly counted: number;
  readonly passed: number;
};

/** Row after row, as many entries as dealers × columns. Scores and bounds 0–100, null where nothing counted. */
export type HeatCells = {
  readonly score: readonly (number | null)[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
  /** Answers that counted, and those of them short of full score. */
  readonly n: readonly number[];
  readonly failed: readonly number[];
  /** Audits they come from: never more than there were. */
  readonly visits: readonly number[];
};

/** One column over all dealers given. */
export type HeatSpread = {
  /** Mean over dealers, each counting once, with its 95 % t interval; null under one and two dealers. */
  readonly score: number | null;
  readonly interval: Interval | null;
  readonly n: number;
  /** Dealers in whom something counted, and the quartiles of their scores. */
  readonly dealers: number;
  readonly quartiles: { readonly low: number; readonly median: number; readonly high: number } | null;
  /** Of its moments the one with the lowest score over all dealers. */
  readonly weakest: MomentId | null;
};

export type HeatMap = {
  readonly cells: HeatCells;
  readonly columns: readonly HeatSpread[];
  /** Pairs of a dealer and a column in which nothing counted. */
  readonly missing: number;
};

/** Under so many audits a cell is marked as too little evidence. */
export const LEAST_VISITS = MINIMUM_EVIDENCE.audits;

const LEVEL = 0.95;

const quartilesOf = (scores: readonly number[]): HeatSpread['quartiles'] => {
  const [low, median, high] = quantiles(scores, [0.25, 0.5, 0.75]);
  return low == null || median == null || high == null ? null : { low, median, high };
};

type Sums = {
  readonly weighted: Float64Array;
  readonly weight: Float64Array;
  readonly counted: Float64Array;
};

/** One moment over all dealers, and the column it belongs to. */
type MomentSums = { readonly column: number; weighted: number; weight: number };

const weakestOf = ({ momentIds }: HeatColumn, sums: ReadonlyMap<MomentId, Readonly<MomentSums>>) => {
  let weakest: MomentId | null = null;
  let lowest = Infinity;
  for (const momentId of momentIds) {
    const { weighted, weight } = sums.get(momentId) ?? { weighted: 0, weight: 0 };
    if (weight > 0 && weighted / weight < lowest) {
      lowest = weighted / weight;
      weakest = momentId;
    }
  }
  return weakest;
};

/** Sums read, and cells worked out, between two pauses. */
const SUMS_A_STEP = 10_000;
const CELLS_A_STEP = 4_000;
/** Columns looked at over all dealers between two pauses. */
const COLUMNS_A_STEP = 8;

function* heatSteps(
  dealers: readonly string[],
  columns: readonly HeatColumn[],
  totals: Iterable<MomentTotal>,
  correlation: number | null,
): Steps<HeatMap> {
  const size = dealers.length * columns.length;
  const sums: Sums = {
    weighted: new Float64Array(size),
    weight: new Float64Array(size),
    counted: new Float64Array(size),
  };
  const passed = new Float64Array(size);
  const visits = new Float64Array(size);
  const rowOf = new Map(dealers.map((dealerId, at) => [dealerId, at]));
  const ofMoments = new Map<MomentId, MomentSums>(
    columns.flatMap(({ momentIds }, column) =>
      momentIds.map(id => [id, { column, weighted: 0, weight: 0 }] as const),
    ),
  );
  let read = 0;
  for (const total of totals) {
    if (read % SUMS_A_STEP === 0) yield;
    read += 1;
    const row = rowOf.get(total.dealerId);
    const moment = ofMoments.get(total.momentId);
    if (row === undefined || moment === undefined || total.counted === 0) continue;
    const at = row * columns.length + moment.column;
    sums.weighted[at] = (sums.weighted[at] ?? 0) + total.weightedScore;
    sums.weight[at] = (sums.weight[at] ?? 0) + total.weight;
    sums.counted[at] = (sums.counted[at] ?? 0) + total.counted;
    passed[at] = (passed[at] ?? 0) + total.passed;
    // Several moments of one visit are one visit: at least as many as the moment that counted most often.
    visits[at] = Math.max(visits[at] ?? 0, total.auditCount);
    moment.weighted += total.weightedScore;
    moment.weight += total.weight;
  }

  const score: (number | null)[] = [];
  const low: (number | null)[] = [];
  const high: (number | null)[] = [];
  let missing = 0;
  for (let at = 0; at < size; at += 1) {
    if (at % CELLS_A_STEP === 0) yield;
    const n = sums.counted[at] ?? 0;
    const value = percentOf(sums.weighted[at] ?? 0, sums.weight[at] ?? 0);
    if (n === 0 || value === null) {
      score.push(null);
      low.push(null);
      high.push(null);
      missing += 1;
      continue;
    }
    const evenness = columns[at % columns.length]?.evenness ?? 1;
    const worth = effectiveAnswers(n, visits[at] ?? 0, correlation) * evenness;
    const interval = shareInterval(value / 100, worth, LEVEL);
    score.push(value);
    low.push(interval === null ? null : 100 * interval.low);
    high.push(interval === null ? null : 100 * interval.high);
  }
  const spreads: HeatSpread[] = [];
  for (const [place, column] of columns.entries()) {
    if (place % COLUMNS_A_STEP === 0) yield;
    let n = 0;
    const scores: number[] = [];
    for (let at = place; at < size; at += columns.length) {
      n += sums.counted[at] ?? 0;
      const value = score[at];
      if (value !== null && value !== undefined) scores.push(value);
    }
    spreads.push({
      score: mean(scores),
      interval: meanInterval(scores),
      n,
      dealers: scores.length,
      quartiles: quartilesOf(scores),
      weakest: weakestOf(column, ofMoments),
    });
  }
  yield;
  const counted = Array.from(sums.counted);
  return {
    cells: {
      score,
      low,
      high,
      n: counted,
      failed: counted.map((n, at) => n - (passed[at] ?? 0)),
      visits: Array.from(visits),
    },
    columns: spreads,
    missing,
  };
}

/**
 * Dealers × columns with score, interval, n and failures in every cell; totals of the same dealer and column (waves,
 * moments of one section) are joined by their sums. The interval is Wilson's at the effective number of answers: answers
 * of one visit are not independent, and weights may differ. A score that is a mean of parts of points varies less than
 * a pass rate of the same size, so the interval is at most too wide. Dealers and columns stand in the order given.
 *
 * @param correlation of the answers of one visit (`visitCorrelation`).
 */
export const heatMap = (
  dealers: readonly string[],
  columns: readonly HeatColumn[],
  totals: Iterable<MomentTotal>,
  correlation: number | null,
): HeatMap => atOnce(heatSteps(dealers, columns, totals, correlation));

/** `heatMap` in steps of some ten milliseconds, for whoever shares the thread with others: the same figures. */
export const heatMapPaced = (
  dealers: readonly string[],
  columns: readonly HeatColumn[],
  totals: Iterable<MomentTotal>,
  correlation: number | null,
  pause: () => Promise<unknown>,
): Promise<HeatMap> => paced(heatSteps(dealers, columns, totals, correlation), pause);
