import {
  findDealer,
  findPerson,
  listAuditorConflicts,
  listDealers,
  listPeople,
  noteAuditorConflict,
  recordTrail,
  removeAuditorConflict,
  type AuditorConflict,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { isoInstant } from '../request/instant.ts';
import { problem, type Problem } from '../request/problem.ts';
import type { PresentedConflict } from './presented.ts';

type Pair = Pick<AuditorConflict, 'personId' | 'dealerId'>;

/** Who does not audit which dealer, beside the dealers they belong to. */
export const listConflicts = ({ ports, signedIn }: Work): Promise<readonly PresentedConflict[]> =>
  ports.store.within(signedIn.scope, async tx => {
    const names = new Map((await listPeople(tx)).map(({ id, name }) => [id, name]));
    const dealers = new Map((await listDealers(tx)).map(({ id, name }) => [id, name]));
    return (await listAuditorConflicts(tx)).map(({ personId, dealerId, reason }) => ({
      personId,
      personName: names.get(personId) ?? '',
      dealerId,
      dealerName: dealers.get(dealerId) ?? { zh: '', en: '' },
      reason,
    }));
  });

export const noteConflict = (
  { ports, signedIn }: Work,
  conflict: AuditorConflict,
): Promise<Result<Pair, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    const { personId, dealerId } = conflict;
    if ((await findPerson(tx, personId)) === null)
      return err(problem('notFound', {}, [{ kind: 'person', id: personId }]));
    if ((await findDealer(tx, dealerId)) === null)
      return err(problem('notFound', {}, [{ kind: 'dealer', id: dealerId }]));
    await noteAuditorConflict(tx, conflict, isoInstant(ports.clock));
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: 'conflict.note',
      subject: { kind: 'person', id: personId },
      dealerId: null,
      details: { dealerId },
    });
    return ok({ personId, dealerId });
  });

export const removeConflict = ({ ports, signedIn }: Work, pair: Pair): Promise<Pair> =>
  ports.store.within(signedIn.scope, async tx => {
    await removeAuditorConflict(tx, pair);
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: 'conflict.remove',
      subject: { kind: 'person', id: pair.personId },
      dealerId: null,
      details: { dealerId: pair.dealerId },
    });
    return pair;
  });
