import type { DealerSize } from '@truthline/audit';
import { findDealer, recordTrail, setDealerSize } from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { problem, type Problem } from '../request/problem.ts';

/** Says how large a dealer is; null: nobody has said. Plans of waves draw by it. */
export const setSize = (
  { ports, signedIn }: Work,
  { dealerId, size }: { readonly dealerId: string; readonly size: DealerSize | null },
): Promise<Result<{ readonly dealerId: string }, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    if ((await findDealer(tx, dealerId)) === null)
      return err(problem('notFound', {}, [{ kind: 'dealer', id: dealerId }]));
    await setDealerSize(tx, dealerId, size);
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: 'dealer.setSize',
      subject: { kind: 'dealer', id: dealerId },
      dealerId,
      details: { size },
    });
    return ok({ dealerId });
  });
