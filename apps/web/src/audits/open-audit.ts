import type { api } from '../app/api-client.ts';

/** An audit with its checklist and dealer, as the server hands it out. */
export type OpenAudit = Awaited<ReturnType<typeof api.audits.get.query>>;

/** What begins an audit; the id is made on this device. */
export type StartedAudit = Parameters<typeof api.audits.start.mutate>[0];
