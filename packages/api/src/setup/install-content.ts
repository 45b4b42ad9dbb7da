import type { Blueprint, LocalText } from '@truthline/blueprint';
import type { ChecklistVersion } from '@truthline/audit';
import { addVersion, createBlueprint, publishChecklistVersion, publishSurvey, type Tx } from '@truthline/db';
import { afterSalesSurvey, shippedBlueprints } from '@truthline/content';
import { namedUuid } from '../request/named-uuid.ts';

/** How what ships becomes a network's own. */
export type Installation = {
  /** ISO 8601 UTC instant. */
  readonly publishedAt: string;
  readonly actorName: string;
  /** The name of version 1. */
  readonly name: LocalText;
  /** One version of each checklist. */
  readonly checklists: readonly ChecklistVersion[];
  readonly idOf: (blueprint: Blueprint) => string;
};

/**
 * Gives a new network what ships: the standard blueprints, the checklists and the customer survey, published. Needs network reach; version 1 is
 * signed by the person of the scope.
 */
export const installContent = async (
  tx: Tx,
  { publishedAt, actorName, name, checklists, idOf }: Installation,
): Promise<void> => {
  for (const version of checklists) await publishChecklistVersion(tx, version, publishedAt);
  await publishSurvey(tx, afterSalesSurvey, { actorName, at: publishedAt });
  for (const blueprint of shippedBlueprints) {
    const id = idOf(blueprint);
    await createBlueprint(tx, { id, kind: 'standard', dealerId: null, base: null, blueprint });
    await addVersion(
      tx,
      { id, dealerId: null },
      {
        id: namedUuid(`version/${id}/1`),
        revision: 0,
        number: 1,
        name,
        actorName,
        madeAt: publishedAt,
        blueprint,
      },
    );
  }
};
