import type { api } from '../../app/api-client.ts';

export type Drivers = Awaited<ReturnType<typeof api.network.drivers.query>>;
