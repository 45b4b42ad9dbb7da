import { err, ok, type Result } from '@truthline/kernel';
import type { Tx } from '../store/tx.ts';
import { carryFiles, picturesOn } from './files.ts';
import { newBlueprintRow, type BlueprintBase, type NewBlueprint } from './blueprints.ts';

export type NewVariant = Pick<NewBlueprint, 'id' | 'blueprint'> & {
  readonly dealerId: string;
  readonly base: BlueprintBase;
};
export type VariantRefusal = { readonly reason: 'variantExists'; readonly blueprintId: string };

/**
 * Stores a dealer's variant of a standard, unless the dealer has one. Give it an id made from dealer and standard: then two
 * transactions at once cannot both succeed, and the later one is told of the earlier one's.
 */
export const addVariant = async (tx: Tx, variant: NewVariant): Promise<Result<void, VariantRefusal>> => {
  const { id, dealerId, base } = variant;
  const known = await tx.query
    .selectFrom('blueprints')
    .select('blueprint_id')
    .where('network_id', '=', tx.scope.networkId)
    .where('dealer_id', '=', dealerId)
    .where('base_blueprint_id', '=', base.blueprintId)
    .where('kind', '=', 'variant')
    .executeTakeFirst();
  if (known !== undefined) return err({ reason: 'variantExists', blueprintId: known.blueprint_id });
  const added = await tx.query
    .insertInto('blueprints')
    .values(newBlueprintRow(tx, { ...variant, kind: 'variant' }))
    .onConflict(conflict => conflict.columns(['network_id', 'blueprint_id']).doNothing())
    .returning('blueprint_id')
    .executeTakeFirst();
  if (added === undefined) return err({ reason: 'variantExists', blueprintId: id });
  await carryFiles(tx, variant, picturesOn(variant.blueprint));
  return ok(undefined);
};
