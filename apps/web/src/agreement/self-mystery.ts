import type { api } from '../app/api-client.ts';

export type SelfMystery = Awaited<ReturnType<typeof api.agreement.selfMystery.query>>;
export type Compared = NonNullable<SelfMystery['compared']>;
export type Sides = NonNullable<Compared['sides']>;
