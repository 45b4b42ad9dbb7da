import type { Answer, AuditKind, Item } from '@truthline/audit';
import type { LocalText, MomentId } from '@truthline/blueprint';

export type PresentedMomentScore = {
  /** 0–100, or null with nothing counted. */
  readonly score: number | null;
  /** Items that counted. */
  readonly n: number;
  /** Items that counted and did not reach full score. */
  readonly failed: number;
};

export type PresentedOverlayMoment = PresentedMomentScore & { readonly momentId: MomentId };

export type PresentedOverlay = {
  readonly moments: readonly PresentedOverlayMoment[];
  /** The one audit it shows, or null where it sums several, or there is none yet. */
  readonly auditId: string | null;
  /** The one kind of audit it speaks of; null where nothing was audited. */
  readonly kind: AuditKind | null;
  readonly label: LocalText;
};

/** Two figures of one moment; null where that side has no answer to compare with. */
export type PresentedPair = {
  readonly momentId: MomentId;
  readonly one: PresentedMomentScore | null;
  readonly other: PresentedMomentScore | null;
};

export type PresentedPairs = {
  /** A wave and the one before it, or self-audits and mystery visits. */
  readonly compare: 'waves' | 'kinds';
  readonly kind: AuditKind | null;
  /** Names of the two waves; null where there is none, as before the first. Kinds have no name of their own here. */
  readonly oneLabel: LocalText | null;
  readonly otherLabel: LocalText | null;
  readonly label: LocalText;
  /** The waves compared, or the one wave in which kinds are; empty where that is all of them. */
  readonly waveIds: readonly string[];
  readonly moments: readonly PresentedPair[];
};

/** What was measured for one moment, in the unit of its item. */
export type PresentedMeasured = {
  readonly momentId: MomentId;
  readonly itemId: string;
  readonly median: number;
  readonly n: number;
  readonly unit: string;
  readonly better: 'lower' | 'higher';
  /** The first band of the item's scale with full marks: what "met" asks for. Null where no band does. */
  readonly threshold: number | null;
};

export type PresentedMeasuredMoments = {
  readonly kind: AuditKind | null;
  readonly label: LocalText;
  readonly moments: readonly PresentedMeasured[];
};

/** One answer behind a figure. Who gave it is not said: mystery shoppers stay unnamed. */
export type PresentedAnswerBehind = {
  readonly auditId: string;
  readonly kind: AuditKind;
  /** ISO 8601 instant. */
  readonly startedAt: string;
  readonly waveName: LocalText | null;
  readonly item: Pick<Item, 'id' | 'question' | 'scale'>;
  readonly answer: Answer;
  /** 0–1; null where the answer left the sum. */
  readonly score: number | null;
};

export type PresentedAnswersBehind = {
  readonly answers: readonly PresentedAnswerBehind[];
  /** True where there are more than were sent. */
  readonly more: boolean;
};
