import type { AuditKind } from '@truthline/audit';
import type { LocalText, MomentId } from '@truthline/blueprint';

export type PresentedInterval = { readonly low: number; readonly high: number };

/** A place in the order, with what the evidence allows: 90 of 100 such intervals hold the true rank. */
export type PresentedRank = {
  readonly rank: number;
  readonly low: number;
  readonly high: number;
  /** Probability of belonging to the best and to the worst fifth. */
  readonly pTop: number;
  readonly pBottom: number;
};

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
  readonly insufficient: { readonly furtherAudits: number | null } | null;
};

export type PresentedFunnelPoint = {
  readonly dealerId: string;
  /** Denominator: items that counted. */
  readonly n: number;
  /** Share of them passed, 0–1. */
  readonly share: number;
  readonly pValue: number;
  /** False discovery held: only a flagged dealer may be called different. */
  readonly flag: 'high' | 'low' | null;
};

export type PresentedFunnelLimit = {
  readonly n: number;
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
};

export type PresentedFunnel = {
  /** Share of all counted items passed in the network, 0–1. */
  readonly target: number;
  readonly points: readonly PresentedFunnelPoint[];
  readonly limits: readonly PresentedFunnelLimit[];
  readonly overdispersion: { readonly phi: number; readonly tauSquared: number; readonly applied: boolean };
};

export type PresentedMethod = {
  readonly checklistId: string;
  readonly version: number;
  readonly waveIds: readonly string[];
  readonly kinds: readonly AuditKind[];
  readonly dealerCount: number;
  readonly auditCount: number;
  /** Dealers of the network without a counted audit in the selection. */
  readonly missingDealers: number;
  readonly intervalLevel: number;
  /** The least number of audits for a rank. */
  readonly minimumAudits: number;
};

/** How the network is spread, without saying who is where. Null where fewer than `minimumDealers` were measured. */
export type PresentedBenchmark = {
  readonly dealerCount: number;
  readonly mean: number;
  readonly quartiles: readonly [number, number, number];
};

export type PresentedComparison = {
  readonly method: PresentedMethod;
  /** The whole network, or the caller's own dealers only. */
  readonly rows: readonly PresentedComparisonRow[];
  readonly funnel: PresentedFunnel;
  readonly regions: readonly { readonly id: string; readonly name: LocalText }[];
  readonly benchmark: PresentedBenchmark | null;
};

export type PresentedHeatCell = {
  /** Indices into `dealers` and `moments`. */
  readonly dealer: number;
  readonly moment: number;
  /** 0–100, or null with nothing counted. */
  readonly score: number | null;
  readonly n: number;
};

export type PresentedHeatmap = {
  readonly moments: readonly {
    readonly momentId: MomentId;
    readonly name: LocalText;
    readonly sectionId: string;
  }[];
  readonly dealers: readonly { readonly dealerId: string; readonly name: LocalText }[];
  readonly cells: readonly PresentedHeatCell[];
};
