import { removedIds, type Draft } from '../draft.ts';

/** Where a role goes, its lanes, cards, moments and mitigations stay, without an owner. */
export const clearRemovedRoles = (draft: Draft): void => {
  const gone = removedIds(draft, 'role');
  if (gone.size === 0) return;
  const isGone = (id: string | null) => id !== null && gone.has(id);
  for (const lane of Object.values(draft.now.lane)) {
    if (isGone(lane.roleId)) draft.put('lane', { ...lane, roleId: null });
  }
  for (const card of Object.values(draft.now.card)) {
    if (isGone(card.roleId)) draft.put('card', { ...card, roleId: null });
  }
  for (const moment of Object.values(draft.now.moment)) {
    if (isGone(moment.ownerRoleId)) draft.put('moment', { ...moment, ownerRoleId: null });
  }
  for (const point of Object.values(draft.now.failurePoint)) {
    if (point.mitigation !== null && isGone(point.mitigation.ownerRoleId)) {
      draft.put('failurePoint', { ...point, mitigation: { ...point.mitigation, ownerRoleId: null } });
    }
  }
};
