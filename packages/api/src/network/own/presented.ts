import type { DealerSize } from '@truthline/audit';
import type { PresentedBenchmark, PresentedComparisonRow, PresentedMethod } from '../presented.ts';

/** Why nothing is said of dealers of the same size. */
export type PeersUntold =
  /** The OEM has not allowed it, a wave still runs, too few were measured, or the choice of waves would tell them apart. */
  | 'networkUntold'
  /** Nobody has said how large this dealer is. */
  | 'sizeUnknown'
  /** Fewer than `MINIMUM_PEERS` others of this size were measured. */
  | 'tooFew';

/** How the means of the others of the same size are spread. No mean of theirs: with the network's it would tell the rest. */
export type PresentedPeers =
  | {
      readonly kind: 'told';
      readonly dealerCount: number;
      readonly quartiles: PresentedBenchmark['quartiles'];
    }
  | { readonly kind: 'untold'; readonly reason: PeersUntold };

export type PresentedOwnDealer = PresentedComparisonRow & {
  readonly size: DealerSize | null;
  readonly peers: PresentedPeers;
};

/** Where the dealers of one person stand: nothing in it names or identifies another. */
export type PresentedOwn = {
  readonly method: PresentedMethod;
  readonly dealers: readonly PresentedOwnDealer[];
  /** How all dealers of the network are spread; null where it may not be told. */
  readonly benchmark: PresentedBenchmark | null;
};
