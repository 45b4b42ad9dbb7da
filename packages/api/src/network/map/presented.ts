import type { AuditKind, Place } from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';
import type { PresentedInterval, PresentedJoining } from '../presented.ts';

export type PresentedMapDealer = {
  readonly dealerId: string;
  readonly code: string;
  readonly name: LocalText;
  readonly city: LocalText;
  readonly regionId: string;
  /** WGS-84. */
  readonly place: Place;
  /** Kilometres east and north of the map's centre. */
  readonly x: number;
  readonly y: number;
  readonly radiusKm: number | null;
  /** Mean of the audits' scores with its interval, as in the comparison, and how many audits. */
  readonly score: number | null;
  readonly interval: PresentedInterval | null;
  readonly audits: number;
  /** Of too few audits for its score to be told apart. */
  readonly isThin: boolean;
  /** Whether the score is in the lowest or highest quarter of those shown that have evidence enough. */
  readonly quarter: 'lowest' | 'middle' | 'highest';
  /** The nearest others of those shown: places in `dealers`. */
  readonly nearest: readonly { readonly dealer: number; readonly km: number; readonly overlaps: boolean }[];
  /** Others whose service radius meets this one's. */
  readonly overlaps: number;
};

export type PresentedMap = {
  readonly method: {
    /** The newest of those joined. */
    readonly version: number;
    readonly joining: PresentedJoining | null;
    readonly kinds: readonly AuditKind[];
    readonly intervalLevel: number;
    /** A score of fewer audits is too little evidence. */
    readonly leastAudits: number;
  };
  /** Of the azimuthal equidistant projection; null where no dealer has a place. */
  readonly centre: Place | null;
  readonly dealers: readonly PresentedMapDealer[];
  /** Dealers of the selection without a place. */
  readonly unplaced: number;
  /** Pairs of dealers whose radii meet. */
  readonly overlappingPairs: number;
  /** The convex hull of the dealers, and how much of it lies within nobody's radius; null where it has no area. */
  readonly frame: {
    readonly hull: readonly { readonly x: number; readonly y: number }[];
    readonly areaKm2: number;
    readonly uncoveredKm2: number;
    readonly cellKm: number;
    readonly cells: number;
  } | null;
};
