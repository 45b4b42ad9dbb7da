import type { Answer, AuditKind, AuditStatus, Outcome } from '@truthline/audit';
import type { LocalText } from '@truthline/blueprint';
import type { ColumnType, Generated } from 'kysely';
import type { InNetwork, Instant, Json, Versioned } from './columns.ts';
import type { JsonValue } from './json.ts';

/** Content whose shape its repository knows: read with its version, written as text. */
type Content = Json<JsonValue>;
/** jsonb that may be null. */
type JsonOrNull<T> = ColumnType<T | null, string | null, string | null>;

export type ChecklistDraftsTable = InNetwork & {
  checklist_id: string;
  base_version: number | null;
  revision: number;
  content: Content;
  content_schema_version: number;
  changed_by: string;
  changed_by_name: string;
  changed_at: Instant;
};

export type LibraryItemsTable = InNetwork & {
  item_id: string;
  content: Content;
  content_schema_version: number;
  added_by: string;
  added_at: Generated<Instant>;
};

export type LibraryCommentsTable = InNetwork & {
  comment_id: string;
  body: Json<LocalText>;
  body_schema_version: number;
  added_by: string;
  added_at: Generated<Instant>;
};

export type WavePlansTable = InNetwork & {
  wave_id: string;
  checklist_id: string;
  checklist_version: number;
  kind: AuditKind;
  plan: Content;
  plan_schema_version: number;
  deadline: string;
  lockout_days: number;
  review: Content;
  review_schema_version: number;
  appeal_days: number;
  planned_by: string;
  planned_at: Instant;
};

export type AssignmentsTable = InNetwork & {
  assignment_id: string;
  wave_id: string | null;
  dealer_id: string;
  auditor_id: string;
  checklist_id: string;
  checklist_version: number;
  kind: AuditKind;
  due_on: string;
  not_before: string | null;
  weekday: number | null;
  hour_from: number | null;
  hour_to: number | null;
  note: Generated<string>;
  persona: string | null;
  assigned_by: string;
  assigned_by_name: string;
  assigned_at: Instant;
  withdrawn_at: Instant | null;
};

export type AuditorConflictsTable = InNetwork & {
  person_id: string;
  dealer_id: string;
  reason: string;
  noted_by: string;
  noted_at: Instant;
};

export type RemindersTable = InNetwork & {
  reminder_id: string;
  person_id: string;
  kind: 'assigned' | 'dueSoon' | 'overdue' | 'returned' | 'appealOpen' | 'appealToDecide' | 'appealDecided';
  subject_kind: 'assignment' | 'audit' | 'appeal';
  subject_id: string;
  dealer_id: string | null;
  /** When that happened which one is reminded of. */
  since: Instant;
  at: Instant;
  read_at: Instant | null;
  mailed_at: Instant | null;
  mail_tries: Generated<number>;
  mail_after: Generated<Instant | null>;
};

export type CalibrationsTable = InNetwork &
  Versioned<'name'> & {
    calibration_id: string;
    name: Json<LocalText>;
    checklist_id: string;
    checklist_version: number;
    dealer_id: string;
    about: string;
    made_by: string;
    made_at: Instant;
    closed_at: Instant | null;
  };

/** What hangs on one audit. */
type OfAudit = InNetwork & { audit_id: string; dealer_id: string };

export type AuditHelpersTable = OfAudit & { person_id: string; added_by: string; added_at: Instant };

export type AuditFilesTable = OfAudit & {
  file_id: string;
  item_id: string | null;
  instance: Generated<number>;
  kind: 'photo' | 'audio' | 'signature' | 'evidence';
  sha256: string;
  media_type: 'image/jpeg' | 'image/png' | 'audio/webm' | 'audio/mp4' | 'audio/ogg';
  byte_count: number;
  width: number | null;
  height: number | null;
  seconds: number | null;
  taken_at: Instant | null;
  latitude: number | null;
  longitude: number | null;
  device: string | null;
  original_name: string | null;
  annotated: boolean;
  note: string;
  added_by: string;
  added_at: Instant;
  arrived_at: Instant | null;
  removed_at: Instant | null;
};

export type AuditTransitionsTable = OfAudit & {
  number: number;
  event: 'start' | 'submit' | 'return' | 'approve' | 'appeal' | 'withdrawAppeal' | 'decide' | 'finalise';
  from_status: AuditStatus | null;
  to_status: AuditStatus;
  actor_id: string;
  actor_name: string;
  at: Instant;
  reason: string | null;
};

export type AnswerCorrectionsTable = OfAudit &
  Versioned<'value'> & {
    number: number;
    item_id: string;
    instance: number;
    cause: 'return' | 'onBehalf' | 'appeal' | 'overwrite';
    before: JsonOrNull<Answer>;
    after: JsonOrNull<Answer>;
    reason: string;
    actor_id: string;
    actor_name: string;
    at: Instant;
  };

/** Score and sums of a section or a dimension, as a ledger keeps them. */
export type ScorePart = {
  readonly part: 'section' | 'dimension';
  readonly key: string;
  readonly score: number | null;
  readonly weightedScore: number;
  readonly weight: number;
  readonly counted: number;
  readonly passed: number;
};

export type ScoreEntriesTable = OfAudit &
  Versioned<'parts'> & {
    number: number;
    cause: 'submit' | 'correction' | 'appeal' | 'final';
    scoring_version: number;
    overall: number | null;
    outcome: Outcome;
    parts: Json<readonly ScorePart[]>;
    corrections: number;
    answers_sha256: string;
    at: Instant;
  };

export type ItemNotesTable = OfAudit & {
  item_id: string;
  instance: number;
  number: number;
  body: string;
  written_by: string;
  written_by_name: string;
  at: Instant;
};

export type AppealsTable = OfAudit & {
  appeal_id: string;
  opened_by: string;
  opened_by_name: string;
  opened_at: Instant;
  withdrawn_at: Instant | null;
  closed_at: Instant | null;
};

export type AppealItemsTable = InNetwork &
  Versioned<'value'> & {
    appeal_id: string;
    item_id: string;
    instance: number;
    dealer_id: string;
    statement: string;
    file_ids: Generated<string[]>;
    wanted: JsonOrNull<Answer>;
    decided_value: JsonOrNull<Answer>;
    decision: 'upheld' | 'rejected' | null;
    decided_by: string | null;
    decided_by_name: string | null;
    decided_at: Instant | null;
    decision_reason: string | null;
  };

export type ActionsTable = OfAudit & {
  action_id: string;
  checklist_id: string;
  item_id: string;
  moment_id: string;
  text: string;
  owner_id: string;
  due_on: string;
  opened_at: Instant;
  status: 'open' | 'underWay' | 'done' | 'closed' | 'withdrawn';
  closed_by_audit_id: string | null;
  failed_reaudits: Generated<number>;
  withdrawn_reason: string | null;
};

/** Something stored that the answers do not give: of an audit, or of the roll-up where there is none. */
export type RecomputeDifference = {
  readonly dealerId: string;
  readonly auditId: string | null;
  /** What is stored differently: `overall`, `outcome`, `section A1`, `moment mot-a1-01`, or a row of the roll-up. */
  readonly what: string;
  readonly stored: JsonValue;
  readonly recomputed: JsonValue;
};

export type RecomputesTable = InNetwork &
  Versioned<'differences'> & {
    recompute_id: string;
    started_at: Instant;
    finished_at: Instant | null;
    after_dealer_id: string | null;
    audits: number;
    audits_done: number;
    difference_count: number;
    restated_dealer_ids: string[];
    differences: Json<readonly RecomputeDifference[]>;
  };

/** The tables of audits in the field, beside those of `tables.ts`. */
export type FieldTables = {
  checklist_drafts: ChecklistDraftsTable;
  library_items: LibraryItemsTable;
  library_comments: LibraryCommentsTable;
  wave_plans: WavePlansTable;
  assignments: AssignmentsTable;
  auditor_conflicts: AuditorConflictsTable;
  reminders: RemindersTable;
  calibrations: CalibrationsTable;
  audit_helpers: AuditHelpersTable;
  audit_files: AuditFilesTable;
  audit_transitions: AuditTransitionsTable;
  answer_corrections: AnswerCorrectionsTable;
  score_entries: ScoreEntriesTable;
  item_notes: ItemNotesTable;
  appeals: AppealsTable;
  appeal_items: AppealItemsTable;
  actions: ActionsTable;
  recomputes: RecomputesTable;
};
