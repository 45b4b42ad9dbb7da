import { namedUuid } from '../request/named-uuid.ts';

/** The audit a visit becomes: the same visit in whatever file is the same audit. */
export const visitAuditId = (networkId: string, waveId: string, visitKey: string): string =>
  namedUuid(`truthline visit/${networkId}/${waveId}/${visitKey}`);
