import type { InNetwork, Instant, Json, Versioned } from './columns.ts';
import type { JsonValue } from './json.ts';

/** When a report is mailed: on a weekday, on a day of the month, the day after a wave ends. */
export type ReportScheduleKind = 'weekly' | 'monthly' | 'waveEnd';

export type SavedReportsTable = InNetwork &
  Versioned<'wish'> & {
    report_id: string;
    name: string;
    wish: Json<JsonValue>;
    made_by: string;
    saved_at: Instant;
    removed_at: Instant | null;
    schedule_kind: ReportScheduleKind | null;
    schedule_day: number | null;
    schedule_hour: number | null;
    schedule_zone: string | null;
    schedule_format: 'pdf' | 'pptx' | 'xlsx' | null;
    scheduled_at: Instant | null;
  };

export type ReportRunsTable = InNetwork & {
  report_id: string;
  subject_id: string;
  due_at: Instant;
  tries: number;
  next_try_at: Instant;
  mailed_at: Instant | null;
};

/** The tables of reports that are kept and mailed, beside those of `tables.ts`. */
export type ReportTables = {
  saved_reports: SavedReportsTable;
  report_runs: ReportRunsTable;
};
