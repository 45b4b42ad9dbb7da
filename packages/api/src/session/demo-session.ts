import { listDealers, listPeople, systemScope, type Person } from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { DEMO_EMAIL_DOMAIN } from '../demo/demo-keys.ts';
import { findDemoNetwork } from '../demo/demo-network-id.ts';
import { MEMBERSHIP_ROLES } from '../policy/membership-role.ts';
import type { ApiPorts, RequestContext } from '../request/context.ts';
import { problem, type Problem } from '../request/problem.ts';
import type { PresentedDemoPerson } from './presented.ts';

type Offered = Person & {
  readonly authUserId: string;
  readonly membership: NonNullable<Person['membership']>;
};

/** People of the demonstration that were given a user when it was loaded. Whoever is invited there has a password. */
const isOffered = (person: Person): person is Offered =>
  person.authUserId !== null &&
  person.membership !== null &&
  person.email?.endsWith(DEMO_EMAIL_DOMAIN) === true;

/** By role in the order of the product, readers of Chinese first. */
const byRole = (one: Offered, other: Offered): number =>
  MEMBERSHIP_ROLES.indexOf(one.membership.role) - MEMBERSHIP_ROLES.indexOf(other.membership.role) ||
  Number(one.locale === 'en') - Number(other.locale === 'en') ||
  (one.id < other.id ? -1 : 1);

export const listDemoPeople = async (ports: ApiPorts): Promise<readonly PresentedDemoPerson[]> => {
  const networkId = await findDemoNetwork(ports);
  if (networkId === null) return [];
  return ports.store.within(systemScope(networkId), async tx => {
    const names = new Map((await listDealers(tx)).map(({ id, name }) => [id, name]));
    return (await listPeople(tx))
      .filter(isOffered)
      .toSorted(byRole)
      .map(({ id, name, membership }) => {
        const [dealerId] = membership.dealerIds === 'all' ? [] : membership.dealerIds;
        return {
          personId: id,
          name,
          role: membership.role,
          dealerName: dealerId === undefined ? null : (names.get(dealerId) ?? null),
        };
      });
  });
};

/** Signs a demo person in with one click. Outside demo mode nobody can be entered like this. */
export const enterDemo = async (
  { ports, setCookies, requestHeaders }: RequestContext,
  personId: string,
): Promise<Result<{ readonly personId: string }, Problem>> => {
  const networkId = await findDemoNetwork(ports);
  if (networkId === null) return err(problem('demoOnly'));
  const people = await ports.store.within(systemScope(networkId), listPeople);
  const person = people.filter(isOffered).find(({ id }) => id === personId);
  if (person === undefined) return err(problem('demoOnly'));
  setCookies(await ports.auth.startSession(person.authUserId, requestHeaders));
  return ok({ personId });
};
