import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../store/tx.ts';

/** Days before the last day of a visit on which its auditor is reminded of it. */
const DUE_SOON_DAYS = 2;

/** A reminder a row: person_id, kind, subject_kind, subject_id, dealer_id, since. */
type Due = RawBuilder<unknown>;

/** Visits that are given out and whose auditor is still somebody here; `today` is the day at the dealer. */
const openVisits = (tx: Tx, now: string) => sql`
  from truthline.assignments
  join truthline.dealers on dealers.network_id = assignments.network_id and dealers.dealer_id = assignments.dealer_id
  join truthline.memberships on memberships.network_id = assignments.network_id
    and memberships.person_id = assignments.auditor_id
  left join truthline.audits on audits.network_id = assignments.network_id
    and audits.audit_id = assignments.assignment_id
  cross join lateral (select (${now}::timestamptz at time zone dealers.time_zone)::date as today) calendar
 where assignments.network_id = ${tx.scope.networkId} and assignments.withdrawn_at is null
   and audits.submitted_at is null`;

const visit = (kind: 'assigned' | 'dueSoon' | 'overdue') => sql`
  select assignments.auditor_id as person_id, ${sql.lit(kind)} as kind, 'assignment' as subject_kind,
    assignments.assignment_id as subject_id, assignments.dealer_id, assignments.assigned_at as since`;

/** Nobody is told of what they have given themselves, nor of a visit that is late already. */
const assigned = (tx: Tx, now: string): Due => sql`${visit('assigned')} ${openVisits(tx, now)}
   and audits.audit_id is null and assignments.auditor_id <> assignments.assigned_by
   and assignments.due_on >= calendar.today`;

/** On the day a visit is given out one reminder is enough. */
const dueSoon = (tx: Tx, now: string): Due => sql`${visit('dueSoon')} ${openVisits(tx, now)}
   and assignments.due_on between calendar.today and calendar.today + ${sql.lit(DUE_SOON_DAYS)}
   and assignments.assigned_at < ${now}::timestamptz - interval '1 day'`;

const overdue = (tx: Tx, now: string): Due => sql`${visit('overdue')} ${openVisits(tx, now)}
   and assignments.due_on < calendar.today`;

const returned = (tx: Tx): Due => sql`
  select audits.auditor_id as person_id, 'returned' as kind, 'audit' as subject_kind, audits.audit_id as subject_id,
      audits.dealer_id, max(audit_transitions.at) as since
    from truthline.audits
    join truthline.memberships on memberships.network_id = audits.network_id
      and memberships.person_id = audits.auditor_id
    join truthline.audit_transitions on audit_transitions.network_id = audits.network_id
      and audit_transitions.audit_id = audits.audit_id and audit_transitions.event = 'return'
   where audits.network_id = ${tx.scope.networkId} and audits.status = 'returned'
   group by audits.network_id, audits.audit_id`;

/** Whoever manages a dealer may appeal, until the window is over or an appeal has been made. */
const appealOpen = (tx: Tx, now: string): Due => sql`
  select memberships.person_id, 'appealOpen' as kind, 'audit' as subject_kind, audits.audit_id as subject_id,
      audits.dealer_id, audits.approved_at as since
    from truthline.audits
    join truthline.memberships on memberships.network_id = audits.network_id and memberships.role = 'dealerManager'
      and (memberships.every_dealer or exists (
        select 1 from truthline.membership_dealers
         where membership_dealers.network_id = memberships.network_id
           and membership_dealers.person_id = memberships.person_id
           and membership_dealers.dealer_id = audits.dealer_id))
   where audits.network_id = ${tx.scope.networkId} and audits.status = 'approved'
     and audits.appeal_until > ${now}::timestamptz
     and not exists (
       select 1 from truthline.appeals
        where appeals.network_id = audits.network_id and appeals.audit_id = audits.audit_id)`;

/**
 * Whoever may decide an open appeal: of the network, with no hand in the audit, and not the one who appealed. As the policy
 * has it, `appeal.decide` is for analysts and administrators of the whole network.
 */
const appealToDecide = (tx: Tx): Due => sql`
  select memberships.person_id, 'appealToDecide' as kind, 'appeal' as subject_kind, appeals.appeal_id as subject_id,
      appeals.dealer_id, appeals.opened_at as since
    from truthline.appeals
    join truthline.audits on audits.network_id = appeals.network_id and audits.audit_id = appeals.audit_id
    join truthline.memberships on memberships.network_id = appeals.network_id and memberships.every_dealer
      and memberships.role in ('oemAnalyst', 'administrator')
      and memberships.person_id not in (appeals.opened_by, audits.auditor_id)
   where appeals.network_id = ${tx.scope.networkId} and appeals.closed_at is null and appeals.withdrawn_at is null
     and not exists (
       select 1 from truthline.audit_helpers
        where audit_helpers.network_id = appeals.network_id and audit_helpers.audit_id = appeals.audit_id
          and audit_helpers.person_id = memberships.person_id)
     and not exists (
       select 1 from truthline.audit_transitions
        where audit_transitions.network_id = appeals.network_id and audit_transitions.audit_id = appeals.audit_id
          and audit_transitions.event in ('approve', 'return')
          and audit_transitions.actor_id = memberships.person_id)
     and not exists (
       select 1 from truthline.answer_corrections
        where answer_corrections.network_id = appeals.network_id and answer_corrections.audit_id = appeals.audit_id
          and answer_corrections.cause = 'onBehalf' and answer_corrections.actor_id = memberships.person_id)`;

/** The dealer who appealed, and the auditor whose answers were disputed. What is long decided is no news. */
const appealDecided = (tx: Tx, now: string): Due => sql`
  select memberships.person_id, 'appealDecided' as kind, 'appeal' as subject_kind, appeals.appeal_id as subject_id,
      appeals.dealer_id, appeals.closed_at as since
    from truthline.appeals
    join truthline.audits on audits.network_id = appeals.network_id and audits.audit_id = appeals.audit_id
    join truthline.memberships on memberships.network_id = appeals.network_id
      and memberships.person_id in (appeals.opened_by, audits.auditor_id)
   where appeals.network_id = ${tx.scope.networkId}
     and appeals.closed_at > ${now}::timestamptz - interval '30 days'`;

/**
 * Writes down what people are to be reminded of at `now` (ISO 8601) and have not been yet; answers with how many that
 * were. Asks for the scope of the system.
 */
export const raiseReminders = async (tx: Tx, now: string): Promise<number> => {
  const due = sql.join(
    [
      assigned(tx, now),
      dueSoon(tx, now),
      overdue(tx, now),
      returned(tx),
      appealOpen(tx, now),
      appealToDecide(tx),
      appealDecided(tx, now),
    ],
    sql` union all `,
  );
  const raised = await sql`
    insert into truthline.reminders
      (network_id, reminder_id, person_id, kind, subject_kind, subject_id, dealer_id, since, at)
    select ${tx.scope.networkId}::uuid, gen_random_uuid(), person_id, kind, subject_kind, subject_id, dealer_id,
        since, ${now}::timestamptz
      from (${due}) due
     where not exists (
       select 1 from truthline.reminders known
        where known.network_id = ${tx.scope.networkId} and known.person_id = due.person_id
          and known.kind = due.kind and known.subject_id = due.subject_id and known.since = due.since)
    on conflict on constraint reminders_once do nothing`.execute(tx.query);
  return Number(raised.numAffectedRows ?? 0n);
};
