import type { Action } from './action.ts';
import { ACTIONS } from './action.ts';
import { policy, type Scope } from './policy.ts';
import type { MembershipRole } from './membership-role.ts';

/** Who asks: a signed-in person with the one membership they have. */
export type Actor = {
  readonly personId: string;
  readonly networkId: string;
  readonly role: MembershipRole;
  /** The dealers the membership covers. */
  readonly dealers: 'all' | readonly string[];
  /** Of what the role may do, what a key was made for; absent where a person asks. */
  readonly limitedTo?: ReadonlySet<Action>;
};

/** What an action is about. Everything is in the actor's own network: other networks are never looked up. */
export type Target =
  /** Something every member of the network shares: a standard blueprint, a checklist, a wave, one's own account. */
  | { readonly kind: 'shared' }
  /** Something about the network as a whole: all people, the trail, an imported wave, a standard being edited. */
  | { readonly kind: 'network' }
  /** Something about one dealer. `madeBy` is the person whose work it is, null where it is nobody's in particular. */
  | { readonly kind: 'dealer'; readonly dealerId: string; readonly madeBy: string | null };

export const scopeOf = (role: MembershipRole, action: Action): Scope | null => {
  const permissions: Readonly<Partial<Record<Action, Scope>>> = policy[role];
  return permissions[action] ?? null;
};

/** True where the membership covers the dealer. */
export const covers = (actor: Actor, dealerId: string): boolean =>
  actor.dealers === 'all' || actor.dealers.includes(dealerId);

/** May this actor do this to that? The table decides how far; the target says what it would have to reach. */
export const may = (actor: Actor, action: Action, target: Target): boolean => {
  const scope = scopeOf(actor.role, action);
  if (scope === null || actor.limitedTo?.has(action) === false) return false;
  switch (target.kind) {
    case 'shared':
      return true;
    case 'network':
      return scope === 'network' && actor.dealers === 'all';
    case 'dealer':
      if (!covers(actor, target.dealerId)) return false;
      return scope !== 'own' || target.madeBy === actor.personId;
  }
};

/** Every action the actor's role has at all, for screens to hide what would be refused anyway. */
export const permittedActions = (actor: Actor): readonly Action[] =>
  ACTIONS.filter(action => scopeOf(actor.role, action) !== null);
