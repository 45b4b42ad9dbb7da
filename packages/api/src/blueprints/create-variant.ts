import type { Blueprint } from '@truthline/blueprint';
import {
  addVariant,
  findBlueprint,
  findDealer,
  findPublishedVersion,
  recordTrail,
  type Tx,
} from '@truthline/db';
import { err, ok, type Result } from '@truthline/kernel';
import type { Work } from '../request/context.ts';
import { namedUuid } from '../request/named-uuid.ts';
import { problem, type Problem } from '../request/problem.ts';

export type VariantWish = { readonly standardId: string; readonly dealerId: string };
export type Created = { readonly blueprintId: string };

/**
 * Gives a dealer a drawing of its own: a copy of the standard as it was last published, or as it is now where it never
 * was. A dealer has one variant of a standard, and its id follows from the two, so of two people asking at once one is
 * refused with the place of what the other made. `entitle` may give the copy a title of its own.
 */
export const makeVariant = async (
  tx: Tx,
  { signedIn }: Work,
  { standardId, dealerId }: VariantWish,
  entitle: (copy: Blueprint) => Blueprint = copy => copy,
): Promise<Result<Created, Problem>> => {
  if ((await findDealer(tx, dealerId)) === null)
    return err(problem('notFound', {}, [{ kind: 'dealer', id: dealerId }]));
  const standard = await findBlueprint(tx, standardId);
  if (standard === null || standard.kind !== 'standard')
    return err(problem('notFound', {}, [{ kind: 'blueprint', id: standardId }]));
  const id = namedUuid(`variant/${signedIn.actor.networkId}/${dealerId}/${standardId}`);
  const published = await findPublishedVersion(tx, standardId, 'newest');
  const { blueprint, revision } = published ?? standard;
  const version = published?.number ?? null;
  const base = { blueprintId: standardId, revision, version };
  const added = await addVariant(tx, { id, dealerId, base, blueprint: entitle(blueprint) });
  if (!added.ok)
    return err(problem('variantExists', {}, [{ kind: 'blueprint', id: added.error.blueprintId }]));
  await recordTrail(tx, {
    actorName: signedIn.name,
    action: 'blueprint.createVariant',
    subject: { kind: 'blueprint', id },
    dealerId,
    details: { standardId, standardRevision: revision, standardVersion: version },
  });
  return ok({ blueprintId: id });
};

export const createVariant = (work: Work, wish: VariantWish): Promise<Result<Created, Problem>> =>
  work.ports.store.attempt(work.signedIn.scope, tx => makeVariant(tx, work, wish));
