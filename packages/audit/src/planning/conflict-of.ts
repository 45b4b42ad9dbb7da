import type { AuditKind } from '../checklist.ts';

/** How strictly interests are kept apart. That nobody audits their own dealer is no setting. */
export type ConflictRule = {
  /** A self-audit is made by the dealer's own people: nothing about it is a conflict. */
  readonly kind: AuditKind;
  /** True where nobody may make two visits in a row to one dealer. */
  readonly neverTwiceInARow: boolean;
};

export type Auditor = {
  readonly id: string;
  /** The dealers this person belongs to; `all` for people of the whole network, who belong to none. */
  readonly dealerIds: readonly string[] | 'all';
};

/** What else is known of a person and a dealer. */
export type KnownTies = {
  /** Conflicts that were noted down: a former employer, a relative. */
  readonly noted: readonly {
    readonly personId: string;
    readonly dealerId: string;
    readonly reason: string;
  }[];
  /** Who made the last visit to a dealer, where there was one. */
  readonly lastVisits: readonly { readonly dealerId: string; readonly auditorId: string }[];
};

export type Conflict =
  | { readonly reason: 'ownDealer' }
  | { readonly reason: 'noted'; readonly note: string }
  | { readonly reason: 'twiceInARow' };

/** Why this person may not audit this dealer; null where nothing speaks against it. */
export const conflictOf = (
  rule: ConflictRule,
  person: Auditor,
  dealer: { readonly id: string },
  others: KnownTies,
): Conflict | null => {
  if (rule.kind === 'self') return null;
  if (person.dealerIds !== 'all' && person.dealerIds.includes(dealer.id)) return { reason: 'ownDealer' };
  const noted = others.noted.find(
    ({ personId, dealerId }) => personId === person.id && dealerId === dealer.id,
  );
  if (noted !== undefined) return { reason: 'noted', note: noted.reason };
  const again = others.lastVisits.some(
    ({ dealerId, auditorId }) => dealerId === dealer.id && auditorId === person.id,
  );
  return rule.neverTwiceInARow && again ? { reason: 'twiceInARow' } : null;
};
