import type { AuditKind } from '@truthline/audit';
import { findAuditHeader, type AuditHeader } from '@truthline/db';
import type { Action } from '../policy/action.ts';
import { onDealer, type Ask } from '../policy/authorised.ts';
import type { Work } from '../request/context.ts';

/** What running an audit of each kind is called in the policy. */
export const RUN_ACTION = {
  self: 'audit.runSelf',
  mystery: 'audit.runMystery',
  oem: 'audit.runOem',
} as const satisfies Readonly<Record<AuditKind, Action>>;

const findHeader = ({ ports, signedIn }: Work, auditId: string): Promise<AuditHeader | null> =>
  ports.store.within(signedIn.scope, tx => findAuditHeader(tx, auditId));

export const askAuditRead = async (work: Work, auditId: string): Promise<Ask | null> => {
  const audit = await findHeader(work, auditId);
  return audit === null ? null : onDealer('audit.read', audit.dealerId, audit.auditorId);
};

export const askAuditRun = async (work: Work, auditId: string): Promise<Ask | null> => {
  const audit = await findHeader(work, auditId);
  return audit === null ? null : onDealer(RUN_ACTION[audit.kind], audit.dealerId, audit.auditorId);
};
