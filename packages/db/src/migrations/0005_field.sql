-- Audits in the field: checklists that are written and retired, plans and assignments, files of an audit, and a ledger of
-- everything that happens to an audit after it is begun.

-- ---------------------------------------------------------------- checklists

alter table truthline.checklist_versions
  drop constraint checklist_versions_status_check,
  drop constraint checklist_versions_check,
  add constraint checklist_versions_status_check check (status in ('draft', 'published', 'retired')),
  add constraint checklist_versions_published_check check ((status = 'draft') = (published_at is null)),
  -- Of the canonical content. Null on what earlier releases published, until the next start seals it.
  add column content_sha256 text collate "C" check (content_sha256 ~ '^[0-9a-f]{64}$'),
  add column retired_at timestamptz,
  add constraint checklist_versions_retired_check check ((status = 'retired') = (retired_at is not null));

drop trigger published_stays on truthline.checklist_versions;
-- What is published may be sealed once and retired once; nothing else of it ever changes.
create or replace function truthline.refuse_published_change() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  if tg_op = 'UPDATE'
    and row(new.network_id, new.checklist_id, new.version, new.content, new.content_schema_version, new.published_at)
      is not distinct from
        row(old.network_id, old.checklist_id, old.version, old.content, old.content_schema_version, old.published_at)
    and (new.content_sha256 = old.content_sha256 or old.content_sha256 is null)
    and (row(new.status, new.retired_at) is not distinct from row(old.status, old.retired_at)
      or old.status = 'published' and new.status = 'retired')
  then
    return new;
  end if;
  raise exception 'checklist % version % is published', old.checklist_id, old.version using errcode = 'TL001';
end $$;
create trigger published_stays before update or delete on truthline.checklist_versions
  for each row when (old.status <> 'draft') execute function truthline.refuse_published_change();

-- What is being written. A new checklist begins as a draft, so nothing refers to checklists; the revision holds off whoever
-- saves over a draft that has moved on.
create table truthline.checklist_drafts (
  network_id uuid not null references truthline.networks,
  checklist_id text collate "C" not null,
  -- The version it was begun from; null for a new checklist.
  base_version integer check (base_version >= 1),
  revision integer not null check (revision >= 0),
  content jsonb not null,
  content_schema_version smallint not null,
  changed_by uuid not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  primary key (network_id, checklist_id)
);

-- Items of the network's own, beside those that are shipped.
create table truthline.library_items (
  network_id uuid not null references truthline.networks,
  item_id text collate "C" not null,
  content jsonb not null,
  content_schema_version smallint not null,
  added_by uuid not null,
  added_at timestamptz not null default now(),
  primary key (network_id, item_id)
);

-- Sentences that reviewers use again, in both languages.
create table truthline.library_comments (
  network_id uuid not null references truthline.networks,
  comment_id uuid not null,
  body jsonb not null,
  body_schema_version smallint not null,
  added_by uuid not null,
  added_at timestamptz not null default now(),
  primary key (network_id, comment_id)
);

-- ---------------------------------------------------------------- waves and assignments

alter table truthline.dealers
  add column size text check (size in ('small', 'medium', 'large'));

create table truthline.wave_plans (
  network_id uuid not null,
  wave_id uuid not null,
  checklist_id text collate "C" not null,
  checklist_version integer not null,
  kind text not null check (kind in ('self', 'mystery', 'oem')),
  -- Dealers or the rule that draws them, quota, mix of weekdays and hours.
  plan jsonb not null,
  plan_schema_version smallint not null,
  deadline date not null,
  -- Days that lie between two visits at one dealer.
  lockout_days integer not null check (lockout_days >= 0),
  -- Which audits somebody looks at before they count.
  review jsonb not null,
  review_schema_version smallint not null,
  -- Days in which a dealer may appeal; 0: none.
  appeal_days integer not null check (appeal_days >= 0),
  planned_by uuid not null,
  planned_at timestamptz not null,
  primary key (network_id, wave_id),
  foreign key (network_id, wave_id) references truthline.waves,
  foreign key (network_id, checklist_id, checklist_version) references truthline.checklist_versions
);

-- The audit to be: an audit that is begun from it has its id, so two devices that begin the same one make one audit.
create table truthline.assignments (
  network_id uuid not null,
  assignment_id uuid not null,
  wave_id uuid,
  dealer_id uuid not null,
  auditor_id uuid not null,
  checklist_id text collate "C" not null,
  checklist_version integer not null,
  kind text not null check (kind in ('self', 'mystery', 'oem')),
  -- Days in the dealer's time zone.
  due_on date not null,
  not_before date,
  -- 1 is Monday, 7 is Sunday.
  weekday smallint check (weekday between 1 and 7),
  hour_from smallint check (hour_from between 0 and 23),
  hour_to smallint check (hour_to between 1 and 24),
  note text not null default '' check (length(note) <= 2000),
  assigned_by uuid not null,
  assigned_by_name text not null,
  assigned_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (network_id, assignment_id),
  check ((hour_from is null) = (hour_to is null) and hour_from < hour_to),
  check (not_before <= due_on),
  foreign key (network_id, wave_id) references truthline.waves,
  foreign key (network_id, dealer_id) references truthline.dealers,
  foreign key (network_id, auditor_id) references truthline.people,
  foreign key (network_id, checklist_id, checklist_version) references truthline.checklist_versions
);
create index assignments_by_auditor on truthline.assignments (network_id, auditor_id, due_on);
create index assignments_by_wave on truthline.assignments (network_id, wave_id);
create index assignments_by_dealer on truthline.assignments (network_id, dealer_id);

-- Who may not audit which dealer, beside the dealers they belong to.
create table truthline.auditor_conflicts (
  network_id uuid not null,
  person_id uuid not null,
  dealer_id uuid not null,
  reason text not null check (length(reason) <= 2000),
  noted_by uuid not null,
  noted_at timestamptz not null,
  primary key (network_id, person_id, dealer_id),
  foreign key (network_id, person_id) references truthline.people,
  foreign key (network_id, dealer_id) references truthline.dealers
);

create table truthline.reminders (
  network_id uuid not null,
  reminder_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('assigned', 'dueSoon', 'overdue', 'returned', 'appealOpen', 'appealDecided')),
  subject_kind text not null check (subject_kind in ('assignment', 'audit', 'appeal')),
  subject_id uuid not null,
  dealer_id uuid,
  at timestamptz not null,
  read_at timestamptz,
  mailed_at timestamptz,
  primary key (network_id, reminder_id),
  -- A sweep that runs twice reminds once.
  unique (network_id, person_id, kind, subject_id),
  foreign key (network_id, person_id) references truthline.people
);
create index reminders_by_time on truthline.reminders (network_id, person_id, at);

-- ---------------------------------------------------------------- audits and answers

-- One recorded visit that several auditors answer: how far do they agree?
create table truthline.calibrations (
  network_id uuid not null,
  calibration_id uuid not null,
  name jsonb not null,
  name_schema_version smallint not null default 1,
  checklist_id text collate "C" not null,
  checklist_version integer not null,
  dealer_id uuid not null,
  about text not null check (length(about) <= 2000),
  made_by uuid not null,
  made_at timestamptz not null,
  closed_at timestamptz,
  primary key (network_id, calibration_id),
  foreign key (network_id, dealer_id) references truthline.dealers,
  foreign key (network_id, checklist_id, checklist_version) references truthline.checklist_versions
);

-- draft is being answered; returned is, again. What is given back keeps the time it was submitted at.
alter table truthline.audits
  drop constraint audits_status_check,
  add constraint audits_status_check check (
    status in ('draft', 'submitted', 'returned', 'approved', 'appealed', 'final')),
  -- Null where an earlier release finished the audit.
  add column approved_at timestamptz,
  -- The dealer may appeal before this instant; null where nobody may.
  add column appeal_until timestamptz,
  add column calibration_id uuid,
  -- The time zone of the device it was begun on.
  add column started_zone text,
  add constraint audits_approved_check check (status not in ('approved', 'appealed') or approved_at is not null),
  -- What is answered to compare auditors counts nowhere.
  add constraint audits_calibration_check check (calibration_id is null or status in ('draft', 'submitted')),
  add foreign key (network_id, calibration_id) references truthline.calibrations;
create index audits_by_calibration on truthline.audits (network_id, calibration_id) where calibration_id is not null;
create index audits_by_appeal_end on truthline.audits (appeal_until) where status = 'approved';

-- An item of a repeat group is answered several times: 1, 2, 3 … 0 where it does not repeat.
alter table truthline.answers
  add column instance smallint not null default 0 check (instance between 0 and 50),
  -- Null where an earlier release took the answer: then it is the auditor's.
  add column answered_by uuid,
  drop constraint answers_pkey,
  add primary key (network_id, audit_id, item_id, instance);

-- Who answers beside the auditor.
create table truthline.audit_helpers (
  network_id uuid not null,
  audit_id uuid not null,
  person_id uuid not null,
  dealer_id uuid not null,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (network_id, audit_id, person_id),
  foreign key (network_id, audit_id, dealer_id) references truthline.audits (network_id, audit_id, dealer_id),
  foreign key (network_id, person_id) references truthline.people
);
create index audit_helpers_by_person on truthline.audit_helpers (network_id, person_id);

-- Photos, sounds and signatures. The bytes lie in the data folder under their SHA-256, as pictures of drawings do; a file
-- is announced first, with the hash its bytes must have, and has arrived when they are all there.
create table truthline.audit_files (
  network_id uuid not null,
  audit_id uuid not null,
  -- Made by the client.
  file_id uuid not null,
  dealer_id uuid not null,
  item_id text collate "C",
  instance smallint not null default 0 check (instance between 0 and 50),
  kind text not null check (kind in ('photo', 'audio', 'signature', 'evidence')),
  sha256 text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null check (
    media_type in ('image/jpeg', 'image/png', 'audio/webm', 'audio/mp4', 'audio/ogg')),
  byte_count integer not null check (byte_count between 1 and 26214400),
  -- Pixels, pixels, seconds.
  width integer check (width between 1 and 20000),
  height integer check (height between 1 and 20000),
  seconds double precision check (seconds >= 0),
  -- What the device says of the moment and the place; personal, shown to reviewers.
  taken_at timestamptz,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  device text check (length(device) <= 120),
  original_name text check (length(original_name) <= 200),
  annotated boolean not null,
  note text not null check (length(note) <= 500),
  added_by uuid not null,
  added_at timestamptz not null,
  arrived_at timestamptz,
  removed_at timestamptz,
  primary key (network_id, audit_id, file_id),
  foreign key (network_id, audit_id, dealer_id) references truthline.audits (network_id, audit_id, dealer_id)
);
create index audit_files_by_hash on truthline.audit_files (network_id, sha256);

-- ---------------------------------------------------------------- the ledger of an audit
-- Append only, numbered within the audit from 1 on.

create table truthline.audit_transitions (
  network_id uuid not null,
  audit_id uuid not null,
  number integer not null check (number >= 1),
  dealer_id uuid not null,
  event text not null check (
    event in ('start', 'submit', 'return', 'approve', 'appeal', 'withdrawAppeal', 'decide', 'finalise')),
  -- Null at the start.
  from_status text,
  to_status text not null,
  actor_id uuid not null,
  actor_name text not null,
  at timestamptz not null,
  reason text check (length(reason) <= 2000),
  primary key (network_id, audit_id, number),
  check ((event = 'start') = (from_status is null)),
  foreign key (network_id, audit_id, dealer_id) references truthline.audits (network_id, audit_id, dealer_id)
);

-- Answers that changed after they were first submitted, or that one person wrote over another's. `before` and `after` are
-- whole answers; null where there was, or is, none.
create table truthline.answer_corrections (
  network_id uuid not null,
  audit_id uuid not null,
  number integer not null check (number >= 1),
  dealer_id uuid not null,
  item_id text collate "C" not null,
  instance smallint not null check (instance between 0 and 50),
  cause text not null check (cause in ('return', 'onBehalf', 'appeal', 'overwrite')),
  before jsonb,
  after jsonb,
  value_schema_version smallint not null default 1,
  reason text not null check (length(reason) <= 2000),
  actor_id uuid not null,
  actor_name text not null,
  at timestamptz not null,
  primary key (network_id, audit_id, number),
  foreign key (network_id, audit_id, dealer_id) references truthline.audits (network_id, audit_id, dealer_id)
);
create index answer_corrections_by_item on truthline.answer_corrections (network_id, audit_id, item_id, instance, number);

-- Every scoring there was, with what it stood on, so that each can be worked out again.
create table truthline.score_entries (
  network_id uuid not null,
  audit_id uuid not null,
  number integer not null check (number >= 1),
  dealer_id uuid not null,
  cause text not null check (cause in ('submit', 'correction', 'appeal', 'final')),
  scoring_version integer not null,
  overall double precision check (overall between 0 and 100),
  outcome text not null check (outcome in ('pass', 'fail', 'incomplete')),
  -- Score of every section and dimension.
  parts jsonb not null,
  parts_schema_version smallint not null default 1,
  -- The number of the newest correction it stands on; 0 where there was none.
  corrections integer not null check (corrections >= 0),
  -- Of the canonical answers.
  answers_sha256 text collate "C" not null check (answers_sha256 ~ '^[0-9a-f]{64}$'),
  at timestamptz not null,
  primary key (network_id, audit_id, number),
  foreign key (network_id, audit_id, dealer_id) references truthline.audits (network_id, audit_id, dealer_id)
);

-- What a reviewer says to the auditor about one answer.
create table truthline.item_notes (
  network_id uuid not null,
  audit_id uuid not null,
  item_id text collate "C" not null,
  instance smallint not null check (instance between 0 and 50),
  number integer not null check (number >= 1),
  dealer_id uuid not null,
  body text not null check (length(body) between 1 and 2000),
  written_by uuid not null,
  written_by_name text not null,
  at timestamptz not null,
  primary key (network_id, audit_id, item_id, instance, number),
  foreign key (network_id, audit_id, dealer_id) references truthline.audits (network_id, audit_id, dealer_id)
);

-- ---------------------------------------------------------------- appeals and actions

create table truthline.appeals (
  network_id uuid not null,
  appeal_id uuid not null,
  audit_id uuid not null,
  dealer_id uuid not null,
  opened_by uuid not null,
  opened_by_name text not null,
  opened_at timestamptz not null,
  withdrawn_at timestamptz,
  closed_at timestamptz,
  primary key (network_id, appeal_id),
  -- One audit is appealed once.
  unique (network_id, audit_id),
  check (withdrawn_at is null or closed_at is null),
  foreign key (network_id, audit_id, dealer_id) references truthline.audits (network_id, audit_id, dealer_id)
);
create index appeals_by_dealer on truthline.appeals (network_id, dealer_id, opened_at);

create table truthline.appeal_items (
  network_id uuid not null,
  appeal_id uuid not null,
  item_id text collate "C" not null,
  instance smallint not null check (instance between 0 and 50),
  dealer_id uuid not null,
  statement text not null check (length(statement) between 1 and 4000),
  -- Of audit_files.
  file_ids uuid[] not null default '{}',
  -- The answers the dealer asks for, and the one that was decided on.
  wanted jsonb,
  decided_value jsonb,
  value_schema_version smallint not null default 1,
  decision text check (decision in ('upheld', 'rejected')),
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  decision_reason text check (length(decision_reason) <= 2000),
  primary key (network_id, appeal_id, item_id, instance),
  check ((decision is null) = (decided_by is null) and (decision is null) = (decided_by_name is null)
    and (decision is null) = (decided_at is null) and (decision is null) = (decision_reason is null)),
  foreign key (network_id, appeal_id) references truthline.appeals
);

-- Who mends what by when, for one finding.
create table truthline.actions (
  network_id uuid not null,
  action_id uuid not null,
  dealer_id uuid not null,
  audit_id uuid not null,
  checklist_id text collate "C" not null,
  item_id text collate "C" not null,
  moment_id text collate "C" not null,
  text text not null check (length(text) between 1 and 2000),
  owner_id uuid not null,
  due_on date not null,
  opened_at timestamptz not null,
  status text not null check (status in ('open', 'underWay', 'done', 'closed', 'withdrawn')),
  -- The re-audit that has shown it mended.
  closed_by_audit_id uuid,
  failed_reaudits integer not null default 0 check (failed_reaudits >= 0),
  primary key (network_id, action_id),
  check ((status = 'closed') = (closed_by_audit_id is not null)),
  foreign key (network_id, audit_id, dealer_id) references truthline.audits (network_id, audit_id, dealer_id),
  foreign key (network_id, owner_id) references truthline.people
);
create index actions_by_dealer on truthline.actions (network_id, dealer_id, due_on);

-- ---------------------------------------------------------------- the past stays as it was
-- SQLSTATE TL003: answers of an audit that is closed. TL005: a line of a ledger. TL006: a file or a
-- correction of a final audit.

-- An answer as the programs write it.
create function truthline.answer_json(given truthline.answers) returns jsonb
  language sql immutable set search_path = ''
begin atomic
  select jsonb_build_object('itemId', given.item_id, 'state', given.state, 'note', given.note)
    || case when given.value is null then '{}'::jsonb else jsonb_build_object('value', given.value) end
    || case when given.reason is null then '{}'::jsonb else jsonb_build_object('reason', given.reason) end
    || case when given.instance = 0 then '{}'::jsonb else jsonb_build_object('instance', given.instance) end;
end;

-- While an audit is answered, its answers change freely. Once it is submitted, an answer becomes what its newest correction
-- says and nothing else, or is gone where that says so. Of a final audit nothing changes at all.
create or replace function truthline.refuse_late_answers() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  if exists (
    select 1 from touched
      join truthline.audits on audits.network_id = touched.network_id and audits.audit_id = touched.audit_id
     where audits.status not in ('draft', 'returned')
       and (audits.status = 'final'
         or not exists (
           select 1 from (
             select corrections.after from truthline.answer_corrections corrections
              where corrections.network_id = touched.network_id and corrections.audit_id = touched.audit_id
                and corrections.item_id = touched.item_id and corrections.instance = touched.instance
              order by corrections.number desc limit 1) newest
            where newest.after is not distinct from (
              select truthline.answer_json(answers) from truthline.answers
               where answers.network_id = touched.network_id and answers.audit_id = touched.audit_id
                 and answers.item_id = touched.item_id and answers.instance = touched.instance)))
  ) then
    raise exception 'answers of an audit that is no longer being answered' using errcode = 'TL003';
  end if;
  return null;
end $$;

create function truthline.refuse_ledger_change() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  raise exception 'a line of % stays as it is', tg_table_name using errcode = 'TL005';
end $$;

do $$
declare
  target text;
begin
  foreach target in array array['audit_transitions', 'answer_corrections', 'score_entries', 'item_notes'] loop
    execute format('create trigger ledger_stays before update or delete on truthline.%I
      for each row execute function truthline.refuse_ledger_change()', target);
  end loop;
end $$;

create function truthline.refuse_final_additions() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  if exists (
    select 1 from touched
      join truthline.audits on audits.network_id = touched.network_id and audits.audit_id = touched.audit_id
     where audits.status = 'final'
  ) then
    raise exception 'an audit is final: % takes no more', tg_table_name using errcode = 'TL006';
  end if;
  return null;
end $$;

create trigger files_inserted after insert on truthline.audit_files
  referencing new table as touched for each statement execute function truthline.refuse_final_additions();
create trigger files_updated after update on truthline.audit_files
  referencing old table as touched for each statement execute function truthline.refuse_final_additions();
create trigger files_moved after update on truthline.audit_files
  referencing new table as touched for each statement execute function truthline.refuse_final_additions();
create trigger files_deleted after delete on truthline.audit_files
  referencing old table as touched for each statement execute function truthline.refuse_final_additions();

-- A correction of an audit that is final would have nothing to correct.
create trigger corrections_inserted after insert on truthline.answer_corrections
  referencing new table as touched for each statement execute function truthline.refuse_final_additions();

-- ---------------------------------------------------------------- who reads an audit

-- Definers, because a policy of audits that read another table with a policy on audits would go in circles.
create function truthline.helped_audit_ids() returns uuid[]
  language sql stable security definer set search_path = ''
begin atomic
  select coalesce(array_agg(audit_helpers.audit_id), '{}') from truthline.audit_helpers
   where audit_helpers.network_id = truthline.network_id() and audit_helpers.person_id = truthline.person_id();
end;

-- What becomes of an audit of a wave when it is submitted. An auditor may know that, and nothing else of the plan.
create function truthline.review_rule(of_wave uuid)
  returns table (review jsonb, review_schema_version smallint, appeal_days integer)
  language sql stable security definer set search_path = ''
begin atomic
  select wave_plans.review, wave_plans.review_schema_version, wave_plans.appeal_days from truthline.wave_plans
   where wave_plans.network_id = truthline.network_id() and wave_plans.wave_id = of_wave;
end;

do $$
declare
  target text;
  at_dealer constant text := $sql$dealer_id = any ((select truthline.dealer_ids())::uuid[])$sql$;
  answers_it constant text := $sql$(auditor_id = (select truthline.person_id())
    or audit_id = any ((select truthline.helped_audit_ids())::uuid[]))$sql$;
  -- A dealer knows of its own audits, and of what others found once that is approved. Whoever audits knows their own.
  readable_audit constant text := format($sql$
    network_id = (select truthline.network_id()) and (
      (select truthline.reach()) = 'network'
      or (select truthline.reach()) in ('dealers', 'own') and %1$s and %2$s
      or (select truthline.reach()) = 'dealers' and %1$s and calibration_id is null
         and (kind = 'self' or status in ('approved', 'appealed', 'final')))$sql$, at_dealer, answers_it);
  writable_audit constant text := format($sql$
    network_id = (select truthline.network_id()) and (
      (select truthline.reach()) = 'network'
      or (select truthline.reach()) in ('dealers', 'own') and %1$s and %2$s
      or (select truthline.reach()) = 'dealers' and %1$s and calibration_id is null and kind = 'self')$sql$,
    at_dealer, answers_it);
  -- Row-level security holds the inner select too: these rows are found where the audit is.
  of_readable constant text := $sql$
    network_id = (select truthline.network_id()) and (
      (select truthline.reach()) = 'network'
      or %2$s and exists (
        select 1 from truthline.audits
         where audits.network_id = %1$I.network_id and audits.audit_id = %1$I.audit_id))$sql$;
  of_writable constant text := $sql$
    network_id = (select truthline.network_id()) and (
      (select truthline.reach()) = 'network'
      or %2$s and exists (
        select 1 from truthline.audits
         where audits.network_id = %1$I.network_id and audits.audit_id = %1$I.audit_id
           and (audits.auditor_id = (select truthline.person_id())
             or audits.audit_id = any ((select truthline.helped_audit_ids())::uuid[])
             or (select truthline.reach()) = 'dealers' and audits.kind = 'self')))$sql$;
  signed constant jsonb := '{"audit_transitions": "actor_id", "answer_corrections": "actor_id", "audit_files": "added_by",
    "audit_helpers": "added_by"}';
begin
  drop policy within_reach on truthline.audits;
  execute format('create policy readable on truthline.audits for select to truthline_app using (%s)', readable_audit);
  execute format('create policy writable on truthline.audits for all to truthline_app using (%1$s) with check (%1$s)',
    writable_audit);

  foreach target in array array['answers', 'audit_totals', 'audit_sections', 'audit_scores'] loop
    execute format('drop policy within_reach on truthline.%I', target);
    execute format('create policy writable on truthline.%I for %s to truthline_app %s with check (%s)', target,
      case target when 'answers' then 'all' else 'insert' end,
      case target when 'answers' then format('using (%s)', format(of_writable, target, at_dealer)) else '' end,
      format(of_writable, target, at_dealer));
  end loop;
  -- What has scores is final, so dealers may read it: asked of no audit, because these are read by the thousand.
  foreach target in array array['audit_totals', 'audit_sections', 'audit_scores'] loop
    execute format($sql$create policy readable on truthline.%1$I for select to truthline_app using (
      network_id = (select truthline.network_id()) and (
        (select truthline.reach()) = 'network'
        or (select truthline.reach()) = 'dealers' and %2$s
        or (select truthline.reach()) = 'own' and %2$s and exists (
          select 1 from truthline.audits
           where audits.network_id = %1$I.network_id and audits.audit_id = %1$I.audit_id)))$sql$, target, at_dealer);
  end loop;
  foreach target in array array['answers', 'audit_files', 'audit_transitions', 'answer_corrections', 'score_entries',
    'item_notes', 'audit_helpers'] loop
    execute format('alter table truthline.%I enable row level security', target);
    execute format('create policy readable on truthline.%I for select to truthline_app using (%s)',
      target, format(of_readable, target, at_dealer));
  end loop;

  -- Written by whoever may write the audit, under their own name where the row has one.
  foreach target in array array['answer_corrections', 'audit_helpers', 'score_entries'] loop
    execute format('create policy writable on truthline.%I for insert to truthline_app with check (%s %s)', target,
      format(of_writable, target, at_dealer),
      case when signed ? target then format('and %I = (select truthline.person_id())', signed ->> target) else '' end);
  end loop;
  -- A dealer who appeals moves an audit that is not theirs to write.
  execute format('create policy signed_append on truthline.audit_transitions for insert to truthline_app with check (%s
    and actor_id = (select truthline.person_id()))', format(of_readable, 'audit_transitions', at_dealer));
  -- Evidence comes from whoever reads the audit, the rest from those who answer it.
  execute format('create policy signed_append on truthline.audit_files for insert to truthline_app with check (
    added_by = (select truthline.person_id()) and (kind = ''evidence'' and %s or %s))',
    format(of_readable, 'audit_files', at_dealer), format(of_writable, 'audit_files', at_dealer));
  execute format('create policy arrives on truthline.audit_files for update to truthline_app
    using (%1$s and (added_by = (select truthline.person_id()) or (select truthline.reach()) = ''network''))
    with check (%1$s)', format(of_readable, 'audit_files', at_dealer));
  create policy by_reviewer on truthline.item_notes for insert to truthline_app with check (
    network_id = (select truthline.whole_network_id()) and written_by = (select truthline.person_id()));

  -- Plans, and what only those see who plan.
  foreach target in array array['checklist_drafts', 'library_items', 'library_comments', 'wave_plans',
    'auditor_conflicts', 'calibrations'] loop
    execute format('alter table truthline.%I enable row level security', target);
    execute format('create policy network_only on truthline.%I for all to truthline_app
      using (network_id = (select truthline.whole_network_id()))
      with check (network_id = (select truthline.whole_network_id()))', target);
  end loop;

  -- The dealer does not see a visit that is planned, unless it is their own.
  alter table truthline.assignments enable row level security;
  execute format($sql$create policy readable on truthline.assignments for select to truthline_app using (
    network_id = (select truthline.network_id()) and (
      (select truthline.reach()) = 'network'
      or (select truthline.reach()) in ('dealers', 'own') and %1$s and auditor_id = (select truthline.person_id())
      or (select truthline.reach()) = 'dealers' and %1$s and kind = 'self'))$sql$, at_dealer);
  execute format($sql$create policy writable on truthline.assignments for all to truthline_app
    using (network_id = (select truthline.network_id()) and (
      (select truthline.reach()) = 'network' or (select truthline.reach()) = 'dealers' and %1$s and kind = 'self'))
    with check (network_id = (select truthline.network_id()) and (
      (select truthline.reach()) = 'network' or (select truthline.reach()) = 'dealers' and %1$s and kind = 'self'))$sql$,
    at_dealer);

  -- What a person is reminded of is their own affair; the system alone mails it.
  alter table truthline.reminders enable row level security;
  create policy own on truthline.reminders for select to truthline_app using (
    network_id = (select truthline.network_id()) and (person_id = (select truthline.person_id())
      or (select truthline.reach()) = 'network'
         and (select truthline.person_id()) = '00000000-0000-0000-0000-000000000000'));
  create policy own_update on truthline.reminders for update to truthline_app
    using (network_id = (select truthline.network_id()) and (person_id = (select truthline.person_id())
      or (select truthline.reach()) = 'network'
         and (select truthline.person_id()) = '00000000-0000-0000-0000-000000000000'))
    with check (network_id = (select truthline.network_id()));
  execute format($sql$create policy reminds on truthline.reminders for insert to truthline_app with check (
    network_id = (select truthline.network_id()) and (
      (select truthline.reach()) = 'network' or (select truthline.reach()) = 'dealers' and %s))$sql$, at_dealer);

  -- An appeal is the dealer's; its auditor reads it.
  alter table truthline.appeals enable row level security;
  execute format('create policy readable on truthline.appeals for select to truthline_app using (%s)',
    format(of_readable, 'appeals', at_dealer));
  execute format($sql$create policy opens on truthline.appeals for insert to truthline_app with check (%s
    and opened_by = (select truthline.person_id()) and (select truthline.reach()) in ('network', 'dealers')
    and withdrawn_at is null and closed_at is null)$sql$, format(of_readable, 'appeals', at_dealer));
  execute format($sql$create policy settles on truthline.appeals for update to truthline_app
    using (network_id = (select truthline.network_id()) and (
      (select truthline.reach()) = 'network' or (select truthline.reach()) = 'dealers' and %1$s))
    with check (network_id = (select truthline.network_id()) and (
      (select truthline.reach()) = 'network'
      or (select truthline.reach()) = 'dealers' and %1$s and closed_at is null))$sql$, at_dealer);
  alter table truthline.appeal_items enable row level security;
  execute format($sql$create policy readable on truthline.appeal_items for select to truthline_app using (
    network_id = (select truthline.network_id()) and exists (
      select 1 from truthline.appeals where appeals.network_id = appeal_items.network_id
         and appeals.appeal_id = appeal_items.appeal_id and appeals.dealer_id = appeal_items.dealer_id))$sql$);
  execute format($sql$create policy opens on truthline.appeal_items for insert to truthline_app with check (
    network_id = (select truthline.network_id()) and decision is null and exists (
      select 1 from truthline.appeals where appeals.network_id = appeal_items.network_id
         and appeals.appeal_id = appeal_items.appeal_id and appeals.dealer_id = appeal_items.dealer_id
         and appeals.opened_by = (select truthline.person_id())))$sql$);
  create policy decides on truthline.appeal_items for update to truthline_app
    using (network_id = (select truthline.whole_network_id()))
    with check (network_id = (select truthline.whole_network_id())
      and (decided_by is null or decided_by = (select truthline.person_id())));

  -- Staff carry actions out, who reach no audits but their own.
  alter table truthline.actions enable row level security;
  execute format($sql$create policy readable on truthline.actions for select to truthline_app using (
    network_id = (select truthline.network_id()) and ((select truthline.reach()) = 'network' or %s))$sql$, at_dealer);
  execute format($sql$create policy writable on truthline.actions for all to truthline_app
    using (network_id = (select truthline.network_id()) and (
      (select truthline.reach()) = 'network' or (select truthline.reach()) = 'dealers' and %1$s))
    with check (network_id = (select truthline.network_id()) and (
      (select truthline.reach()) = 'network' or (select truthline.reach()) = 'dealers' and %1$s))$sql$, at_dealer);

  -- The trail of a visit that is not to be known yet is not to be known either.
  drop policy within_reach on truthline.trail_entries;
  execute format($sql$create policy within_reach on truthline.trail_entries for select to truthline_app using (
    network_id = (select truthline.network_id()) and (
      (select truthline.reach()) = 'network'
      or actor_id = (select truthline.person_id())
      or (select truthline.reach()) = 'dealers' and %s and case subject_kind
           when 'audit' then exists (select 1 from truthline.audits
             where audits.network_id = trail_entries.network_id and audits.audit_id = trail_entries.subject_id::uuid)
           when 'assignment' then exists (select 1 from truthline.assignments
             where assignments.network_id = trail_entries.network_id
               and assignments.assignment_id = trail_entries.subject_id::uuid)
           else true end))$sql$, at_dealer);
end $$;

-- ---------------------------------------------------------------- appealing what is not one's own to write

-- A dealer sets the status of an approved audit at a dealer in reach, inside its window, and nothing else of it. True where
-- it did.
create function truthline.mark_appealed(appealed_id uuid, at_instant timestamptz) returns boolean
  language sql security definer set search_path = ''
begin atomic
  with moved as (
    update truthline.audits set status = 'appealed'
     where network_id = truthline.network_id() and audit_id = appealed_id
       and status = 'approved' and at_instant < appeal_until
       and (truthline.reach() = 'network'
         or truthline.reach() = 'dealers' and dealer_id = any (truthline.dealer_ids()))
    returning 1)
  select exists (select 1 from moved);
end;

create function truthline.mark_appeal_withdrawn(appealed_id uuid) returns boolean
  language sql security definer set search_path = ''
begin atomic
  with moved as (
    update truthline.audits set status = 'approved'
     where network_id = truthline.network_id() and audit_id = appealed_id and status = 'appealed'
       and (truthline.reach() = 'network'
         or truthline.reach() = 'dealers' and dealer_id = any (truthline.dealer_ids()))
    returning 1)
  select exists (select 1 from moved);
end;

-- ---------------------------------------------------------------- grants

revoke all on function
  truthline.answer_json(truthline.answers), truthline.helped_audit_ids(), truthline.review_rule(uuid),
  truthline.mark_appealed(uuid, timestamptz), truthline.mark_appeal_withdrawn(uuid),
  truthline.refuse_ledger_change(), truthline.refuse_final_additions() from public;
grant execute on function
  truthline.helped_audit_ids(), truthline.review_rule(uuid),
  truthline.mark_appealed(uuid, timestamptz), truthline.mark_appeal_withdrawn(uuid) to truthline_app;

grant select, insert on
  truthline.checklist_drafts, truthline.library_items, truthline.library_comments, truthline.wave_plans,
  truthline.assignments, truthline.auditor_conflicts, truthline.reminders, truthline.calibrations,
  truthline.audit_helpers, truthline.audit_files, truthline.audit_transitions, truthline.answer_corrections,
  truthline.score_entries, truthline.item_notes, truthline.appeals, truthline.appeal_items,
  truthline.actions to truthline_app;
grant update on
  truthline.checklist_drafts, truthline.library_items, truthline.library_comments, truthline.wave_plans,
  truthline.assignments, truthline.auditor_conflicts, truthline.calibrations, truthline.actions to truthline_app;
grant update (read_at, mailed_at) on truthline.reminders to truthline_app;
grant update (arrived_at, removed_at) on truthline.audit_files to truthline_app;
grant update (withdrawn_at, closed_at) on truthline.appeals to truthline_app;
grant update (decision, decided_value, decided_by, decided_by_name, decided_at, decision_reason)
  on truthline.appeal_items to truthline_app;
-- What may be taken back: a draft, an own item or comment, a conflict that is none.
grant delete on
  truthline.checklist_drafts, truthline.library_items, truthline.library_comments, truthline.auditor_conflicts
  to truthline_app;
