import { sql } from 'kysely';
import type { JsonValue } from '../json.ts';
import type { Tx } from '../store/tx.ts';

/** A report that is due and has not been mailed. */
export type DueReport = {
  readonly reportId: string;
  readonly name: string;
  readonly wish: JsonValue;
  readonly madeBy: string;
  readonly format: 'pdf' | 'pptx' | 'xlsx';
  /** The wave whose end it is due for. */
  readonly waveId: string | null;
  /** ISO 8601 UTC. */
  readonly dueAt: string;
  /** How often it was tried already. */
  readonly tries: number;
};

type Running = {
  readonly now: string;
  /** What was due before is not mailed any more. */
  readonly since: string;
  /** Given up after so many tries. */
  readonly tries: number;
};

/**
 * What is due at `now`: of a weekday or a day of the month the last time it was due, of waves each that has ended, always by
 * the clocks of the schedule's time zone. For the system alone.
 */
export const listDueReports = async (
  tx: Tx,
  { now, since, tries }: Running,
): Promise<readonly DueReport[]> => {
  const found = await sql<DueReport>`
    select reports.report_id as "reportId", reports.name, reports.wish, reports.made_by as "madeBy",
        reports.schedule_format as format, due.wave_id as "waveId", due.at as "dueAt",
        coalesce(runs.tries, 0) as tries
      from truthline.saved_reports reports
      cross join lateral (select ${now}::timestamptz at time zone reports.schedule_zone as local) here
      cross join lateral (
        select null::uuid as wave_id,
            (wish.at - case when wish.at > here.local then interval '7 days' else interval '0' end)
              at time zone reports.schedule_zone as at
          from (select date_trunc('week', here.local)
            + make_interval(days => reports.schedule_day - 1, hours => reports.schedule_hour) as at) wish
         where reports.schedule_kind = 'weekly'
        union all
        select null::uuid,
            (wish.at - case when wish.at > here.local then interval '1 month' else interval '0' end)
              at time zone reports.schedule_zone
          from (select date_trunc('month', here.local)
            + make_interval(days => reports.schedule_day - 1, hours => reports.schedule_hour) as at) wish
         where reports.schedule_kind = 'monthly'
        union all
        select waves.wave_id,
            ((waves.ends_on + 1)::timestamp + make_interval(hours => reports.schedule_hour))
              at time zone reports.schedule_zone
          from truthline.waves
         where reports.schedule_kind = 'waveEnd' and waves.network_id = reports.network_id) due
      left join truthline.report_runs runs on runs.network_id = reports.network_id
        and runs.report_id = reports.report_id and runs.due_at = due.at
        and runs.subject_id = coalesce(due.wave_id, reports.report_id)
     where reports.network_id = ${tx.scope.networkId} and reports.removed_at is null
       and due.at <= ${now}::timestamptz and due.at > ${since}::timestamptz and due.at > reports.scheduled_at
       and runs.mailed_at is null and coalesce(runs.tries, 0) < ${tries}
       and (runs.next_try_at is null or runs.next_try_at <= ${now}::timestamptz)
     order by due.at, reports.report_id`.execute(tx.query);
  return found.rows;
};

const keyOf = ({ reportId, waveId, dueAt }: Pick<DueReport, 'reportId' | 'waveId' | 'dueAt'>) => ({
  report_id: reportId,
  subject_id: waveId ?? reportId,
  due_at: dueAt,
});

/** Takes a run in hand until `nextTry`: true for one of all who try at a time. */
export const claimReportRun = async (
  tx: Tx,
  due: DueReport,
  { now, nextTry }: { readonly now: string; readonly nextTry: string },
): Promise<boolean> => {
  const claimed = await tx.query
    .insertInto('report_runs')
    .values({
      network_id: tx.scope.networkId,
      ...keyOf(due),
      tries: 1,
      next_try_at: nextTry,
      mailed_at: null,
    })
    .onConflict(conflict =>
      conflict
        .columns(['network_id', 'report_id', 'subject_id', 'due_at'])
        .doUpdateSet(run => ({ tries: run('report_runs.tries', '+', 1), next_try_at: nextTry }))
        .where('report_runs.mailed_at', 'is', null)
        .where('report_runs.next_try_at', '<=', now),
    )
    .returning('tries')
    .executeTakeFirst();
  return claimed !== undefined;
};

/** The letter was taken: this run is done. */
export const markReportMailed = async (
  tx: Tx,
  due: Pick<DueReport, 'reportId' | 'waveId' | 'dueAt'>,
  at: string,
): Promise<void> => {
  const { report_id, subject_id, due_at } = keyOf(due);
  await tx.query
    .updateTable('report_runs')
    .set({ mailed_at: at })
    .where('network_id', '=', tx.scope.networkId)
    .where('report_id', '=', report_id)
    .where('subject_id', '=', subject_id)
    .where('due_at', '=', due_at)
    .execute();
};
