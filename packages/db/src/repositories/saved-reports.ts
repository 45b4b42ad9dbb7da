import type { JsonValue } from '../json.ts';
import type { ReportScheduleKind } from '../report-tables.ts';
import type { Tx } from '../store/tx.ts';

/** The shape of a stored wish. */
const WISH_VERSION = 1;

export type ReportSchedule = {
  readonly kind: ReportScheduleKind;
  /** Weekly 1–7, 1 is Monday; monthly 1–28; else null. */
  readonly day: number | null;
  /** 0–23 in the time zone. */
  readonly hour: number;
  readonly timeZone: string;
  readonly format: 'pdf' | 'pptx' | 'xlsx';
};

/** A report somebody keeps. Instants are ISO 8601 UTC. */
export type SavedReport = {
  readonly id: string;
  readonly name: string;
  readonly wish: JsonValue;
  readonly madeBy: string;
  readonly savedAt: string;
  readonly schedule: ReportSchedule | null;
};

const scheduleColumns = (schedule: ReportSchedule | null, at: string) => ({
  schedule_kind: schedule?.kind ?? null,
  schedule_day: schedule?.day ?? null,
  schedule_hour: schedule?.hour ?? null,
  schedule_zone: schedule?.timeZone ?? null,
  schedule_format: schedule?.format ?? null,
  scheduled_at: schedule === null ? null : at,
});

/**
 * Keeps a report under the id its client made, signed with the person of the scope; saved again, it is changed. False where
 * it is somebody else's or was removed. Asks for network reach, as everything here.
 */
export const saveReport = async (
  tx: Tx,
  { id, name, wish, savedAt, schedule }: Omit<SavedReport, 'madeBy'>,
): Promise<boolean> => {
  const columns = {
    name,
    wish: JSON.stringify(wish),
    wish_schema_version: WISH_VERSION,
    saved_at: savedAt,
    ...scheduleColumns(schedule, savedAt),
  };
  const changed = await tx.query
    .updateTable('saved_reports')
    .set(columns)
    .where('network_id', '=', tx.scope.networkId)
    .where('report_id', '=', id)
    .where('made_by', '=', tx.scope.personId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 1n) return true;
  const added = await tx.query
    .insertInto('saved_reports')
    .values({
      network_id: tx.scope.networkId,
      report_id: id,
      made_by: tx.scope.personId,
      removed_at: null,
      ...columns,
    })
    .onConflict(conflict => conflict.columns(['network_id', 'report_id']).doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
};

/** Every report that is kept, the newest first. */
export const listSavedReports = async (tx: Tx): Promise<readonly SavedReport[]> => {
  const rows = await tx.query
    .selectFrom('saved_reports')
    .selectAll()
    .where('network_id', '=', tx.scope.networkId)
    .where('removed_at', 'is', null)
    .orderBy('saved_at', 'desc')
    .orderBy('report_id')
    .execute();
  return rows.map(row => ({
    id: row.report_id,
    name: row.name,
    wish: row.wish,
    madeBy: row.made_by,
    savedAt: row.saved_at,
    schedule:
      row.schedule_kind === null ||
      row.schedule_hour === null ||
      row.schedule_zone === null ||
      row.schedule_format === null
        ? null
        : {
            kind: row.schedule_kind,
            day: row.schedule_day,
            hour: row.schedule_hour,
            timeZone: row.schedule_zone,
            format: row.schedule_format,
          },
  }));
};

/** Removes a report of the person of the scope; false where there is none. It is mailed no more. */
export const removeReport = async (tx: Tx, reportId: string, at: string): Promise<boolean> => {
  const removed = await tx.query
    .updateTable('saved_reports')
    .set({ removed_at: at, ...scheduleColumns(null, at) })
    .where('network_id', '=', tx.scope.networkId)
    .where('report_id', '=', reportId)
    .where('made_by', '=', tx.scope.personId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return removed.numUpdatedRows === 1n;
};
