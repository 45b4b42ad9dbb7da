import type { AuditKind } from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';
import type { ReminderKind } from '@truthline/db';

/** Something one is reminded of, as long as it stands. Instants are ISO 8601, days `YYYY-MM-DD` at the dealer. */
export type PresentedReminder = {
  readonly id: string;
  readonly kind: ReminderKind;
  readonly at: string;
  readonly read: boolean;
  readonly dealerName: LocalText;
  readonly checklistTitle: LocalText;
  readonly auditKind: AuditKind;
  /** The last day of a visit; null for what is no visit. */
  readonly dueOn: string | null;
  /** The last day of the window to appeal; null where nobody may. */
  readonly appealBy: string | null;
  /** What it is about: a visit that is not begun, an audit to be answered, or the result of one. */
  readonly place: {
    readonly kind: 'assignment' | 'audit' | 'result';
    readonly id: string;
  };
};
