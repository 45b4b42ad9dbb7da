import type { ApiPorts } from '../request/context.ts';

/** The demonstration network, where there is one and demo mode is on. */
export const findDemoNetwork = async ({
  demo,
  signIn,
}: Pick<ApiPorts, 'demo' | 'signIn'>): Promise<string | null> =>
  demo ? ((await signIn.networks()).find(network => network.demo)?.networkId ?? null) : null;
