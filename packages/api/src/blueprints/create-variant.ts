import { addVariant, findBlueprint, findDealer, recordTrail } from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { namedUuid } from '../request/named-uuid.ts';
import { problem, type Problem } from '../request/problem.ts';

export type VariantWish = { readonly standardId: string; readonly dealerId: string };

/**
 * Gives a dealer a drawing of its own: a copy of the standard as it is now. A dealer has one variant of a standard, and its
 * id follows from the two, so of two people asking at once one is refused with the place of what the other made.
 */
export const createVariant = (
  { ports, signedIn }: Work,
  { standardId, dealerId }: VariantWish,
): Promise<Result<{ readonly blueprintId: string }, Problem>> =>
  ports.store.attempt(signedIn.scope, async tx => {
    if ((await findDealer(tx, dealerId)) === null)
      return err(problem('notFound', {}, [{ kind: 'dealer', id: dealerId }]));
    const standard = await findBlueprint(tx, standardId);
    if (standard === null || standard.kind !== 'standard')
      return err(problem('notFound', {}, [{ kind: 'blueprint', id: standardId }]));
    const id = namedUuid(`variant/${signedIn.actor.networkId}/${dealerId}/${standardId}`);
    const added = await addVariant(tx, { id, dealerId, standardId, blueprint: standard.blueprint });
    if (!added.ok)
      return err(problem('variantExists', {}, [{ kind: 'blueprint', id: added.error.blueprintId }]));
    await recordTrail(tx, {
      actorName: signedIn.name,
      action: 'blueprint.createVariant',
      subject: { kind: 'blueprint', id },
      dealerId,
      details: { standardId, standardRevision: standard.revision },
    });
    return ok({ blueprintId: id });
  });
