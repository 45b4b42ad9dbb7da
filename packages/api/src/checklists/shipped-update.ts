import { canonicalJson, draftOf, type ChecklistVersion } from '@truthline/audit';
import { newestChecklists, shippedChecklists } from '@truthline/content';
import { findChecklistVersion, type Tx } from '@truthline/db';
import type { ChecklistKey } from './checklists-service.ts';

const contentText = (list: ChecklistVersion): string => canonicalJson(draftOf(list));

/**
 * The newest form in which a checklist ships, where the network still has an earlier one as it came. Null where the network
 * has made it its own, has the newest already, or the checklist never shipped. Nothing is published by itself: whoever
 * writes checklists takes the newer form up as a draft, sees the difference and publishes it.
 */
export const findShippedUpdate = async (
  tx: Tx,
  { checklistId, version }: ChecklistKey,
): Promise<ChecklistVersion | null> => {
  const shipped = newestChecklists.find(list => list.checklistId === checklistId);
  if (shipped === undefined) return null;
  const earlier = shippedChecklists.filter(list => list.checklistId === checklistId && list !== shipped);
  if (earlier.length === 0) return null;
  const own = await findChecklistVersion(tx, checklistId, version);
  if (own === null) return null;
  const text = contentText(own);
  return earlier.some(list => contentText(list) === text) ? shipped : null;
};
