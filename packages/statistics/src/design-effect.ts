import { demandCounts } from './argument.ts';
import type { Count } from './overdispersion.ts';

/**
 * How many times larger the variance of a share is than that of independent trials, because trials come in clusters that
 * hang together: k/(k−1)·Σ(r − n·p)² / (N·p(1−p)) over the clusters of one unit, pooled over units by sums. Trials divided
 * by it are the effective number. Rao & Scott (1992), A simple method for the analysis of clustered binary data,
 * Biometrics 48, 577–585, equation (2.1).
 *
 * @param units the clusters of each unit; empty clusters and units with fewer than two clusters say nothing.
 * @returns null where no unit has two clusters and both passes and failures. May lie below 1.
 */
export const designEffect = (units: readonly (readonly Count[])[]): number | null => {
  let found = 0;
  let expected = 0;
  for (const unit of units) {
    let trials = 0;
    let passes = 0;
    let clusters = 0;
    for (const cluster of unit) {
      demandCounts(cluster.passes, cluster.n);
      if (cluster.n === 0) continue;
      clusters += 1;
      trials += cluster.n;
      passes += cluster.passes;
    }
    if (clusters < 2) continue;
    const share = passes / trials;
    let squares = 0;
    for (const cluster of unit) squares += (cluster.passes - cluster.n * share) ** 2;
    found += (clusters / (clusters - 1)) * squares;
    expected += trials * share * (1 - share);
  }
  return expected > 0 ? found / expected : null;
};
