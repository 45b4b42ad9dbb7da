import { sealChecklists, systemScope } from '@truthline/db';
import type { ApiPorts } from '../request/context.ts';

/** At every start: what an earlier release published gets the hash that this one proves it unchanged by. */
export const sealPublished = async ({ signIn, store }: Pick<ApiPorts, 'signIn' | 'store'>): Promise<void> => {
  for (const { networkId } of await signIn.networks())
    await store.within(systemScope(networkId), tx => sealChecklists(tx));
};
