import { findBlueprintHeader, type BlueprintHeader } from '@truthline/db';
import { onDealer, onNetwork, onShared, type Ask } from '../policy/authorised.ts';
import { may } from '../policy/may.ts';
import type { Work } from '../request/context.ts';

type Owned = Pick<BlueprintHeader, 'dealerId'>;

/** Everybody who reads blueprints reads the standards; a variant is its dealer's. */
const readAsk = ({ dealerId }: Owned): Ask =>
  dealerId === null ? onShared('blueprint.read') : onDealer('blueprint.read', dealerId);

const editAsk = ({ dealerId }: Owned): Ask =>
  dealerId === null ? onNetwork('blueprint.editStandard') : onDealer('blueprint.editVariant', dealerId);

const findHeader = ({ ports, signedIn }: Work, blueprintId: string) =>
  ports.store.within(signedIn.scope, tx => findBlueprintHeader(tx, blueprintId));

export const askBlueprintRead = async (work: Work, blueprintId: string): Promise<Ask | null> => {
  const header = await findHeader(work, blueprintId);
  return header === null ? null : readAsk(header);
};

export const askBlueprintEdit = async (work: Work, blueprintId: string): Promise<Ask | null> => {
  const header = await findHeader(work, blueprintId);
  return header === null ? null : editAsk(header);
};

/** What travels with an opened blueprint. */
export const mayEdit = ({ signedIn }: Work, blueprint: Owned): boolean => {
  const { action, target } = editAsk(blueprint);
  return may(signedIn.actor, action, target);
};
