import type { Item } from '@truthline/audit';
import { findChecklistVersion, type MomentTally, type Tx } from '@truthline/db';

type Asked = Pick<MomentTally, 'checklistId' | 'checklistVersion' | 'momentId'>;

const signature = ({ id, scale, weight }: Item): string => JSON.stringify([id, weight, scale]);

/**
 * What a tally was asked, as a text: tallies with equal texts were asked the same items with the same scales and weights,
 * whichever checklist and version that was, so they may be compared.
 */
export const readAsked = async (tx: Tx, tallies: readonly Asked[]): Promise<(tally: Asked) => string> => {
  const asked = new Map<string, string>();
  const versions = new Map(
    tallies.map(tally => [`${tally.checklistId} ${tally.checklistVersion}`, tally] as const),
  );
  for (const [key, { checklistId, checklistVersion }] of versions) {
    const items = (await findChecklistVersion(tx, checklistId, checklistVersion))?.items ?? [];
    for (const [momentId, group] of Map.groupBy(items, item => item.momentId))
      asked.set(`${key} ${momentId}`, group.map(signature).toSorted().join(' '));
  }
  return ({ checklistId, checklistVersion, momentId }) =>
    asked.get(`${checklistId} ${checklistVersion} ${momentId}`) ?? '';
};
