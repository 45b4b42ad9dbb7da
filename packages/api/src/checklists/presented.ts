import type { AuditKind } from '@truthline/audit';
import type { LocalText, Service } from '@truthline/blueprint';

export type PresentedChecklist = {
  readonly checklistId: string;
  readonly version: number;
  readonly title: LocalText;
  readonly service: Service;
  readonly itemCount: number;
  /** The kinds of audit at least one item is made for. */
  readonly auditKinds: readonly AuditKind[];
};
