import type { AuditStatus } from './audit.ts';

export const AUDIT_EVENTS = [
  'submit',
  'return',
  'approve',
  'appeal',
  'withdrawAppeal',
  'decide',
  'finalise',
] as const;
export type AuditEventType = (typeof AUDIT_EVENTS)[number];

/** One step of the life of an audit: who takes it, and whether it owes a reason. */
export type AuditStep = {
  readonly from: AuditStatus;
  readonly event: AuditEventType;
  readonly to: AuditStatus;
  readonly who: 'auditor' | 'reviewer' | 'dealer' | 'decider' | 'system';
  readonly reason: 'needed' | 'allowed';
};

/** The life of an audit. Every path ends in `final`, and nothing leaves it. */
export const AUDIT_MACHINE: readonly AuditStep[] = [
  { from: 'draft', event: 'submit', to: 'submitted', who: 'auditor', reason: 'allowed' },
  { from: 'submitted', event: 'return', to: 'returned', who: 'reviewer', reason: 'needed' },
  { from: 'returned', event: 'submit', to: 'submitted', who: 'auditor', reason: 'allowed' },
  { from: 'submitted', event: 'approve', to: 'approved', who: 'reviewer', reason: 'allowed' },
  { from: 'approved', event: 'appeal', to: 'appealed', who: 'dealer', reason: 'needed' },
  { from: 'appealed', event: 'withdrawAppeal', to: 'approved', who: 'dealer', reason: 'allowed' },
  { from: 'appealed', event: 'decide', to: 'approved', who: 'decider', reason: 'needed' },
  { from: 'approved', event: 'finalise', to: 'final', who: 'system', reason: 'allowed' },
];
