import type { ScoreTrend, TrendPoint } from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';
import type { PresentedInterval } from '../presented.ts';
import type { PresentedSpan } from '../span/presented.ts';

/** Whose series it is. */
export type TrendOf =
  | { readonly kind: 'network' }
  | { readonly kind: 'region'; readonly regionId: string }
  | { readonly kind: 'dealer'; readonly dealerId: string };

export type PresentedTrendPoint = Omit<TrendPoint, 'interval'> & {
  readonly name: LocalText;
  /** Calendar days, both included. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly interval: PresentedInterval | null;
};

/** Scores and findings wave by wave; over dealers each counts once, over one dealer each visit. */
export type PresentedTrend = {
  readonly method: PresentedSpan & {
    readonly dealers: number;
    readonly audits: number;
    /** Waves a watch needs. */
    readonly leastWaves: number;
  };
  readonly of: TrendOf;
  readonly name: LocalText | null;
  readonly points: readonly PresentedTrendPoint[];
  readonly watch: ScoreTrend['watch'];
  readonly findings: ScoreTrend['findings'];
};
