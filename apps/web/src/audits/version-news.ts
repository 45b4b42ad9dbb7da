import type { ChecklistVersion } from '@truthline/audit';
import type { api } from '../app/api-client.ts';

type Key = Pick<ChecklistVersion, 'checklistId' | 'version'>;
type Offered = Awaited<ReturnType<typeof api.checklists.list.query>>;

/** What became of a version while an audit was on its way with it: nothing, a newer one, or it is offered no more. */
export const versionNews = (
  { checklistId, version }: Key,
  offered: readonly Pick<Offered[number], keyof Key>[],
): 'newer' | 'retired' | null => {
  const newest = offered.find(each => each.checklistId === checklistId)?.version;
  if (newest === version) return null;
  return newest !== undefined && newest > version ? 'newer' : 'retired';
};
