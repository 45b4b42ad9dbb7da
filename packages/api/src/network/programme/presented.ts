import type { ProgrammeOutcome } from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';
import type { PresentedSpan } from '../span/presented.ts';

/** What was done: a training of some dealers on a day, or the actions that were opened for an item, each on its own day. */
export type Programme =
  | { readonly kind: 'training'; readonly on: string; readonly dealerIds: readonly string[] }
  | { readonly kind: 'actions'; readonly itemId: string };

type Side = { readonly n: number; readonly mean: number | null };

export type PresentedProgramme = {
  readonly method: PresentedSpan & {
    /** What is measured: whole audits, or the moment of the item. */
    readonly measured: 'overall' | 'moment';
    readonly audits: number;
  };
  readonly programme: Programme;
  /** The day that separates before from after for the dealers without the programme; null where nobody was in it. */
  readonly on: string | null;
  readonly outcome: ProgrammeOutcome;
  /** The dealers in it, with what was seen of each. */
  readonly dealers: readonly {
    readonly dealerId: string;
    readonly code: string;
    readonly name: LocalText;
    readonly on: string;
    readonly before: Side;
    readonly after: Side;
  }[];
};

/** An item of the checklist for which actions were opened. */
export type PresentedActedItem = {
  readonly itemId: string;
  readonly name: LocalText;
  readonly question: LocalText;
  readonly dealers: number;
};
