import type { api } from '../../app/api-client.ts';

export type Comparison = Awaited<ReturnType<typeof api.network.comparison.query>>;
