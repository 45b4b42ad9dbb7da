import type { AuditFile } from '@truthline/audit';

/** A file of an audit; its bytes are at `/files/<sha256>` once it has arrived (ISO 8601), null before. */
export type PresentedAuditFile = AuditFile & {
  readonly arrivedAt: string | null;
  /** Added by the asker, who alone may take it back. */
  readonly own: boolean;
};
