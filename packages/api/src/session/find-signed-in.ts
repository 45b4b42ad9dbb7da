import { findPerson, listDealers, systemScope, type Person, type Tx } from '@truthline/db';
import type { Actor } from '../policy/may.ts';
import type { ApiPorts } from '../request/context.ts';
import { scopeOfActor } from '../request/scope.ts';
import type { SignedIn } from '../request/signed-in.ts';

const signIn = async (
  networkId: string,
  { id: personId, membership, authUserId, name, locale }: Omit<Person, 'email'>,
  everyDealer: () => Promise<readonly string[]>,
): Promise<SignedIn | null> => {
  if (membership === null || authUserId === null) return null;
  const actor: Actor = { personId, networkId, role: membership.role, dealers: membership.dealerIds };
  return { actor, scope: await scopeOfActor(actor, everyDealer), authUserId, name, locale };
};

const dealersOf = async (tx: Tx): Promise<readonly string[]> => (await listDealers(tx)).map(({ id }) => id);

/** A person of the network as a request meets them: with the membership they have now. Null for who has none, or no account. */
export const identify = async (tx: Tx, personId: string): Promise<SignedIn | null> => {
  const person = await findPerson(tx, personId);
  return person === null ? null : signIn(tx.scope.networkId, person, () => dealersOf(tx));
};

/**
 * Who the cookies of a request say it is, looked up anew for every request and with one statement: a session that was ended
 * is over, and a membership is what it is now.
 */
export const findSignedIn = async (
  { auth, signIn: { personOfSession }, store }: ApiPorts,
  headers: Headers,
): Promise<SignedIn | null> => {
  const token = auth.tokenOf(headers);
  const found = token === null ? null : await personOfSession(token);
  if (found === null) return null;
  // Once a day it is noted that a session is in use, and once it is over it goes.
  if (!auth.isFresh(found.expiresAt, Date.now()) && (await auth.readSession(headers)) === null) return null;
  const { networkId, person } = found;
  return signIn(networkId, person, () => store.within(systemScope(networkId), dealersOf));
};
