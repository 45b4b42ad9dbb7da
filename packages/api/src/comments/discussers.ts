import { listMembers, systemScope } from '@truthline/db';
import { discussAsk } from '../blueprints/blueprint-discuss.ts';
import { may } from '../policy/may.ts';
import type { Work } from '../request/context.ts';
import type { PresentedDiscusser } from './presented.ts';

export type Owned = { readonly id: string; readonly dealerId: string | null };

/**
 * The people who may discuss a blueprint: the policy asked about each, as if they called. A dealer's people do not see
 * those of the network by row-level security, so this looks with the eyes of the system, and hands out names and roles.
 */
export const listDiscussers = async (
  { ports, signedIn }: Work,
  { dealerId }: Owned,
): Promise<PresentedDiscusser[]> => {
  const { networkId } = signedIn.actor;
  const { action, target } = discussAsk({ dealerId });
  const members = await ports.store.within(systemScope(networkId), tx => listMembers(tx, dealerId));
  return members
    .filter(({ id, role, everyDealer }) => {
      const dealers = everyDealer ? 'all' : dealerId === null ? [] : [dealerId];
      return may({ personId: id, networkId, role, dealers }, action, target);
    })
    .map(({ id, name, role }) => ({ id, name, role }));
};
