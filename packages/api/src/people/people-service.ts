import {
  addPeople,
  findPersonByEmail,
  listDealers,
  listPeople as listSavedPeople,
  recordTrail,
  saveMembership,
  type Person,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { DEMO_EMAIL_DOMAIN } from '../demo/demo-keys.ts';
import type { MembershipRole } from '../policy/membership-role.ts';
import type { Work } from '../request/context.ts';
import type { Locale } from '../request/locale.ts';
import { problem, type Problem } from '../request/problem.ts';
import { makeLink } from '../setup/one-time-link.ts';
import type { PresentedInvitation, PresentedPerson } from './presented.ts';

export type Invitation = {
  readonly name: string;
  readonly email: string;
  readonly role: MembershipRole;
  readonly dealerIds: 'all' | readonly string[];
  readonly locale: Locale;
};

const present = (person: Person): readonly PresentedPerson[] =>
  person.membership === null
    ? []
    : [
        {
          id: person.id,
          name: person.name,
          email: person.email,
          locale: person.locale,
          role: person.membership.role,
          dealerIds: person.membership.dealerIds,
          canSignIn: person.authUserId !== null,
        },
      ];

export const listPeople = async ({ ports, signedIn }: Work): Promise<readonly PresentedPerson[]> =>
  (await ports.store.within(signedIn.scope, listSavedPeople)).flatMap(present);

/** Adds a person with a membership and makes the one-time link with which they choose a password. */
export const invitePerson = async (
  { ports, signedIn }: Work,
  invitation: Invitation,
): Promise<Result<PresentedInvitation, Problem>> => {
  const { name, email, role, dealerIds, locale } = invitation;
  // Demo people are entered without a password; nobody else may come to look like one.
  if (email.endsWith(DEMO_EMAIL_DOMAIN)) return err(problem('emailTaken'));
  const added = await ports.store.attempt(signedIn.scope, async tx => {
    const known = await findPersonByEmail(tx, email);
    if (known !== null && known.authUserId !== null) return err(problem('emailTaken'));
    if (dealerIds !== 'all') {
      const dealers = new Set((await listDealers(tx)).map(({ id }) => id));
      const unknown = dealerIds.filter(id => !dealers.has(id));
      if (unknown.length > 0)
        return err(
          problem(
            'notFound',
            {},
            unknown.map(id => ({ kind: 'dealer', id })),
          ),
        );
    }
    // Someone invited before who has not come yet gets a new link, and the role as it is now.
    const personId = known?.id ?? ports.ids.next();
    if (known === null) await addPeople(tx, [{ id: personId, name, email, locale, authUserId: null }]);
    await saveMembership(tx, personId, { role, dealerIds });
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: 'person.invite',
      subject: { kind: 'person', id: personId },
      dealerId: null,
      details: { role, dealers: dealerIds === 'all' ? 'all' : dealerIds.length },
    });
    return ok(personId);
  });
  if (!added.ok) return added;
  const link = await makeLink(ports, {
    purpose: 'invitation',
    networkId: signedIn.actor.networkId,
    personId: added.value,
  });
  return ok({ personId: added.value, link: link.address, expiresAt: link.expiresAt });
};
