import type { Result } from '@truthline/kernel';
import type { MembershipRole } from '../policy/membership-role.ts';
import type { Work } from '../request/context.ts';
import type { Locale } from '../request/locale.ts';
import type { Problem } from '../request/problem.ts';
import type { PresentedInvitation, PresentedPerson } from './presented.ts';

export type Invitation = {
  readonly name: string;
  readonly email: string;
  readonly role: MembershipRole;
  readonly dealerIds: 'all' | readonly string[];
  readonly locale: Locale;
};

export const listPeople = async (work: Work): Promise<readonly PresentedPerson[]> => {
  throw new Error(String(work));
};
export const invitePerson = async (
  work: Work,
  invitation: Invitation,
): Promise<Result<PresentedInvitation, Problem>> => {
  throw new Error(String(work) + invitation.name);
};
