import type { LocalText } from '@truthline/blueprint';

/** What audits say about one moment: mean score 0–100 (null while nothing was observed), answers, failed answers. */
export type MomentScore = { readonly score: number | null; readonly n: number; readonly failed: number };

/** Two figures of one moment; null where that side has no answer. */
export type MomentPair = { readonly one: MomentScore | null; readonly other: MomentScore | null };

/** What was measured at one moment, in the unit of its item, and what the standard asks for. */
export type MeasuredMoment = {
  readonly median: number;
  readonly n: number;
  readonly unit: string;
  readonly better: 'lower' | 'higher';
  readonly threshold: number | null;
};

export type MomentOverlay = {
  readonly kind: 'scores';
  readonly label: LocalText;
  readonly moments: ReadonlyMap<string, MomentScore>;
};

/** `trend`: one is the wave shown, other the one before. `kinds`: one is the self-audits, other the mystery visits. */
export type PairOverlay = {
  readonly kind: 'trend' | 'kinds';
  readonly label: LocalText;
  readonly oneLabel: LocalText | null;
  readonly otherLabel: LocalText | null;
  readonly moments: ReadonlyMap<string, MomentPair>;
};

/** One moment over the dealers of a network: scores 0–100, the mean of the dealers and the middle half of them. */
export type MomentSpread = {
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly dealers: number;
  readonly n: number;
  /** One of the weakest of the drawing. */
  readonly isWeakest: boolean;
};

export type NetworkOverlay = {
  readonly kind: 'network';
  readonly label: LocalText;
  readonly moments: ReadonlyMap<string, MomentSpread>;
};

export type TimeOverlay = {
  readonly kind: 'time';
  /** Whose measurements; null while only the drawing's own times are shown. */
  readonly label: LocalText | null;
  readonly measured: ReadonlyMap<string, MeasuredMoment>;
};

/** Read from the drawing itself. */
export type RecordOverlay = { readonly kind: 'priority' | 'waiting' | 'cost' };

/** Figures laid over the drawing. Moments by their id. */
export type DrawingOverlay = MomentOverlay | PairOverlay | NetworkOverlay | TimeOverlay | RecordOverlay;
