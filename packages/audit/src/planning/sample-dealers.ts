import { seededRandom } from '@truthline/kernel';
import { apportion } from './apportion.ts';
import { shuffled } from './chance.ts';
import type { DealerSize, SamplingRule } from './wave-plan.ts';

export type SampledDealer = {
  readonly id: string;
  readonly regionId: string;
  readonly size: DealerSize | null;
};

/**
 * The dealers a rule draws, by id. Every region and size gives its share of them, within one; the order of the dealers
 * does not matter. A share above 0 draws one dealer at least.
 */
export const sampleDealers = (
  { regionIds, sizes, share }: Omit<SamplingRule, 'seed'>,
  dealers: readonly SampledDealer[],
  seed: number,
): readonly string[] => {
  const eligible = dealers
    .filter(
      ({ regionId, size }) =>
        (regionIds === null || regionIds.includes(regionId)) &&
        (sizes === null || (size !== null && sizes.includes(size))),
    )
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (share === 0 || eligible.length === 0) return [];
  const strata = [...Map.groupBy(eligible, ({ regionId, size }) => `${regionId} ${size ?? ''}`)].toSorted(
    ([a], [b]) => (a < b ? -1 : 1),
  );
  const counts = apportion(
    Math.max(1, Math.round(share * eligible.length)),
    strata.map(([, stratum]) => stratum.length),
  );
  const random = seededRandom(seed);
  return strata
    .flatMap(([, stratum], index) => shuffled(stratum, random).slice(0, counts[index]))
    .map(({ id }) => id)
    .toSorted();
};
