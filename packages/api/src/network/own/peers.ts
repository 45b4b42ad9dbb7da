import { quantiles } from '@truthline/statistics';
import type { PresentedPeers } from './presented.ts';

/** Under this many others of the same size nothing is said of them. */
export const MINIMUM_PEERS = 5;

/** The quartiles of the means of others, 0–100, where there are enough of them to hide among. */
export const peersOf = (means: readonly number[]): PresentedPeers => {
  if (means.length < MINIMUM_PEERS) return { kind: 'untold', reason: 'tooFew' };
  const [low, median, high] = quantiles(means, [0.25, 0.5, 0.75]);
  return low == null || median == null || high == null
    ? { kind: 'untold', reason: 'tooFew' }
    : { kind: 'told', dealerCount: means.length, quartiles: { low, median, high } };
};
