import type { Place } from '@truthline/audit';
import { findDealer, recordTrail, setDealerPlace } from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { problem, type Problem } from '../request/problem.ts';

/** Where a dealer stands (WGS-84) and how far it serves; null: nobody has said. */
export const setPlace = (
  { ports, signedIn }: Work,
  {
    dealerId,
    place,
    serviceRadiusKm,
  }: { readonly dealerId: string; readonly place: Place | null; readonly serviceRadiusKm: number | null },
): Promise<Result<{ readonly dealerId: string }, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    if ((await findDealer(tx, dealerId)) === null)
      return err(problem('notFound', {}, [{ kind: 'dealer', id: dealerId }]));
    await setDealerPlace(tx, dealerId, { place, serviceRadiusKm });
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: 'dealer.setPlace',
      subject: { kind: 'dealer', id: dealerId },
      dealerId,
      details: { place, serviceRadiusKm },
    });
    return ok({ dealerId });
  });
