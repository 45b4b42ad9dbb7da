import type { api } from '../../app/api-client.ts';

export type Overview = Awaited<ReturnType<typeof api.network.overview.query>>;
