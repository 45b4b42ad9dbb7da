import { findAuditHeader } from '@truthline/db';
import { askAuditRun } from '../audits/audit-target.ts';
import type { AuditFile } from '@truthline/audit';
import { onDealer, type Ask } from '../policy/authorised.ts';
import type { Work } from '../request/context.ts';

/** The statuses in which a kind of file may be added or taken back. */
export const FILE_STATUSES = {
  photo: ['draft', 'returned'],
  audio: ['draft', 'returned'],
  signature: ['draft', 'returned'],
  evidence: ['approved', 'appealed'],
} as const satisfies Readonly<Record<AuditFile['kind'], readonly string[]>>;

/** Who answers an audit adds what was seen; who appeals it adds evidence. */
export const askAuditFile = async (
  work: Work,
  auditId: string,
  kind: AuditFile['kind'],
): Promise<Ask | null> => {
  if (kind !== 'evidence') return askAuditRun(work, auditId);
  const { ports, signedIn } = work;
  const audit = await ports.store.within(signedIn.scope, tx => findAuditHeader(tx, auditId));
  return audit === null ? null : onDealer('audit.appeal', audit.dealerId);
};
