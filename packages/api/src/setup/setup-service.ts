import { newestChecklists, shippedVersionName } from '@truthline/content';
import {
  addPeople,
  createNetwork,
  findPerson,
  linkAuthUser,
  recordTrail,
  saveMembership,
  systemScope,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { PASSWORD_MAXIMUM, PASSWORD_MINIMUM } from '../auth/password.ts';
import { findDemoNetwork } from '../demo/demo-network-id.ts';
import type { ApiPorts, RequestContext } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import type { Locale } from '../request/locale.ts';
import { problem, type Problem } from '../request/problem.ts';
import { installContent } from './install-content.ts';
import { hashToken } from './one-time-link.ts';
import type { PresentedLink, PresentedSetupStatus } from './presented.ts';
import { spendLink } from './spend-link.ts';

export type NewAdministrator = {
  readonly token: string;
  readonly networkName: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly locale: Locale;
};

/** True while nobody could administer anything: no network but a demonstration that is switched off. */
export const setupIsNeeded = async (ports: ApiPorts): Promise<boolean> => {
  const networks = await ports.signIn.networks();
  return networks.every(({ demo }) => demo) && (await findDemoNetwork(ports)) === null;
};

export const readSetupStatus = async (ports: ApiPorts): Promise<PresentedSetupStatus> => ({
  needed: await setupIsNeeded(ports),
  demo: (await findDemoNetwork(ports)) !== null,
});

const passwordProblem = (password: string): Problem | null =>
  password.length < PASSWORD_MINIMUM || password.length > PASSWORD_MAXIMUM
    ? problem('passwordTooShort', { minimum: PASSWORD_MINIMUM }, [{ kind: 'field', id: 'password' }])
    : null;

const notUsable = () => err(problem('linkNotUsable'));

export const readSetupLink = async (
  ports: ApiPorts,
  token: string,
): Promise<Result<PresentedLink, Problem>> => {
  const link = await ports.signIn.findSetupLink(hashToken(token), isoInstant(ports.clock));
  if (link === null) return notUsable();
  if (link.purpose === 'administrator') return ok({ purpose: 'administrator' });
  const person = await ports.store.within(systemScope(link.networkId), tx => findPerson(tx, link.personId));
  return person === null || person.email === null
    ? notUsable()
    : ok({ purpose: 'invitation', name: person.name, email: person.email });
};

/** Makes the network with what ships, its first administrator, and signs that person in. */
export const createAdministrator = async (
  { ports, setCookies, requestHeaders }: RequestContext,
  request: NewAdministrator,
): Promise<Result<{ readonly personId: string }, Problem>> => {
  const weak = passwordProblem(request.password);
  if (weak !== null) return err(weak);
  if (!(await setupIsNeeded(ports))) return err(problem('alreadySetUp'));
  const { name, email, password, locale, networkName } = request;
  const made = await spendLink(ports, request.token, 'administrator', async () => {
    const authUserId = await ports.auth.createUser({ name, email, password });
    if (authUserId === null) return err(problem('emailTaken'));
    const networkId = ports.ids.next();
    const personId = ports.ids.next();
    await ports.store.within({ networkId, personId, reach: { kind: 'network' } }, async tx => {
      await createNetwork(tx, { name: { zh: networkName, en: networkName }, demo: false });
      await addPeople(tx, [{ id: personId, name, email, locale, authUserId }]);
      await saveMembership(tx, personId, { role: 'administrator', dealerIds: 'all' });
      const publishedAt = isoInstant(ports.clock);
      await installContent(tx, {
        publishedAt,
        actorName: name,
        name: shippedVersionName,
        checklists: newestChecklists,
        idOf: () => ports.ids.next(),
      });
      await recordTrail(tx, {
        actorName: name,
        action: 'network.create',
        subject: { kind: 'network', id: networkId },
        dealerId: null,
        details: {},
      });
    });
    return ok({ personId, authUserId });
  });
  if (!made.ok) return made;
  setCookies(await ports.auth.startSession(made.value.authUserId, requestHeaders));
  return ok({ personId: made.value.personId });
};

/** Gives an invited person the password they chose, and signs them in. */
export const acceptInvitation = async (
  { ports, setCookies, requestHeaders }: RequestContext,
  request: { readonly token: string; readonly password: string },
): Promise<Result<{ readonly personId: string }, Problem>> => {
  const weak = passwordProblem(request.password);
  if (weak !== null) return err(weak);
  const joined = await spendLink(ports, request.token, 'invitation', async ({ networkId, personId }) => {
    const person = await ports.store.within(systemScope(networkId), tx => findPerson(tx, personId));
    if (person === null || person.email === null || person.authUserId !== null) return notUsable();
    const { name, email } = person;
    const authUserId = await ports.auth.createUser({ name, email, password: request.password });
    if (authUserId === null) return err(problem('emailTaken'));
    await ports.store.within({ networkId, personId, reach: { kind: 'network' } }, async tx => {
      await linkAuthUser(tx, personId, authUserId);
      await recordTrail(tx, {
        actorName: name,
        action: 'person.join',
        subject: { kind: 'person', id: personId },
        dealerId: null,
        details: {},
      });
    });
    return ok({ personId, authUserId });
  });
  if (!joined.ok) return joined;
  setCookies(await ports.auth.startSession(joined.value.authUserId, requestHeaders));
  return ok({ personId: joined.value.personId });
};
