import { seededRandom } from '@truthline/kernel';
import type { AuditTotal } from '../compare-dealers.ts';

/** Standard normals of a seed (Box & Muller 1958). */
export const seededNormal = (seed: number): (() => number) => {
  const random = seededRandom(seed);
  return () => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
};

/** A network whose true scores are known: dealer means around 75, audits around their dealer. Scores are not cut at 0 or 100. */
export const simulateNetwork = ({
  seed,
  dealers,
  auditsOf,
  between,
  within,
}: {
  readonly seed: number;
  readonly dealers: number;
  readonly auditsOf: (dealer: number) => number;
  /** Standard deviations, in points. */
  readonly between: number;
  readonly within: number;
}): { readonly totals: readonly AuditTotal[]; readonly truths: ReadonlyMap<string, number> } => {
  const normal = seededNormal(seed);
  const truths = new Map<string, number>();
  const totals: AuditTotal[] = [];
  for (let dealer = 0; dealer < dealers; dealer += 1) {
    const dealerId = `d${dealer}`;
    const truth = 75 + between * normal();
    truths.set(dealerId, truth);
    for (let audit = 0; audit < auditsOf(dealer); audit += 1)
      totals.push({
        dealerId,
        auditId: `${dealerId}-${audit}`,
        overall: truth + within * normal(),
        itemsCounted: 18,
        itemsPassed: 14,
      });
  }
  return { totals, truths };
};

/** Passes of n trials with a chance, one by one. */
export const seededPasses = (seed: number): ((n: number, chance: number) => number) => {
  const random = seededRandom(seed);
  return (n, chance) => {
    let passes = 0;
    for (let trial = 0; trial < n; trial += 1) if (random.next() < chance) passes += 1;
    return passes;
  };
};
