import type { FactorFairness, Fairness, MixFactor } from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';
import type { PresentedInterval } from '../presented.ts';
import type { PresentedSpan } from '../span/presented.ts';

/** How many visits there were at each level of a circumstance, in the order of the week and of the day. */
export type PresentedMix = Readonly<
  Record<MixFactor, readonly { readonly level: string | null; readonly n: number }[]>
>;

type Judged = Extract<Fairness, { readonly kind: 'judged' }>;
type Auditors = Judged['auditors'];
type Compared = Extract<Auditors, { readonly kind: 'compared' }>;

export type PresentedFairness = {
  readonly method: PresentedSpan & { readonly audits: number; readonly withoutScore: number };
  /** Of all visits in reach. */
  readonly mix: PresentedMix;
  readonly outcome:
    | {
        readonly kind: 'judged';
        /** Standard deviation of one visit beside everything the model knows, in points. */
        readonly visitDeviation: number;
        readonly factors: readonly FactorFairness[];
        readonly auditors:
          | Exclude<Auditors, Compared>
          | (Omit<Compared, 'each'> & {
              readonly each: readonly (Compared['each'][number] & { readonly name: string | null })[];
            });
        /** Who made the visits; a name is null where the person is no longer known. */
        readonly visitors: readonly { readonly auditorId: string | null; readonly name: string | null }[];
        /** In the order of codes. */
        readonly dealers: readonly {
          readonly dealerId: string;
          readonly code: string;
          readonly name: LocalText;
          readonly regionId: string;
          readonly n: number;
          readonly raw: number;
          readonly adjusted: number;
          readonly interval: PresentedInterval;
          readonly mix: PresentedMix;
          /** Places in `visitors`, with how many of the visits each made; the most first. */
          readonly visitedBy: readonly { readonly visitor: number; readonly n: number }[];
        }[];
      }
    | { readonly kind: 'tooFew' }
    /** Who sees some dealers alone is told the mix of their own visits: an adjusted score leans on all others. */
    | { readonly kind: 'ownAlone' };
};
