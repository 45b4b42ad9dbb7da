import type { api } from '../app/api-client.ts';

/** All that is told of an audit, as the server hands it out. */
export type Report = NonNullable<Awaited<ReturnType<typeof api.reports.audit.query>>>;
