import type { ItemAgreement, SelfAgainstMystery } from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';

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
