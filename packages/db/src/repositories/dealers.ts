import type { DealerSize, Place } from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';
import { err, ok, type Result } from '@truthline/kernel';
import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';
import { insertRows } from './insert-rows.ts';

export type NewDealer = {
  readonly id: string;
  readonly regionId: string;
  readonly code: string;
  readonly name: LocalText;
  readonly city: LocalText;
  /** IANA name, such as `Asia/Shanghai`. */
  readonly timeZone: string;
  /** Left out: nobody has said. */
  readonly place?: Place | null;
  readonly serviceRadiusKm?: number | null;
};

export type Dealer = Omit<NewDealer, 'place' | 'serviceRadiusKm'> & {
  readonly regionName: LocalText;
  /** Null where nobody has said. */
  readonly size: DealerSize | null;
  readonly place: Place | null;
  readonly serviceRadiusKm: number | null;
  /** In the order in which they were written. */
  readonly tags: readonly string[];
};

const rowOf = (tx: Tx, dealer: NewDealer) => ({
  network_id: tx.scope.networkId,
  dealer_id: dealer.id,
  region_id: dealer.regionId,
  code: dealer.code,
  time_zone: dealer.timeZone,
  latitude: dealer.place?.latitude ?? null,
  longitude: dealer.place?.longitude ?? null,
  service_radius_km: dealer.serviceRadiusKm ?? null,
});

export const addDealers = (tx: Tx, dealers: readonly NewDealer[]): Promise<void> =>
  insertRows(
    tx,
    'dealers',
    [
      'network_id',
      'dealer_id',
      'region_id',
      'code',
      'name',
      'city',
      'time_zone',
      'latitude',
      'longitude',
      'service_radius_km',
    ],
    dealers.map(dealer => ({ ...rowOf(tx, dealer), name: dealer.name, city: dealer.city })),
  );

/** Adds one dealer, unless another one of the network has its code. */
export const addDealer = async (
  tx: Tx,
  dealer: NewDealer,
): Promise<Result<void, { readonly reason: 'codeTaken' }>> => {
  const added = await tx.query
    .insertInto('dealers')
    .values({
      ...rowOf(tx, dealer),
      name: JSON.stringify(dealer.name),
      city: JSON.stringify(dealer.city),
    })
    .onConflict(conflict => conflict.columns(['network_id', 'code']).doNothing())
    .returning('dealer_id')
    .executeTakeFirst();
  return added === undefined ? err({ reason: 'codeTaken' }) : ok(undefined);
};

const selectDealers = (tx: Tx) =>
  tx.query
    .selectFrom('dealers')
    .innerJoin('regions', join =>
      join
        .onRef('regions.network_id', '=', 'dealers.network_id')
        .onRef('regions.region_id', '=', 'dealers.region_id'),
    )
    .select([
      'dealers.dealer_id as id',
      'dealers.region_id as regionId',
      'dealers.code as code',
      'dealers.name as name',
      'dealers.city as city',
      'dealers.time_zone as timeZone',
      'dealers.size as size',
      'dealers.latitude as latitude',
      'dealers.longitude as longitude',
      'dealers.service_radius_km as serviceRadiusKm',
      'dealers.tags as tags',
      'regions.name as regionName',
    ])
    .where('dealers.network_id', '=', tx.scope.networkId);

type DealerRow = Omit<Dealer, 'place'> & {
  readonly latitude: number | null;
  readonly longitude: number | null;
};

const dealerOf = ({ latitude, longitude, ...dealer }: DealerRow): Dealer => ({
  ...dealer,
  place: latitude === null || longitude === null ? null : { latitude, longitude },
});

/** The dealers in reach, by code. */
export const listDealers = async (tx: Tx): Promise<readonly Dealer[]> =>
  (await selectDealers(tx).orderBy('dealers.code').execute()).map(dealerOf);

export const findDealer = async (tx: Tx, dealerId: string): Promise<Dealer | null> => {
  const found = await selectDealers(tx).where('dealers.dealer_id', '=', dealerId).executeTakeFirst();
  return found === undefined ? null : dealerOf(found);
};

/** Asks for network reach. */
export const setDealerSize = async (tx: Tx, dealerId: string, size: DealerSize | null): Promise<void> => {
  await tx.query
    .updateTable('dealers')
    .set({ size })
    .where('network_id', '=', tx.scope.networkId)
    .where('dealer_id', '=', dealerId)
    .execute();
};

/** Asks for network reach. */
export const setDealerTags = async (tx: Tx, dealerId: string, tags: readonly string[]): Promise<void> => {
  await tx.query
    .updateTable('dealers')
    .set({ tags: [...tags] })
    .where('network_id', '=', tx.scope.networkId)
    .where('dealer_id', '=', dealerId)
    .execute();
};

/** Every tag of a dealer in reach, once, in the order of its code points. */
export const listDealerTags = async (tx: Tx): Promise<readonly string[]> => {
  const rows = await tx.query
    .selectFrom('dealers')
    .select(sql<string>`distinct unnest(tags) collate "C"`.as('tag'))
    .where('network_id', '=', tx.scope.networkId)
    .orderBy('tag')
    .execute();
  return rows.map(({ tag }) => tag);
};

/** Where a dealer stands and how far it serves. Asks for network reach. */
export const setDealerPlace = async (
  tx: Tx,
  dealerId: string,
  { place, serviceRadiusKm }: Pick<Dealer, 'place' | 'serviceRadiusKm'>,
): Promise<void> => {
  await tx.query
    .updateTable('dealers')
    .set({
      latitude: place?.latitude ?? null,
      longitude: place?.longitude ?? null,
      service_radius_km: serviceRadiusKm,
    })
    .where('network_id', '=', tx.scope.networkId)
    .where('dealer_id', '=', dealerId)
    .execute();
};
