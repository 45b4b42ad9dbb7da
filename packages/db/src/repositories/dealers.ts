import type { DealerSize } from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';
import { err, ok, type Result } from '@truthline/kernel';
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
};

export type Dealer = NewDealer & {
  readonly regionName: LocalText;
  /** Null where nobody has said. */
  readonly size: DealerSize | null;
};

export const addDealers = (tx: Tx, dealers: readonly NewDealer[]): Promise<void> =>
  insertRows(
    tx,
    'dealers',
    ['network_id', 'dealer_id', 'region_id', 'code', 'name', 'city', 'time_zone'],
    dealers.map(dealer => ({
      network_id: tx.scope.networkId,
      dealer_id: dealer.id,
      region_id: dealer.regionId,
      code: dealer.code,
      name: dealer.name,
      city: dealer.city,
      time_zone: dealer.timeZone,
    })),
  );

/** Adds one dealer, unless another one of the network has its code. */
export const addDealer = async (
  tx: Tx,
  dealer: NewDealer,
): Promise<Result<void, { readonly reason: 'codeTaken' }>> => {
  const added = await tx.query
    .insertInto('dealers')
    .values({
      network_id: tx.scope.networkId,
      dealer_id: dealer.id,
      region_id: dealer.regionId,
      code: dealer.code,
      name: JSON.stringify(dealer.name),
      city: JSON.stringify(dealer.city),
      time_zone: dealer.timeZone,
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
      'regions.name as regionName',
    ])
    .where('dealers.network_id', '=', tx.scope.networkId);

/** The dealers in reach, by code. */
export const listDealers = async (tx: Tx): Promise<readonly Dealer[]> =>
  selectDealers(tx).orderBy('dealers.code').execute();

export const findDealer = async (tx: Tx, dealerId: string): Promise<Dealer | null> =>
  (await selectDealers(tx).where('dealers.dealer_id', '=', dealerId).executeTakeFirst()) ?? null;

/** Asks for network reach. */
export const setDealerSize = async (tx: Tx, dealerId: string, size: DealerSize | null): Promise<void> => {
  await tx.query
    .updateTable('dealers')
    .set({ size })
    .where('network_id', '=', tx.scope.networkId)
    .where('dealer_id', '=', dealerId)
    .execute();
};
