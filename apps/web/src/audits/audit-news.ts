import type { AuditStatus } from '@truthline/audit';

/** What the server says of an audit that somebody has open. */
export type AuditNews = {
  readonly status: AuditStatus;
  /** When anybody else last answered; null where nobody has. */
  readonly othersAnsweredAt: string | null;
  /** How many of its files have arrived. */
  readonly files: number;
};

/** True where the audit is to be read again: one's own answers and photos ring as well, and are known here. */
export const isNews = (before: AuditNews | null, now: AuditNews, shown: AuditStatus | undefined): boolean =>
  now.status !== shown || now.othersAnsweredAt !== (before?.othersAnsweredAt ?? null);
