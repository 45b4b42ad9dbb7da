import type { LocalText } from '@truthline/blueprint';
import type { Tx } from '../store/tx.ts';
import { insertRows } from './insert-rows.ts';

export type Region = {
  readonly id: string;
  readonly code: string;
  readonly name: LocalText;
  readonly orderKey: string;
};

export const addRegions = (tx: Tx, regions: readonly Region[]): Promise<void> =>
  insertRows(
    tx,
    'regions',
    ['network_id', 'region_id', 'code', 'name', 'order_key'],
    regions.map(({ id, code, name, orderKey }) => ({
      network_id: tx.scope.networkId,
      region_id: id,
      code,
      name,
      order_key: orderKey,
    })),
  );

/** In their order. */
export const listRegions = async (tx: Tx): Promise<readonly Region[]> => {
  const rows = await tx.query
    .selectFrom('regions')
    .select(['region_id', 'code', 'name', 'order_key'])
    .where('network_id', '=', tx.scope.networkId)
    .orderBy('order_key')
    .execute();
  return rows.map(row => ({ id: row.region_id, code: row.code, name: row.name, orderKey: row.order_key }));
};
