import type { AuditKind } from '@truthline/audit';
import type { Action } from '@truthline/api';

const actionOf = {
  self: 'audit.runSelf',
  mystery: 'audit.runMystery',
  oem: 'audit.runOem',
} as const satisfies Record<AuditKind, Action>;

/** The kinds of audit a person may run, in the order self, mystery, OEM. */
export const runnableKinds = (may: readonly Action[]): readonly AuditKind[] =>
  (['self', 'mystery', 'oem'] as const).filter(kind => may.includes(actionOf[kind]));
