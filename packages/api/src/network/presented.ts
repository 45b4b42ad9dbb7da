import type { AuditKind } from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';

export type PresentedInterval = { readonly low: number; readonly high: number };

/** A place in the order with its 95 % interval; 1 is best. */
export type PresentedRank = {
  readonly rank: number;
  readonly low: number;
  readonly high: number;
  /** Probability of belonging to the best and to the worst tenth. */
  readonly pTop: number;
  readonly pBottom: number;
};

export type PresentedTrendPoint = { readonly mean: number; readonly n: number };

export type PresentedComparisonRow = {
  readonly dealerId: string;
  readonly code: string;
  readonly name: LocalText;
  readonly regionId: string;
  /** Audits that counted. */
  readonly auditCount: number;
  /** Item scores that counted, over all those audits. */
  readonly itemCount: number;
  /** 0–100. */
  readonly mean: number | null;
  readonly interval: PresentedInterval | null;
  readonly shrunk: number | null;
  /** 0–1. */
  readonly reliability: number | null;
  readonly rank: PresentedRank | null;
  /** Mean of the audits in each of `trendWaves`, with their number; null where there is none. */
  readonly trend: readonly (PresentedTrendPoint | null)[];
  /** Why there is no rank; null also where figures of the network are not told. */
  readonly insufficient: { readonly furtherAudits: number | null } | null;
};

/** Dealers whose pass rate is out of line. Only a flagged one may be called different: false discovery is held at 5 %. */
export type PresentedFunnelPoint = {
  readonly dealerId: string;
  /** Items that counted, and how many of them were passed. */
  readonly n: number;
  readonly passed: number;
  /** passed / n, 0–1. */
  readonly share: number;
  /** Two-sided, against chance plus the spread between dealers; the flag follows it. */
  readonly pValue: number;
  readonly flag: 'high' | 'low' | null;
  /** The same against chance alone. */
  readonly chanceAlone: { readonly pValue: number; readonly flag: 'high' | 'low' | null };
};

/** The share inside which 95 % and 99.8 % of dealers like the target fall, at one n. */
export type PresentedLimits = {
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
};

/** Limits at one n: with the spread between dealers, and by chance alone. */
export type PresentedFunnelLimit = PresentedLimits & {
  readonly n: number;
  readonly chanceAlone: PresentedLimits;
};

/** Both counts, since chance alone calls too many. */
export type PresentedOutliers = { readonly chanceAlone: number; readonly withSpread: number };

export type PresentedFunnel = {
  /** Share of all counted items passed in the network, 0–1. */
  readonly target: number;
  /** How many dealers of the network are out of line: beyond the 99.8 % limits as drawn, and flagged. */
  readonly outliers: {
    readonly outside: PresentedOutliers;
    readonly flagged: PresentedOutliers;
  };
  readonly points: readonly PresentedFunnelPoint[];
  readonly limits: readonly PresentedFunnelLimit[];
  /** Mean z², 1 by chance alone, and the variance between dealers it leaves; null under two dealers. */
  readonly overdispersion: { readonly phi: number; readonly tauSquared: number } | null;
  readonly falseDiscoveryRate: number;
};

/** How audits of several versions of a checklist were made comparable: by items that no version changed. */
export type PresentedJoining = {
  readonly versions: readonly number[];
  /** Items that count, and items of any of the versions that do not. */
  readonly itemsShared: number;
  readonly itemsLeftOut: number;
  /** Versions that share nothing with the newest: their audits are not in the figures. */
  readonly versionsLeftOut: readonly number[];
};

export type PresentedMethod = {
  readonly checklistId: string;
  /** The newest of those joined. */
  readonly version: number;
  /** Null where audits of one version alone are compared. */
  readonly joining: PresentedJoining | null;
  /** The waves looked at; none named means all, and audits outside any wave. */
  readonly waveIds: readonly string[];
  readonly kinds: readonly AuditKind[];
  readonly dealerCount: number;
  /** Null, like all figures of the network, where telling them could give away another dealer's result. */
  readonly auditCount: number | null;
  /** Audits in which nothing was applicable: they have no score. */
  readonly withoutScore: number | null;
  /** Dealers of the network without an audit in the selection. */
  readonly missingDealers: number | null;
  /** Dealers with evidence enough for a rank. */
  readonly rankedDealers: number | null;
  /** Random-effects mean of the dealers, 0–100. */
  readonly networkMean: number | null;
  /** Confidence of the intervals of means, 0–1. */
  readonly intervalLevel: number;
  /** The least evidence for a rank: audits, counted items, and reliability 0–1. */
  readonly evidence: { readonly audits: number; readonly items: number; readonly reliability: number };
};

/** How the dealers' means are spread, without saying who is where. */
export type PresentedBenchmark = {
  readonly dealerCount: number;
  readonly mean: number;
  readonly quartiles: { readonly low: number; readonly median: number; readonly high: number };
};

export type PresentedComparison = {
  /** The waves the trends of the rows go through, the first one first. */
  readonly trendWaves: readonly string[];
  /** Audits in the figures that are not final, and may still change; null where final ones alone were asked for. */
  readonly unsettled: number | null;
  readonly method: PresentedMethod;
  /** The whole network, or the caller's own dealers only. */
  readonly rows: readonly PresentedComparisonRow[];
  /** Null where nothing was counted, everything or nothing passed, or figures of the network are not told. */
  readonly funnel: PresentedFunnel | null;
  readonly regions: readonly { readonly id: string; readonly name: LocalText }[];
  /** Null where too few dealers were measured to stay anonymous, or figures of the network are not told. */
  readonly benchmark: PresentedBenchmark | null;
};
