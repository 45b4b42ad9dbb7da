import { findDealer, listDealers as listSavedDealers, type Dealer } from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { problem, type Problem } from '../request/problem.ts';
import type { ListedDealer, PresentedDealer } from './presented.ts';
import { seesTags } from './tags.ts';

export const presentDealer = ({
  id,
  code,
  name,
  city,
  regionId,
  regionName,
  timeZone,
  size,
  place,
  serviceRadiusKm,
}: Dealer): PresentedDealer => ({
  id,
  code,
  name,
  city,
  regionId,
  regionName,
  timeZone,
  size,
  place,
  serviceRadiusKm,
});

export const listDealers = async ({ ports, signedIn }: Work): Promise<readonly ListedDealer[]> => {
  const withTags = seesTags(signedIn.actor);
  return (await ports.store.within(signedIn.scope, listSavedDealers)).map(dealer => ({
    ...presentDealer(dealer),
    tags: withTags ? dealer.tags : [],
  }));
};

export const getDealer = async (
  { ports, signedIn }: Work,
  dealerId: string,
): Promise<Result<PresentedDealer, Problem>> => {
  const found = await ports.store.within(signedIn.scope, tx => findDealer(tx, dealerId));
  return found === null
    ? err(problem('notFound', {}, [{ kind: 'dealer', id: dealerId }]))
    : ok(presentDealer(found));
};
