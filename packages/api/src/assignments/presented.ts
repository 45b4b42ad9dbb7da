import type { AssignmentState, AuditKind, AuditStatus, Weekday } from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';
import type { PresentedDealer } from '../dealers/presented.ts';
import type { MembershipRole } from '../policy/membership-role.ts';

/** A visit somebody is to make. The audit that is begun from it has the same id. */
export type PresentedAssignment = {
  readonly id: string;
  readonly waveId: string | null;
  readonly waveName: LocalText | null;
  readonly dealer: PresentedDealer;
  readonly auditorId: string;
  /** Empty where whoever asks does not know the person. */
  readonly auditorName: string;
  readonly checklistId: string;
  readonly version: number;
  readonly checklistTitle: LocalText;
  readonly kind: AuditKind;
  /** Days at the dealer, YYYY-MM-DD. */
  readonly dueOn: string;
  readonly notBefore: string | null;
  readonly weekday: Weekday | null;
  /** Hours of the dealer's clock, `to` not included. */
  readonly hours: { readonly from: number; readonly to: number } | null;
  readonly note: string;
  /** Whom the visitor plays; null: nobody in particular. */
  readonly persona: string | null;
  /** As of the answer, by the day at the dealer. */
  readonly state: AssignmentState;
  readonly auditStatus: AuditStatus | null;
};

export type PresentedAuditor = {
  readonly id: string;
  readonly name: string;
  readonly role: MembershipRole;
};

export type PresentedConflict = {
  readonly personId: string;
  readonly personName: string;
  readonly dealerId: string;
  readonly dealerName: LocalText;
  readonly reason: string;
};
