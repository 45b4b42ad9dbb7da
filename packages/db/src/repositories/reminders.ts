import type { AuditKind } from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';
import { sql } from 'kysely';
import type { RemindersTable } from '../field-tables.ts';
import type { Tx } from '../store/tx.ts';

export type ReminderKind = RemindersTable['kind'];

/** A reminder with what it is about. Instants are ISO 8601 UTC, days `YYYY-MM-DD` at the dealer. */
export type SavedReminder = {
  readonly id: string;
  readonly personId: string;
  readonly kind: ReminderKind;
  readonly at: string;
  readonly readAt: string | null;
  readonly subjectKind: RemindersTable['subject_kind'];
  readonly subjectId: string;
  /** The audit that a visit has become, that was returned, or that is appealed; null where it is not begun. */
  readonly auditId: string | null;
  readonly auditKind: AuditKind;
  readonly dealerName: LocalText;
  readonly checklistTitle: LocalText;
  /** The last day of a visit; null for what is no visit. */
  readonly dueOn: string | null;
  /** The end of the window to appeal. */
  readonly appealUntil: string | null;
  /** Of the dealer. */
  readonly timeZone: string;
};

/** As many of one's reminders as are shown. */
const SHOWN = 100;

/**
 * The reminders whose reason still stands at `now`: a visit that was withdrawn, given to somebody else or made, an audit
 * that was answered again and a window that is over remind of nothing. What is out of the person's reach is not there.
 */
const standing = (tx: Tx, now: string) => sql`
  from truthline.reminders
  left join truthline.assignments on reminders.subject_kind = 'assignment'
    and assignments.network_id = reminders.network_id and assignments.assignment_id = reminders.subject_id
    and assignments.withdrawn_at is null and assignments.auditor_id = reminders.person_id
    and assignments.assigned_at = reminders.since
  left join truthline.appeals on reminders.subject_kind = 'appeal'
    and appeals.network_id = reminders.network_id and appeals.appeal_id = reminders.subject_id
  left join truthline.audits on audits.network_id = reminders.network_id
    and audits.audit_id = coalesce(appeals.audit_id, reminders.subject_id)
  join truthline.dealers on dealers.network_id = reminders.network_id and dealers.dealer_id = reminders.dealer_id
  join truthline.checklists on checklists.network_id = reminders.network_id
    and checklists.checklist_id = coalesce(audits.checklist_id, assignments.checklist_id)
 where reminders.network_id = ${tx.scope.networkId} and case reminders.kind
   when 'assigned' then assignments.assignment_id is not null and audits.audit_id is null
   when 'dueSoon' then assignments.assignment_id is not null and audits.submitted_at is null
     and assignments.due_on >= (${now}::timestamptz at time zone dealers.time_zone)::date
   when 'overdue' then assignments.assignment_id is not null and audits.submitted_at is null
   when 'returned' then audits.status = 'returned' and not exists (
     select 1 from truthline.audit_transitions
      where audit_transitions.network_id = reminders.network_id and audit_transitions.audit_id = audits.audit_id
        and audit_transitions.event = 'return' and audit_transitions.at > reminders.since)
   when 'appealOpen' then audits.status = 'approved' and audits.appeal_until > ${now}::timestamptz
     and audits.approved_at = reminders.since and not exists (
       select 1 from truthline.appeals made
        where made.network_id = reminders.network_id and made.audit_id = audits.audit_id)
   when 'appealToDecide' then appeals.closed_at is null and appeals.withdrawn_at is null
     and appeals.appeal_id is not null
   else appeals.appeal_id is not null and reminders.at > ${now}::timestamptz - interval '30 days'
 end`;

const fields = sql`
  reminders.reminder_id as "id", reminders.person_id as "personId", reminders.kind, reminders.at,
  reminders.read_at as "readAt", reminders.subject_kind as "subjectKind", reminders.subject_id as "subjectId",
  audits.audit_id as "auditId", coalesce(audits.kind, assignments.kind) as "auditKind", dealers.name as "dealerName",
  checklists.title as "checklistTitle", assignments.due_on as "dueOn",
  audits.appeal_until as "appealUntil", dealers.time_zone as "timeZone"`;

/** What the person of the scope is reminded of at `now`, newest first. */
export const listReminders = async (tx: Tx, now: string): Promise<readonly SavedReminder[]> => {
  const found = await sql<SavedReminder>`select ${fields} ${standing(tx, now)}
     and reminders.person_id = ${tx.scope.personId}
   order by reminders.at desc, assignments.due_on, reminders.reminder_id limit ${SHOWN}`.execute(tx.query);
  return found.rows;
};

/** Marks reminders of the person of the scope as read; those of others stay as they are. */
export const markRemindersRead = async (tx: Tx, ids: readonly string[], at: string): Promise<void> => {
  if (ids.length === 0) return;
  await tx.query
    .updateTable('reminders')
    .set({ read_at: at })
    .where('network_id', '=', tx.scope.networkId)
    .where('person_id', '=', tx.scope.personId)
    .where('reminder_id', 'in', ids)
    .where('read_at', 'is', null)
    .execute();
};

/** A reminder that is to be mailed, and to whom. */
export type MailedReminder = SavedReminder & {
  readonly email: string;
  readonly personName: string;
  readonly locale: 'zh-CN' | 'en';
  /** How often it was tried already. */
  readonly tries: number;
};

type Mailing = {
  /** Of reminders raised after this instant: nobody is mailed old news. */
  readonly since: string;
  /** Given up after so many tries. */
  readonly tries: number;
};

/** What is to be mailed at `now`: neither read nor mailed, to people who can sign in. For the system alone. */
export const listRemindersToMail = async (
  tx: Tx,
  now: string,
  { since, tries }: Mailing,
): Promise<readonly MailedReminder[]> => {
  const found = await sql<MailedReminder>`
    select mailed.*, people.email, people.name as "personName", people.locale
      from (select ${fields}, reminders.mail_tries as "tries" ${standing(tx, now)}
        and reminders.mailed_at is null and reminders.read_at is null
        and reminders.at > ${since}::timestamptz and reminders.mail_tries < ${tries}
        and (reminders.mail_after is null or reminders.mail_after <= ${now}::timestamptz)) mailed
      join truthline.people on people.network_id = ${tx.scope.networkId} and people.person_id = mailed."personId"
     where people.email is not null and people.auth_user_id is not null
     order by mailed.at, mailed.id
     limit 5000`.execute(tx.query);
  return found.rows;
};

/**
 * Takes reminders in hand for one try: whoever asks for the same ones before `nextTry` gets none of them. Answers with the
 * ids that were to be had.
 */
export const claimMail = async (
  tx: Tx,
  ids: readonly string[],
  { now, nextTry }: { readonly now: string; readonly nextTry: string },
): Promise<ReadonlySet<string>> => {
  const claimed = await sql<{ id: string }>`
    update truthline.reminders set mail_tries = mail_tries + 1, mail_after = ${nextTry}::timestamptz
     where network_id = ${tx.scope.networkId} and reminder_id = any (${ids}::uuid[]) and mailed_at is null
       and (mail_after is null or mail_after <= ${now}::timestamptz)
    returning reminder_id as id`.execute(tx.query);
  return new Set(claimed.rows.map(({ id }) => id));
};

/** The mail is out. */
export const markMailed = async (tx: Tx, ids: readonly string[], at: string): Promise<void> => {
  await tx.query
    .updateTable('reminders')
    .set({ mailed_at: at })
    .where('network_id', '=', tx.scope.networkId)
    .where('reminder_id', 'in', ids)
    .execute();
};
