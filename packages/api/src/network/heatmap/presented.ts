import type { AuditKind, HeatGrouping } from '@truthline/audit';
import type { LocalText, MomentId } from '@truthline/blueprint';
import type { PresentedInterval, PresentedJoining } from '../presented.ts';

/** How something is spread over the dealers shown. Scores 0–100. */
export type PresentedSpread = {
  /** Mean over dealers, each counting once, with its interval. */
  readonly score: number | null;
  readonly interval: PresentedInterval | null;
  /** Answers, and dealers in whom something counted. */
  readonly n: number;
  readonly dealers: number;
  readonly quartiles: { readonly low: number; readonly median: number; readonly high: number } | null;
};

export type PresentedHeatColumn = {
  readonly id: string;
  /** Null where the id is a word of its own: a SERVQUAL dimension, a kind of lane, `offDrawing`. */
  readonly name: LocalText | null;
  /** Columns of one stage of the drawing. */
  readonly groupId: string;
  readonly groupName: LocalText | null;
  /** Where a cell of this column leads: its weakest moment. */
  readonly momentId: MomentId;
  readonly momentCount: number;
  /** Null for somebody of some dealers: it tells of the others. */
  readonly spread: PresentedSpread | null;
};

export type PresentedHeatDealer = {
  readonly dealerId: string;
  readonly code: string;
  readonly name: LocalText;
  readonly regionId: string;
  /** Mean of the audits' scores with its interval, as in the comparison, and how many audits. */
  readonly score: number | null;
  readonly interval: PresentedInterval | null;
  readonly audits: number;
};

/** Row after row, as many entries as dealers × columns; scores 0–100 to a tenth, null where nothing counted. */
export type PresentedHeatCells = {
  readonly score: readonly (number | null)[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
  /** Answers that counted, and the audits they come from. */
  readonly n: readonly number[];
  readonly visits: readonly number[];
};

export type PresentedHeatMethod = {
  /** The newest of those joined. */
  readonly version: number;
  /** Null where audits of one version alone are compared. */
  readonly joining: PresentedJoining | null;
  readonly kinds: readonly AuditKind[];
  /** Wilson's interval at the effective number of answers; its confidence, 0–1. */
  readonly intervalLevel: number;
  /** Of the answers of one visit, 0–1; null where it cannot be told: then a visit counts as one answer. */
  readonly correlation: number | null;
  /** A cell of fewer audits is too little evidence. */
  readonly leastVisits: number;
  /** Pairs of a dealer and a column in which nothing counted. */
  readonly missing: number;
};

export type PresentedHeatmap = {
  readonly by: HeatGrouping;
  readonly method: PresentedHeatMethod;
  readonly columns: readonly PresentedHeatColumn[];
  /** In the order asked for. */
  readonly dealers: readonly PresentedHeatDealer[];
  readonly cells: PresentedHeatCells;
};

/** One moment over the dealers of the network. */
export type PresentedMomentSpread = PresentedSpread & {
  readonly momentId: MomentId;
  readonly name: LocalText;
  /** Dealers by score, from 0 to 100 in ten equal parts; 100 belongs to the last. */
  readonly histogram: readonly number[];
  /** The lowest scores with evidence enough, at most five. */
  readonly weakest: readonly {
    readonly dealerId: string;
    readonly name: LocalText;
    readonly score: number;
    readonly interval: PresentedInterval | null;
    readonly n: number;
  }[];
};

export type PresentedMomentSpreads = {
  readonly method: PresentedHeatMethod;
  readonly moments: readonly PresentedMomentSpread[];
};
