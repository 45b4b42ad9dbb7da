import { addDealer as storeDealer, listRegions, recordTrail, type NewDealer } from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { problem, type Problem } from '../request/problem.ts';

/** Adds a dealer to a region of the network. Its code is how files of results speak of it: no two share one. */
export const addDealer = (
  { ports, signedIn }: Work,
  wanted: Omit<NewDealer, 'id'>,
): Promise<Result<{ readonly dealerId: string }, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    if ((await listRegions(tx)).every(({ id }) => id !== wanted.regionId))
      return err(problem('regionUnknown', {}, [{ kind: 'field', id: 'regionId' }]));
    const id = ports.ids.next();
    const added = await storeDealer(tx, { ...wanted, id });
    if (!added.ok) return err(problem('codeTaken', { code: wanted.code }, [{ kind: 'field', id: 'code' }]));
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: 'dealer.add',
      subject: { kind: 'dealer', id },
      dealerId: id,
      details: { code: wanted.code },
    });
    return ok({ dealerId: id });
  });
