import type { Tx } from '../store/tx.ts';
import { insertRows } from './insert-rows.ts';
import type { Membership } from './people.ts';

/** Gives a person a role and its dealers, in place of any they had. Asks for network reach. */
export const saveMembership = async (tx: Tx, personId: string, membership: Membership): Promise<void> => {
  const { networkId } = tx.scope;
  const { role, dealerIds } = membership;
  await tx.query
    .insertInto('memberships')
    .values({ network_id: networkId, person_id: personId, role, every_dealer: dealerIds === 'all' })
    .onConflict(conflict =>
      conflict.columns(['network_id', 'person_id']).doUpdateSet({ role, every_dealer: dealerIds === 'all' }),
    )
    .execute();
  await tx.query
    .deleteFrom('membership_dealers')
    .where('network_id', '=', networkId)
    .where('person_id', '=', personId)
    .execute();
  if (dealerIds === 'all') return;
  await insertRows(
    tx,
    'membership_dealers',
    ['network_id', 'person_id', 'dealer_id'],
    dealerIds.map(dealerId => ({ network_id: networkId, person_id: personId, dealer_id: dealerId })),
  );
};

/**
 * What a person is, read with network reach: this is how the reach of their own transactions is found.
 * Null where they have no membership.
 */
export const findMembership = async (tx: Tx, personId: string): Promise<Membership | null> => {
  const row = await tx.query
    .selectFrom('memberships')
    .select(['role', 'every_dealer'])
    .where('network_id', '=', tx.scope.networkId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (row === undefined) return null;
  if (row.every_dealer) return { role: row.role, dealerIds: 'all' };
  const dealers = await tx.query
    .selectFrom('membership_dealers')
    .select('dealer_id')
    .where('network_id', '=', tx.scope.networkId)
    .where('person_id', '=', personId)
    .orderBy('dealer_id')
    .execute();
  return { role: row.role, dealerIds: dealers.map(dealer => dealer.dealer_id) };
};
