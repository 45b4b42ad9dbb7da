import type { MembershipRole } from '../policy/membership-role.ts';
import type { Locale } from '../request/locale.ts';

export type PresentedPerson = {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly locale: Locale;
  readonly role: MembershipRole;
  readonly dealerIds: readonly string[] | 'all';
  /** False until the invitation is accepted. */
  readonly canSignIn: boolean;
};

export type PresentedInvitation = {
  readonly personId: string;
  /** Shown once; only its hash is kept. */
  readonly link: string;
  /** ISO 8601 instant. */
  readonly expiresAt: string;
};
