import type { LocalText } from '@truthline/blueprint';
import type { Action } from '../policy/action.ts';
import type { MembershipRole } from '../policy/membership-role.ts';
import type { Locale } from '../request/locale.ts';

export type PresentedSession = {
  readonly person: { readonly id: string; readonly name: string; readonly locale: Locale };
  readonly network: { readonly id: string; readonly name: LocalText };
  readonly membership: { readonly role: MembershipRole; readonly dealerIds: readonly string[] | 'all' };
  /** What the role may do at all: for hiding, never instead of the check. */
  readonly may: readonly Action[];
  /** True where this is the demonstration network. */
  readonly demo: boolean;
};

export type PresentedDemoPerson = {
  readonly personId: string;
  readonly name: string;
  readonly role: MembershipRole;
  readonly dealerName: LocalText | null;
};
