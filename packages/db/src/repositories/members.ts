import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';
import type { Role } from '../tables.ts';

/** A person by what they are, without where they can be reached. */
export type Member = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Over every dealer of the network, not over named ones. */
  readonly everyDealer: boolean;
};

/**
 * The people whose membership covers a dealer, by name; with null those over every dealer. Row-level security shows a
 * dealer's own people alone, so ask in the scope of the system and hand out no more than the policy allows.
 */
export const listMembers = async (tx: Tx, dealerId: string | null): Promise<readonly Member[]> => {
  const found = await sql<Member>`
    select people.person_id as id, people.name, memberships.role, memberships.every_dealer as "everyDealer"
      from truthline.people join truthline.memberships using (network_id, person_id)
     where people.network_id = ${tx.scope.networkId}
       and (memberships.every_dealer or exists (
         select 1 from truthline.membership_dealers places
          where places.network_id = people.network_id and places.person_id = people.person_id
            and places.dealer_id = ${dealerId}::uuid))
     order by people.name, people.person_id`.execute(tx.query);
  return found.rows;
};
