import type { SavedAppeal } from '@truthline/db';
import type { AppealState, PresentedAppeal } from './presented.ts';

export const stateOf = ({
  withdrawnAt,
  closedAt,
}: Pick<SavedAppeal, 'withdrawnAt' | 'closedAt'>): AppealState =>
  withdrawnAt !== null ? 'withdrawn' : closedAt === null ? 'open' : 'decided';

/** True while nothing of it is decided: then it can be taken back. */
export const isUntouched = (appeal: SavedAppeal): boolean =>
  stateOf(appeal) === 'open' && appeal.items.every(({ decided }) => decided === null);

export const presentAppeal = (appeal: SavedAppeal, may: PresentedAppeal['may']): PresentedAppeal => ({
  id: appeal.id,
  auditId: appeal.auditId,
  state: stateOf(appeal),
  openedByName: appeal.openedByName,
  openedAt: appeal.openedAt,
  items: appeal.items.map(({ decided, ...item }) => ({
    itemId: item.itemId,
    instance: item.instance,
    statement: item.statement,
    fileIds: item.fileIds,
    wanted: item.wanted,
    decided:
      decided === null
        ? null
        : {
            decision: decided.decision,
            value: decided.value,
            byName: decided.byName,
            at: decided.at,
            reason: decided.reason,
          },
  })),
  may,
});
