import { findPerson, listDealers, systemScope } from '@truthline/db';
import type { Actor } from '../policy/may.ts';
import type { ApiPorts } from '../request/context.ts';
import { scopeOfActor } from '../request/scope.ts';
import type { SignedIn } from '../request/signed-in.ts';

/** Who the cookies of a request say it is, looked up anew for every request: a session that was ended is over. */
export const findSignedIn = async (
  { auth, signIn, store }: ApiPorts,
  headers: Headers,
): Promise<SignedIn | null> => {
  if (!headers.has('cookie')) return null;
  const session = await auth.readSession(headers);
  if (session === null) return null;
  const [place] = await signIn.peopleOfUser(session.authUserId);
  if (place === undefined) return null;
  const { networkId, personId } = place;
  return store.within(systemScope(networkId), async tx => {
    const person = await findPerson(tx, personId);
    if (person === null || person.membership === null) return null;
    const { role, dealerIds } = person.membership;
    const actor: Actor = { personId, networkId, role, dealers: dealerIds };
    const everyDealer = async () => (await listDealers(tx)).map(({ id }) => id);
    return {
      actor,
      scope: await scopeOfActor(actor, everyDealer),
      authUserId: session.authUserId,
      name: person.name,
      locale: person.locale,
    };
  });
};
