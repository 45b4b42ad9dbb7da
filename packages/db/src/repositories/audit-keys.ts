import type { Audit } from '@truthline/audit';
import type { Scope } from '../store/scope.ts';

/** What of an audit tells which it is, and what it is compared by. */
export type KeyedAudit = Pick<
  Audit,
  'id' | 'dealerId' | 'waveId' | 'checklistId' | 'checklistVersion' | 'kind'
>;

/** The columns that say whose audit a row belongs to, in every table about audits. */
export const auditKeyColumns = ['network_id', 'audit_id', 'dealer_id'] as const;

export const auditKeys = ({ networkId }: Scope, audit: Pick<KeyedAudit, 'id' | 'dealerId'>) => ({
  network_id: networkId,
  audit_id: audit.id,
  dealer_id: audit.dealerId,
});

/** With them what the audit is compared by, in the tables of audits and of their scores. */
export const auditColumns = [
  ...auditKeyColumns,
  'wave_id',
  'checklist_id',
  'checklist_version',
  'kind',
] as const;

export const auditFields = (scope: Scope, audit: KeyedAudit) => ({
  ...auditKeys(scope, audit),
  wave_id: audit.waveId,
  checklist_id: audit.checklistId,
  checklist_version: audit.checklistVersion,
  kind: audit.kind,
});
