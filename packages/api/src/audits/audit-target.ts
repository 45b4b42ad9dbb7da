import type { AuditKind } from '@truthline/audit';
import type { Action } from '../policy/action.ts';
import type { Ask } from '../policy/authorised.ts';
import type { Work } from '../request/context.ts';

/** What running an audit of each kind is called in the policy. */
export const RUN_ACTION = {
  self: 'audit.runSelf',
  mystery: 'audit.runMystery',
  oem: 'audit.runOem',
} as const satisfies Readonly<Record<AuditKind, Action>>;

export const askAuditRead = async (work: Work, auditId: string): Promise<Ask | null> => {
  throw new Error(String(work) + auditId);
};
export const askAuditRun = async (work: Work, auditId: string): Promise<Ask | null> => {
  throw new Error(String(work) + auditId);
};
