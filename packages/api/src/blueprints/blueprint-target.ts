import { findBlueprintHeader, type BlueprintHeader } from '@truthline/db';
import { onDealer, onNetwork, onShared, type Ask } from '../policy/authorised.ts';
import { may } from '../policy/may.ts';
import type { Work } from '../request/context.ts';

type Owned = Pick<BlueprintHeader, 'dealerId' | 'kind'>;

/** Everybody who reads blueprints reads the standards; what else is the network's needs its reach; the rest is its dealer's. */
const readAsk = ({ dealerId, kind }: Owned): Ask => {
  if (kind === 'standard') return onShared('blueprint.read');
  return dealerId === null ? onNetwork('blueprint.read') : onDealer('blueprint.read', dealerId);
};

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

/** A standard is taken over into a variant; anything else is found as little as what does not exist. */
export const askVariantEdit = async (work: Work, blueprintId: string): Promise<Ask | null> => {
  const header = await findHeader(work, blueprintId);
  return header?.kind === 'variant' ? editAsk(header) : null;
};

/** A standard is published; anything else is found as little as what does not exist. */
export const askPublish = async (work: Work, blueprintId: string): Promise<Ask | null> => {
  const header = await findHeader(work, blueprintId);
  return header?.kind === 'standard' ? onNetwork('blueprint.publish') : null;
};

/** What travels with an opened blueprint. */
export const mayEdit = ({ signedIn }: Work, blueprint: Owned): boolean => {
  const { action, target } = editAsk(blueprint);
  return may(signedIn.actor, action, target);
};

export const mayPublish = ({ signedIn }: Work, { kind }: Owned): boolean => {
  const { action, target } = onNetwork('blueprint.publish');
  return kind === 'standard' && may(signedIn.actor, action, target);
};
