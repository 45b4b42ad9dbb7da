import type { SelfBias, Verdicts } from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';
import type { PresentedItemName } from '../../agreement/presented.ts';
import type { PresentedSpan } from '../span/presented.ts';

/** Self-audits against mystery visits over several waves. */
export type PresentedHonesty = {
  readonly method: Omit<PresentedSpan, 'kinds'> & {
    /** Items that one side alone is asked, or that cannot be told apart by moment: not compared. */
    readonly oneSided: number;
    readonly pairs: number;
    readonly dealers: number;
    readonly waves: number;
    /** Under so many pairs a figure speaks of single cases. */
    readonly leastPairs: number;
    /** Points of bias from which a dealer or region is alarmed about. */
    readonly alarmAbove: number;
  };
  /** Over all dealers; null for who sees some of them alone. */
  readonly network: SelfBias | null;
  readonly regions: readonly (SelfBias & { readonly regionId: string; readonly name: LocalText })[];
  /** Dealers with a pair at least, by code. */
  readonly dealers: readonly (SelfBias & {
    readonly dealerId: string;
    readonly code: string;
    readonly name: LocalText;
    readonly regionId: string;
  })[];
  /** Items that are compared one by one, in the order of the checklist; `n` counts pairs. */
  readonly items: readonly (PresentedItemName & Verdicts)[];
  readonly disagreeMost: readonly string[];
  /** Pair by pair where one dealer was asked for, or is the only one: the older wave first. */
  readonly pairs:
    | readonly {
        readonly waveId: string;
        readonly waveName: LocalText;
        readonly self: number;
        readonly mystery: number;
      }[]
    | null;
};
