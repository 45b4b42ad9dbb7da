import { mapResult, type Result } from '@truthline/kernel';
import type { Work } from '../../request/context.ts';
import type { Problem } from '../../request/problem.ts';
import {
  networkBenchmark,
  nothingSeen,
  presentRow,
  readComparison,
  type Compared,
} from '../comparison-service.ts';
import { describeMethod } from '../describe-method.ts';
import { audienceOf, comparisonScope, type Audience, type Selection } from '../selection.ts';
import { peersOf } from './peers.ts';
import type { PresentedOwn, PresentedPeers } from './presented.ts';

type Dealer = Compared['dealers'][number];

/** Dealers of the same size that are none of this person's own. */
const peersTold = (
  { dealers, comparison, disclosure }: Compared,
  { shows }: Audience,
  { size }: Dealer,
): PresentedPeers => {
  if (!disclosure.networkTold) return { kind: 'untold', reason: 'networkUntold' };
  if (size === null) return { kind: 'untold', reason: 'sizeUnknown' };
  const peers = new Set(
    dealers.filter(dealer => dealer.size === size && !shows(dealer.id)).map(({ id }) => id),
  );
  return peersOf(
    comparison.dealers.flatMap(({ dealerId, mean }) => (mean === null || !peers.has(dealerId) ? [] : [mean])),
  );
};

const present = (whole: Compared, audience: Audience): PresentedOwn => {
  const { dealers, comparison, disclosure, shown } = whole;
  const { networkTold } = disclosure;
  const byDealer = new Map(comparison.dealers.map(row => [row.dealerId, row]));
  return {
    method: describeMethod({ ...whole, dealerCount: dealers.length }),
    dealers: dealers
      .filter(({ id }) => shown.has(id))
      .map(dealer => ({
        ...presentRow(dealer, byDealer.get(dealer.id) ?? nothingSeen(dealer.id), networkTold),
        size: dealer.size,
        peers: peersTold(whole, audience, dealer),
      })),
    benchmark: networkTold ? networkBenchmark(comparison) : null,
  };
};

/** Where the dealers of this person stand among the network and among others of their size, none of whom is named. */
export const standAmongPeers = (work: Work, selection: Selection): Promise<Result<PresentedOwn, Problem>> => {
  const { ports, signedIn } = work;
  const audience = audienceOf(signedIn);
  return ports.store.attempt(comparisonScope(signedIn, audience), async tx =>
    mapResult(await readComparison(tx, work, selection), whole => present(whole, audience)),
  );
};
