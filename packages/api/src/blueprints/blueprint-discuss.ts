import { findBlueprintHeader, type BlueprintHeader } from '@truthline/db';
import { onDealer, onNetwork, type Ask } from '../policy/authorised.ts';
import { may } from '../policy/may.ts';
import type { Work } from '../request/context.ts';

type Owned = Pick<BlueprintHeader, 'dealerId'>;

/**
 * Discussing a drawing: its comments, and who is at it. About a drawing of the network only the network's people: what a
 * dealer's people say and do there would be seen by other dealers.
 */
export const discussAsk = ({ dealerId }: Owned): Ask =>
  dealerId === null ? onNetwork('blueprint.discuss') : onDealer('blueprint.discuss', dealerId);

export const askBlueprintDiscuss = async (
  { ports, signedIn }: Work,
  blueprintId: string,
): Promise<Ask | null> => {
  const header = await ports.store.within(signedIn.scope, tx => findBlueprintHeader(tx, blueprintId));
  return header === null ? null : discussAsk(header);
};

/** What travels with an opened blueprint. */
export const mayDiscuss = ({ signedIn }: Work, blueprint: Owned): boolean => {
  const { action, target } = discussAsk(blueprint);
  return may(signedIn.actor, action, target);
};
