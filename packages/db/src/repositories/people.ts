import { sql } from 'kysely';
import type { Tx } from '../store/tx.ts';
import type { Role } from '../tables.ts';
import { insertRows } from './insert-rows.ts';

export type Locale = 'zh-CN' | 'en';

/** What somebody is in the network, and at which dealers. */
export type Membership = { readonly role: Role; readonly dealerIds: 'all' | readonly string[] };

export type Person = {
  readonly id: string;
  readonly name: string;
  /** Lower case; null for people who never sign in by e-mail, such as the demo's. */
  readonly email: string | null;
  readonly locale: Locale;
  /** Null until the invitation is accepted. */
  readonly authUserId: string | null;
  readonly membership: Membership | null;
};

export type NewPerson = Omit<Person, 'membership'>;

export const addPeople = (tx: Tx, people: readonly NewPerson[]): Promise<void> =>
  insertRows(
    tx,
    'people',
    ['network_id', 'person_id', 'name', 'email', 'locale', 'auth_user_id'],
    people.map(person => ({
      network_id: tx.scope.networkId,
      person_id: person.id,
      name: person.name,
      email: person.email === null ? null : person.email.toLowerCase(),
      locale: person.locale,
      auth_user_id: person.authUserId,
    })),
  );

const selectPeople = (tx: Tx) =>
  tx.query
    .selectFrom('people')
    .leftJoin('memberships', join =>
      join
        .onRef('memberships.network_id', '=', 'people.network_id')
        .onRef('memberships.person_id', '=', 'people.person_id'),
    )
    .leftJoin('membership_dealers', join =>
      join
        .onRef('membership_dealers.network_id', '=', 'people.network_id')
        .onRef('membership_dealers.person_id', '=', 'people.person_id'),
    )
    .select([
      'people.person_id',
      'people.name',
      'people.email',
      'people.locale',
      'people.auth_user_id',
      'memberships.role',
      'memberships.every_dealer',
      sql<
        readonly string[]
      >`coalesce(array_agg(membership_dealers.dealer_id::text order by membership_dealers.dealer_id)
        filter (where membership_dealers.dealer_id is not null), '{}')`.as('dealer_ids'),
    ])
    .where('people.network_id', '=', tx.scope.networkId)
    .groupBy(['people.network_id', 'people.person_id', 'memberships.network_id', 'memberships.person_id']);

type PersonRow = Awaited<ReturnType<ReturnType<typeof selectPeople>['execute']>>[number];

const personOf = (row: PersonRow): Person => ({
  id: row.person_id,
  name: row.name,
  email: row.email,
  locale: row.locale,
  authUserId: row.auth_user_id,
  membership:
    row.role === null
      ? null
      : { role: row.role, dealerIds: row.every_dealer === true ? 'all' : row.dealer_ids },
});

/** The people in reach, by name. Dealer ids of a membership are those in reach. */
export const listPeople = async (tx: Tx): Promise<readonly Person[]> =>
  (await selectPeople(tx).orderBy('people.name').execute()).map(personOf);

export const findPerson = async (tx: Tx, personId: string): Promise<Person | null> => {
  const row = await selectPeople(tx).where('people.person_id', '=', personId).executeTakeFirst();
  return row === undefined ? null : personOf(row);
};

export const findPersonByEmail = async (tx: Tx, email: string): Promise<Person | null> => {
  const row = await selectPeople(tx).where('people.email', '=', email.toLowerCase()).executeTakeFirst();
  return row === undefined ? null : personOf(row);
};

/** Joins a person to the account they sign in with. Asks for network reach. */
export const linkAuthUser = async (tx: Tx, personId: string, authUserId: string): Promise<void> => {
  await tx.query
    .updateTable('people')
    .set({ auth_user_id: authUserId })
    .where('network_id', '=', tx.scope.networkId)
    .where('person_id', '=', personId)
    .execute();
};

/** Changes the language of the person of the scope, whatever their reach. */
export const setOwnLocale = async (tx: Tx, locale: Locale): Promise<void> => {
  await sql`select truthline.set_own_locale(${locale})`.execute(tx.query);
};
