import { dayAt, type ChecklistVersion } from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';
import { listActions, listDealers, listPeople, type SavedAction, type Tx } from '@truthline/db';
import { actionTransition, isOverdue } from '@truthline/improvement';
import { readNewestChecklist } from '../checklists/checklists-service.ts';
import { may } from '../policy/may.ts';
import type { Work } from '../request/context.ts';
import type { SignedIn } from '../request/signed-in.ts';
import { actionOf } from './action-of.ts';
import type { ActionStep, PresentedAction, PresentedOwner } from './presented.ts';

const STEPS = ['start', 'report', 'withdraw'] as const;

const stepsOf = (saved: SavedAction, { actor }: SignedIn): readonly ActionStep[] => {
  const action = actionOf(saved);
  const at = (madeBy: string | null) =>
    may(actor, 'action.write', { kind: 'dealer', dealerId: saved.dealerId, madeBy });
  return STEPS.filter(
    type =>
      at(type === 'withdraw' ? null : saved.ownerId) && actionTransition(action, { type, reason: 'x' }).ok,
  );
};

/** The newest version of every checklist that is asked for; items keep their ids from one version to the next. */
const readItems = async (
  tx: Tx,
  checklistIds: ReadonlySet<string>,
): Promise<ReadonlyMap<string, ChecklistVersion['items'][number]>> => {
  const items = new Map<string, ChecklistVersion['items'][number]>();
  for (const checklistId of checklistIds) {
    const found = await readNewestChecklist(tx, checklistId);
    if (!found.ok) continue;
    for (const item of found.value.items) items.set(`${checklistId}/${item.id}`, item);
  }
  return items;
};

/** The actions in reach, of one dealer or audit where asked: the first due first, what is settled last. */
export const readActions = (
  { ports, signedIn }: Work,
  filter: { readonly dealerId?: string; readonly auditId?: string },
): Promise<readonly PresentedAction[]> =>
  ports.store.within(signedIn.scope, async tx => {
    const actions = await listActions(tx, filter);
    const dealers = new Map((await listDealers(tx)).map(dealer => [dealer.id, dealer]));
    const items = await readItems(tx, new Set(actions.map(({ checklistId }) => checklistId)));
    return actions.flatMap((saved): readonly PresentedAction[] => {
      const dealer = dealers.get(saved.dealerId);
      if (dealer === undefined) return [];
      const { checklistId, auditInReach, momentId: _moment, ...shown } = saved;
      const item = items.get(`${checklistId}/${saved.itemId}`);
      const unnamed: LocalText = { zh: saved.itemId, en: saved.itemId };
      return [
        {
          ...shown,
          dealerName: dealer.name,
          question: item?.question ?? unnamed,
          momentName: item?.momentName ?? unnamed,
          overdue: isOverdue(actionOf(saved), dayAt(dealer.timeZone, ports.clock.now())),
          may: { readAudit: auditInReach, steps: stepsOf(saved, signedIn) },
        },
      ];
    });
  });

/** Those who work for a dealer, by name: one of them mends it. */
export const listOwners = async (tx: Tx, dealerId: string): Promise<readonly PresentedOwner[]> =>
  (await listPeople(tx)).flatMap(({ id, name, membership }) =>
    (membership?.role === 'dealerManager' || membership?.role === 'dealerStaff') &&
    membership.dealerIds !== 'all' &&
    membership.dealerIds.includes(dealerId)
      ? [{ id, name }]
      : [],
  );

export const readOwners = ({ ports, signedIn }: Work, dealerId: string): Promise<readonly PresentedOwner[]> =>
  ports.store.within(signedIn.scope, tx => listOwners(tx, dealerId));
