import type { api } from '../../app/api-client.ts';

export type Honesty = Awaited<ReturnType<typeof api.network.honesty.query>>;
export type Bias = NonNullable<Honesty['network']>;
