import { conflictOf, type Auditor, type AuditKind, type KnownTies } from '@truthline/audit';
import {
  findPerson,
  listAuditorConflicts,
  listPeople,
  systemScope,
  type Person,
  type Store,
  type Tx,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { RUN_ACTION } from '../audits/audit-target.ts';
import { may } from '../policy/may.ts';
import type { Work } from '../request/context.ts';
import { problem, type Problem } from '../request/problem.ts';
import type { PresentedAuditor } from './presented.ts';

/** Those who work for a dealer have an interest there; for others a membership only says where they go. */
const worksForDealers = ({ membership }: Person): boolean =>
  membership?.role === 'dealerManager' || membership?.role === 'dealerStaff';

/** A person as the rules of conflicts see them. */
export const auditorOf = (person: Person): Auditor => ({
  id: person.id,
  dealerIds: worksForDealers(person) ? (person.membership?.dealerIds ?? []) : 'all',
});

/** Whether the policy lets this person make such an audit at this dealer. */
export const mayAudit = (person: Person, networkId: string, kind: AuditKind, dealerId: string): boolean =>
  person.membership !== null &&
  may(
    { personId: person.id, networkId, role: person.membership.role, dealers: person.membership.dealerIds },
    RUN_ACTION[kind],
    { kind: 'dealer', dealerId, madeBy: person.id },
  );

const place = (id: string) => [{ kind: 'person', id }] as const;

/** Null where nothing speaks against a person auditing a dealer, and who they are is known. */
export const refuseAuditor = (
  person: Person | undefined,
  networkId: string,
  {
    kind,
    dealerId,
    auditorId,
  }: { readonly kind: AuditKind; readonly dealerId: string; readonly auditorId: string },
  noted: KnownTies['noted'],
): Problem | null => {
  if (person === undefined || person.membership === null) return problem('notFound', {}, place(auditorId));
  const rule = { kind, neverTwiceInARow: false };
  if (conflictOf(rule, auditorOf(person), { id: dealerId }, { noted, lastVisits: [] }) !== null)
    return problem('conflictOfInterest', {}, place(auditorId));
  return mayAudit(person, networkId, kind, dealerId)
    ? null
    : problem('badInput', {}, [{ kind: 'field', id: 'auditorId' }]);
};

/** Conflicts that were noted down, or none where whoever asks may not know of them. */
export const notedConflicts = (tx: Tx): Promise<KnownTies['noted']> => listAuditorConflicts(tx);

/** Who asks to begin an audit of their own choice, held against what is noted of them. */
export const refuseOwnConflict = async (
  store: Pick<Store, 'within'>,
  networkId: string,
  asked: { readonly kind: AuditKind; readonly dealerId: string; readonly auditorId: string },
): Promise<Result<void, Problem>> =>
  // Conflicts are nothing the auditor reads, so this looks with the eyes of the system.
  store.within(systemScope(networkId), async tx => {
    if (asked.kind === 'self') return ok(undefined);
    const person = await findPerson(tx, asked.auditorId);
    const rule = { kind: asked.kind, neverTwiceInARow: false };
    const ties = { noted: await notedConflicts(tx), lastVisits: [] };
    return person !== null && conflictOf(rule, auditorOf(person), { id: asked.dealerId }, ties) !== null
      ? err(problem('conflictOfInterest', {}, place(asked.auditorId)))
      : ok(undefined);
  });

/** The people who may make such audits somewhere, by name. */
export const listAuditors = (
  { ports, signedIn }: Work,
  kind: AuditKind,
): Promise<readonly PresentedAuditor[]> =>
  ports.store.within(signedIn.scope, async tx =>
    (await listPeople(tx)).flatMap(({ id, name, membership }) => {
      if (membership === null) return [];
      const { role, dealerIds } = membership;
      const dealerId = dealerIds === 'all' ? id : (dealerIds[0] ?? id);
      const actor = { personId: id, networkId: signedIn.actor.networkId, role, dealers: dealerIds };
      return may(actor, RUN_ACTION[kind], { kind: 'dealer', dealerId, madeBy: id })
        ? [{ id, name, role }]
        : [];
    }),
  );
