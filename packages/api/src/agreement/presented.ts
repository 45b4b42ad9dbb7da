import type {
  AuditKind,
  AuditStatus,
  ItemAgreement,
  ItemCalibration,
  SelfAgainstMystery,
} from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';
import type { PresentedDealer } from '../dealers/presented.ts';

/** What an item is called beside its figures. */
export type PresentedItemName = {
  readonly itemId: string;
  /** The moment it judges. */
  readonly name: LocalText;
  readonly question: LocalText;
  readonly sectionName: LocalText;
};

/** One dealer's two audits side by side; scores 0–100 by the items that both sides scored. */
export type PresentedSides = {
  readonly dealerId: string;
  readonly name: LocalText;
  readonly self: { readonly auditId: string; readonly score: number | null };
  readonly mystery: { readonly auditId: string; readonly score: number | null };
  /** Scores 0–1 of the items that both sides scored. */
  readonly items: readonly (PresentedItemName & { readonly self: number; readonly mystery: number })[];
};

/** Self-audits against mystery visits of one wave, by one version of one checklist: the dealers in reach, or one of them. */
export type PresentedSelfMystery = {
  readonly waveName: LocalText;
  /** By what the wave was audited from both sides, the one with most dealers first. */
  readonly versions: readonly {
    readonly checklistId: string;
    readonly version: number;
    readonly title: LocalText;
    /** Dealers in reach with both kinds. */
    readonly dealers: number;
  }[];
  /** Null where nothing in reach was audited from both sides. */
  readonly compared:
    | (Pick<
        SelfAgainstMystery,
        'dealers' | 'onlySelf' | 'onlyMystery' | 'scores' | 'alarm' | 'disagreeMost'
      > & {
        readonly checklistId: string;
        readonly version: number;
        /** Under so many pairs a figure speaks of single cases. */
        readonly leastPairs: number;
        readonly items: readonly (PresentedItemName & Omit<ItemAgreement, 'itemId'>)[];
        readonly points: readonly {
          readonly dealerId: string;
          readonly name: LocalText;
          readonly self: number;
          readonly mystery: number;
        }[];
        /** Given where one dealer was asked for, or is the only one. */
        readonly sides: PresentedSides | null;
      })
    | null;
};

/** A recorded visit that several auditors answer. Instants are ISO 8601. */
export type PresentedCalibration = {
  readonly id: string;
  readonly name: LocalText;
  /** What is recorded, and where to find it. */
  readonly about: string;
  readonly checklistId: string;
  readonly version: number;
  readonly checklistTitle: LocalText;
  /** As what kind of audit it is answered. */
  readonly kind: AuditKind;
  readonly dealer: PresentedDealer;
  readonly madeAt: string;
  readonly closedAt: string | null;
  /** The audit the asker answers it with, null where they cannot; its status is null until it is begun. */
  readonly own: { readonly auditId: string; readonly status: AuditStatus | null } | null;
  /** Null for who answers: how far the others are is not theirs to know. */
  readonly counts: { readonly submitted: number; readonly underWay: number } | null;
};

export type PresentedCalibrationFigures = {
  /** Krippendorff's α of all items together; null where nobody ever differed or nothing was answered twice. */
  readonly alpha: number | null;
  /** An α under this flags an item for rewording. */
  readonly rewordBelow: number;
  readonly raters: readonly {
    readonly name: string;
    readonly auditId: string;
    /** `late`: submitted after the calibration was closed. */
    readonly standing: 'counted' | 'underWay' | 'late';
    readonly submittedAt: string | null;
    /** 0–100. */
    readonly overall: number | null;
  }[];
  readonly items: readonly (PresentedItemName &
    Omit<ItemCalibration, 'itemId'> & {
      /** How many gave it which score, 0–1. */
      readonly verdicts: readonly { readonly score: number; readonly raters: number }[];
    })[];
};

/** Figures are null for an auditor, and for who reviews while they are answering themselves. */
export type PresentedCalibrationDetail = PresentedCalibration & {
  readonly figures: PresentedCalibrationFigures | null;
};
