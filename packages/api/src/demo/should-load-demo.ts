import type { ApiPorts } from '../request/context.ts';

/** The demonstration goes into an empty database only: never beside anybody's own network. */
export const shouldLoadDemo = async ({ demo, signIn }: Pick<ApiPorts, 'demo' | 'signIn'>): Promise<boolean> =>
  demo && (await signIn.networks()).length === 0;
