import type {
  Answer,
  AnswerValue,
  AuditKind,
  AuditStatus,
  ChecklistVersion,
  Outcome,
} from '@truthline/audit';
import type { Blueprint, BlueprintDiff, LocalText, Service } from '@truthline/blueprint';
import type { ColumnType, Generated } from 'kysely';
import type { InNetwork, Instant, Json, Versioned } from './columns.ts';
import type { FieldTables } from './field-tables.ts';
import type { JsonValue } from './json.ts';
import type { OpenTables } from './open-tables.ts';
import type { ReportTables } from './report-tables.ts';
import type { SurveyTables } from './survey-tables.ts';

export type NetworksTable = InNetwork &
  Versioned<'name'> & {
    name: Json<LocalText>;
    demo: Generated<boolean>;
    benchmark_allowed: Generated<boolean>;
    created_at: Generated<Instant>;
  };

export type RegionsTable = InNetwork &
  Versioned<'name'> & { region_id: string; code: string; name: Json<LocalText>; order_key: string };

export type DealersTable = InNetwork &
  Versioned<'name'> & {
    dealer_id: string;
    region_id: string;
    code: string;
    name: Json<LocalText>;
    city: Json<LocalText>;
    time_zone: string;
    size: 'small' | 'medium' | 'large' | null;
    latitude: number | null;
    longitude: number | null;
    service_radius_km: number | null;
    tags: ColumnType<readonly string[], string[] | undefined, string[]>;
    created_at: Generated<Instant>;
  };

export type PeopleTable = InNetwork & {
  person_id: string;
  name: string;
  email: string | null;
  locale: 'zh-CN' | 'en';
  auth_user_id: string | null;
  created_at: Generated<Instant>;
};

/** What a person is in a network. */
export type Role =
  'consultant' | 'dealerManager' | 'dealerStaff' | 'mysteryShopper' | 'oemAnalyst' | 'administrator';

export type MembershipsTable = InNetwork & {
  person_id: string;
  role: Role;
  every_dealer: boolean;
  created_at: Generated<Instant>;
};

export type MembershipDealersTable = InNetwork & { person_id: string; dealer_id: string };

/** What a drawing is: the network's standard, a dealer's variant of it, a service as it is, as it shall be. */
export type BlueprintKind = 'standard' | 'variant' | 'asIs' | 'toBe';

export type BlueprintsTable = InNetwork & {
  blueprint_id: string;
  kind: BlueprintKind;
  dealer_id: string | null;
  base_blueprint_id: string | null;
  base_revision: number | null;
  base_version: number | null;
  archived_at: Instant | null;
  service: Service;
  title: Json<LocalText>;
  revision: number;
  records: Json<Blueprint>;
  records_schema_version: number;
  card_count: number;
  moment_count: number;
  created_at: Generated<Instant>;
  updated_at: Generated<Instant>;
};

export type BlueprintChangesTable = InNetwork & {
  blueprint_id: string;
  revision: number;
  change_id: string;
  dealer_id: string | null;
  actor_id: string;
  actor_name: string;
  committed_at: Instant;
  command: Json<JsonValue>;
  diff: Json<BlueprintDiff>;
  diff_schema_version: number;
  adopted_version: number | null;
};

export type BlueprintVersionsTable = InNetwork &
  Versioned<'name'> & {
    version_id: string;
    blueprint_id: string;
    revision: number;
    number: number | null;
    name: Json<LocalText>;
    dealer_id: string | null;
    records: Json<Blueprint>;
    records_schema_version: number;
    made_by: string;
    made_by_name: string;
    made_at: Instant;
  };

export type ChecklistsTable = InNetwork &
  Versioned<'title'> & {
    checklist_id: string;
    title: Json<LocalText>;
    service: Service;
    created_at: Generated<Instant>;
  };

export type ChecklistVersionsTable = InNetwork &
  Versioned<'content'> & {
    checklist_id: string;
    version: number;
    status: 'draft' | 'published' | 'retired';
    content: Json<ChecklistVersion>;
    content_sha256: string | null;
    published_at: Instant | null;
    retired_at: Instant | null;
  };

export type WavesTable = InNetwork &
  Versioned<'name'> & {
    wave_id: string;
    name: Json<LocalText>;
    starts_on: string;
    ends_on: string;
    created_at: Generated<Instant>;
  };

export type WaveImportsTable = InNetwork & {
  import_id: string;
  wave_id: string;
  checklist_id: string;
  checklist_version: number;
  file_name: string;
  file_sha256: string;
  audit_count: number;
  imported_by: string;
  imported_at: Generated<Instant>;
};

export type AuditsTable = InNetwork & {
  audit_id: string;
  dealer_id: string;
  wave_id: string | null;
  checklist_id: string;
  checklist_version: number;
  kind: AuditKind;
  status: AuditStatus;
  auditor_id: string;
  import_id: string | null;
  started_at: Instant;
  submitted_at: Instant | null;
  final_at: Instant | null;
  approved_at: Instant | null;
  appeal_until: Instant | null;
  calibration_id: string | null;
  started_zone: string | null;
};

export type AnswersTable = InNetwork &
  Versioned<'value'> & {
    audit_id: string;
    item_id: string;
    instance: Generated<number>;
    dealer_id: string;
    state: Answer['state'];
    value: ColumnType<AnswerValue | null, string | null, string | null>;
    reason: string | null;
    note: string;
    answered_at: Generated<Instant>;
    answered_by: string | null;
  };

export type AuditTotalsTable = InNetwork & {
  audit_id: string;
  dealer_id: string;
  wave_id: string | null;
  checklist_id: string;
  checklist_version: number;
  kind: AuditKind;
  scoring_version: number;
  overall: number | null;
  outcome: Outcome;
  counted: number;
  passed: number;
  critical_failures: number;
  final_at: Instant;
};

type Sums = {
  score: number | null;
  weighted_score: number;
  weight: number;
  counted: number;
  passed: number;
};

export type AuditSectionsTable = InNetwork &
  Sums & { audit_id: string; part: 'section' | 'dimension'; key: string; dealer_id: string };

export type AuditScoresTable = InNetwork &
  Sums & {
    audit_id: string;
    moment_id: string;
    dealer_id: string;
    wave_id: string | null;
    checklist_id: string;
    checklist_version: number;
    kind: AuditKind;
  };

export type DealerWaveMomentsTable = InNetwork &
  Omit<Sums, 'score'> & {
    checklist_id: string;
    checklist_version: number;
    wave_id: string;
    kind: AuditKind;
    dealer_id: string;
    moment_id: string;
    audit_count: number;
  };

export type DealerMomentsTable = InNetwork &
  Omit<Sums, 'score'> & {
    checklist_id: string;
    checklist_version: number;
    kind: AuditKind;
    dealer_id: string;
    moment_id: string;
    audit_count: number;
  };

/** Final audits whose scores wait to be rolled up. Only the database writes it. */
export type UnrolledAuditsTable = InNetwork & { audit_id: string; dealer_id: string };

export type TrailEntriesTable = InNetwork &
  Versioned<'details'> & {
    entry_id: string;
    at: Generated<Instant>;
    actor_id: string;
    actor_name: string;
    action: string;
    subject_kind: string;
    subject_id: string;
    dealer_id: string | null;
    details: Json<{ readonly [key: string]: JsonValue }>;
  };

/** The tables of a drawing that a thread of comments may hang on. */
export type CommentPlace = 'card' | 'step' | 'lane' | 'moment';

export type CommentThreadsTable = InNetwork & {
  thread_id: string;
  blueprint_id: string;
  dealer_id: string | null;
  place_table: CommentPlace;
  place_id: string;
  opened_at: Generated<Instant>;
  comment_count: number;
  resolved_at: Instant | null;
  resolved_by: string | null;
  resolved_by_name: string | null;
};

export type CommentsTable = InNetwork & {
  comment_id: string;
  thread_id: string;
  number: number;
  dealer_id: string | null;
  author_id: string;
  author_name: string;
  written_at: Instant;
  body: string;
};

export type CommentMentionsTable = InNetwork & {
  comment_id: string;
  person_id: string;
  dealer_id: string | null;
};

export type CommentReadsTable = InNetwork & {
  thread_id: string;
  person_id: string;
  dealer_id: string | null;
  number: number;
};

export type FileMediaType = 'image/png' | 'image/jpeg' | 'image/webp';

export type FilesTable = InNetwork & {
  blueprint_id: string;
  hash: string;
  dealer_id: string | null;
  media_type: FileMediaType;
  width: number;
  height: number;
  byte_count: number;
  added_by: string;
  added_at: Generated<Instant>;
};

/** The roll-ups with what waits for them: whole at any moment. A key may come in several rows, to be summed. */
export type Views = {
  dealer_wave_moments_now: DealerWaveMomentsTable;
  dealer_moments_now: DealerMomentsTable;
};

/** Schema `truthline` as Kysely sees it; `migrations/` is what really is. A test compares the two. */
export type Tables = Views &
  FieldTables &
  OpenTables &
  ReportTables &
  SurveyTables & {
    networks: NetworksTable;
    regions: RegionsTable;
    dealers: DealersTable;
    people: PeopleTable;
    memberships: MembershipsTable;
    membership_dealers: MembershipDealersTable;
    blueprints: BlueprintsTable;
    blueprint_changes: BlueprintChangesTable;
    blueprint_versions: BlueprintVersionsTable;
    comment_threads: CommentThreadsTable;
    comments: CommentsTable;
    comment_mentions: CommentMentionsTable;
    comment_reads: CommentReadsTable;
    files: FilesTable;
    checklists: ChecklistsTable;
    checklist_versions: ChecklistVersionsTable;
    waves: WavesTable;
    wave_imports: WaveImportsTable;
    audits: AuditsTable;
    answers: AnswersTable;
    audit_totals: AuditTotalsTable;
    audit_sections: AuditSectionsTable;
    audit_scores: AuditScoresTable;
    dealer_wave_moments: DealerWaveMomentsTable;
    dealer_moments: DealerMomentsTable;
    unrolled_audits: UnrolledAuditsTable;
    trail_entries: TrailEntriesTable;
  };
