import type { GroupScore, HistogramBin } from '@truthline/audit';
import type { LocalText, MomentId } from '@truthline/blueprint';
import type { PresentedInterval, PresentedJoining, PresentedMethod } from '../presented.ts';

/** One dealer whose score changed beyond noise, in points. */
export type PresentedChange = {
  readonly dealerId: string;
  readonly code: string;
  readonly name: LocalText;
  readonly value: number;
  /** Of this one change, not corrected for looking at many. */
  readonly interval: PresentedInterval;
  /** Audits before and after. */
  readonly n: { readonly before: number; readonly after: number };
};

export type PresentedChanges =
  | {
      readonly kind: 'compared';
      /** Ids of the waves on either side. */
      readonly before: readonly string[];
      readonly after: readonly string[];
      /** The largest first; at most `CHANGES_SHOWN` of either, `called` counts all. */
      readonly up: readonly PresentedChange[];
      readonly down: readonly PresentedChange[];
      readonly called: { readonly up: number; readonly down: number };
      /** Dealers with audits on both sides, and with audits on one side only. */
      readonly compared: number;
      readonly missing: number;
      /** Standard deviation of one audit within a dealer and a wave, in points. */
      readonly deviation: number;
      readonly falseDiscoveryRate: number;
      readonly joining: PresentedJoining | null;
    }
  /** There is no wave before the ones chosen. */
  | { readonly kind: 'noEarlier' }
  /** No dealer has two audits in any wave: nothing tells how much audits scatter. */
  | { readonly kind: 'noiseUnknown' };

export type PresentedLoss = {
  readonly momentId: MomentId;
  readonly name: LocalText;
  /** Points of the overall score (0–100) that full marks here would have added, and their share of all points lost. */
  readonly points: number;
  readonly share: number;
  /** 95 % interval of the points over so many dealers, each of them one observation; null of one dealer. */
  readonly pointsInterval: PresentedInterval | null;
  readonly dealers: number;
  /** Answers that counted, the share of them at full score, 0–1, and its 95 % interval. */
  readonly n: number;
  readonly passRate: number;
  readonly interval: PresentedInterval;
};

export type PresentedOverview = {
  readonly method: PresentedMethod;
  /** Of the dealers chosen; null where none has a score. */
  readonly score: GroupScore | null;
  /** Means of the dealers with enough evidence. */
  readonly distribution: readonly HistogramBin[];
  /** Dealers chosen: with evidence enough for a rank, with too little, without an audit. */
  readonly evidence: { readonly enough: number; readonly tooLittle: number; readonly none: number };
  readonly changes: PresentedChanges;
  readonly losses: { readonly points: number; readonly moments: readonly PresentedLoss[] };
  readonly findings: {
    /** Answers short of full score. */
    readonly found: number;
    /** Findings somebody is mending, mended and proved so by a re-audit, and withdrawn. */
    readonly open: number;
    readonly closed: number;
    readonly withdrawn: number;
  };
};
