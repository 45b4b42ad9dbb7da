import type { api } from '../../app/api-client.ts';

export type Burden = Awaited<ReturnType<typeof api.network.burden.query>>;
