import { conflictOf, type AuditKind } from '@truthline/audit';
import {
  findAuditHeader,
  findPerson,
  listHelpers,
  listPeople,
  systemScope,
  type AuditHeader,
  type Person,
  type Tx,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import { auditorOf, mayAudit, notedConflicts } from '../assignments/auditors.ts';
import { may } from '../policy/may.ts';
import type { Work } from '../request/context.ts';
import { problem, type Problem } from '../request/problem.ts';
import type { SignedIn } from '../request/signed-in.ts';
import { auditPlace } from './audit-place.ts';
import type { PresentedAnswerers } from './presented.ts';

type At = { readonly kind: AuditKind; readonly dealerId: string };

/** Whether a person could make such an audit at that dealer, by the policy and with no interest there. */
const couldMake = async (tx: Tx, { kind, dealerId }: At): Promise<(person: Person) => boolean> => {
  const ties = { noted: await notedConflicts(tx), lastVisits: [] };
  const rule = { kind, neverTwiceInARow: false };
  return person =>
    mayAudit(person, tx.scope.networkId, kind, dealerId) &&
    conflictOf(rule, auditorOf(person), { id: dealerId }, ties) === null;
};

/**
 * Whether this person may name who else answers: colleagues name each other in an audit of their own dealer. On visits it is
 * whoever plans them, for visitors must not learn who the other visitors are.
 */
export const mayName = ({ actor }: Pick<SignedIn, 'actor'>, { kind }: Pick<At, 'kind'>): boolean =>
  kind === 'self' || may(actor, 'assignment.plan', { kind: 'network' });

/** What speaks against a person answering an audit beside its auditor; null where nothing does. */
export const refuseHelper = ({ ports, signedIn }: Work, at: At, personId: string): Promise<Problem | null> =>
  // Colleagues and conflicts are not in the reach of everybody who makes audits, so the system looks.
  ports.store.within(systemScope(signedIn.actor.networkId), async tx => {
    const place = [{ kind: 'person', id: personId }] as const;
    const person = await findPerson(tx, personId);
    if (person === null || person.membership === null) return problem('notFound', {}, place);
    return (await couldMake(tx, at))(person) ? null : problem('notAllowed', {}, place);
  });

/** Auditors are compared by what each of them saw alone, and what is handed in is answered. */
const takesHelpers = ({ status, calibrationId }: AuditHeader): boolean =>
  (status === 'draft' || status === 'returned') && calibrationId === null;

/** Who answers an audit, its auditor first, and who else could be asked to, by name, for those who may name them. */
export const listAnswerers = async (
  { ports, signedIn }: Work,
  auditId: string,
): Promise<Result<PresentedAnswerers, Problem>> => {
  const found = await ports.store.within(signedIn.scope, async tx => {
    const audit = await findAuditHeader(tx, auditId);
    return audit === null ? null : { audit, helperIds: await listHelpers(tx, auditId) };
  });
  if (found === null) return err(problem('notFound', {}, auditPlace(auditId)));
  const { audit, helperIds } = found;
  return ports.store.within(systemScope(signedIn.actor.networkId), async tx => {
    const people = await listPeople(tx);
    const could = await couldMake(tx, audit);
    const ids = [audit.auditorId, ...helperIds];
    return ok({
      answering: ids.flatMap(id =>
        people.filter(person => person.id === id).map(({ name }) => ({ id, name })),
      ),
      mayName: mayName(signedIn, audit),
      others:
        mayName(signedIn, audit) && takesHelpers(audit)
          ? people
              .filter(person => !ids.includes(person.id) && could(person))
              .map(({ id, name }) => ({ id, name }))
          : [],
    });
  });
};
