import { createBlueprint, publishChecklistVersion, type Tx } from '@truthline/db';
import { shippedBlueprints, shippedChecklists } from '@truthline/content';
import type { Blueprint } from '@truthline/blueprint';

/** Gives a new network what ships: the standard blueprints and the checklists, published. Needs network reach. */
export const installContent = async (
  tx: Tx,
  { publishedAt, idOf }: { readonly publishedAt: string; readonly idOf: (blueprint: Blueprint) => string },
): Promise<void> => {
  for (const version of shippedChecklists) await publishChecklistVersion(tx, version, publishedAt);
  for (const blueprint of shippedBlueprints)
    await createBlueprint(tx, { id: idOf(blueprint), dealerId: null, standardId: null, blueprint });
};
