-- The tenants, the drawings, the checklists, the audits and what was made of them.
--
-- Three rules hold everywhere below:
--   1. network_id comes first in every primary and foreign key (row-level security leans on it, and it shards).
--   2. Ids are uuid, except content keys (checklist, item, section and moment ids), which are text.
--   3. jsonb never stands without the version of its shape.
-- The roles truthline_app and truthline_auth exist before the first migration runs.

create schema if not exists truthline;
create schema auth;

-- ---------------------------------------------------------------- who asks
-- The scope of a transaction, as set by `within`. Missing or empty means null, and null matches no row.

create function truthline.network_id() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('truthline.network_id', true), '')::uuid;

create function truthline.person_id() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('truthline.person_id', true), '')::uuid;

create function truthline.reach() returns text
  language sql stable parallel safe
  return nullif(current_setting('truthline.reach', true), '');

create function truthline.dealer_ids() returns uuid[]
  language sql stable parallel safe
  return nullif(current_setting('truthline.dealer_ids', true), '')::uuid[];

-- The network, for those who reach all of it; null for everybody else.
create function truthline.whole_network_id() returns uuid
  language sql stable parallel safe
  return case when nullif(current_setting('truthline.reach', true), '') = 'network'
    then nullif(current_setting('truthline.network_id', true), '')::uuid end;

-- ---------------------------------------------------------------- tenants and people

create table truthline.networks (
  network_id uuid primary key,
  name jsonb not null,
  name_schema_version smallint not null default 1,
  demo boolean not null default false,
  created_at timestamptz not null default now()
);

create table truthline.regions (
  network_id uuid not null references truthline.networks,
  region_id uuid not null,
  code text not null,
  name jsonb not null,
  name_schema_version smallint not null default 1,
  order_key text collate "C" not null,
  primary key (network_id, region_id),
  unique (network_id, code)
);

create table truthline.dealers (
  network_id uuid not null,
  dealer_id uuid not null,
  region_id uuid not null,
  code text not null,
  name jsonb not null,
  city jsonb not null,
  name_schema_version smallint not null default 1,
  time_zone text not null,
  created_at timestamptz not null default now(),
  primary key (network_id, dealer_id),
  unique (network_id, code),
  foreign key (network_id, region_id) references truthline.regions
);
create index dealers_by_region on truthline.dealers (network_id, region_id);

create table truthline.people (
  network_id uuid not null references truthline.networks,
  person_id uuid not null,
  name text not null check (name <> ''),
  email text check (email = lower(email)),
  locale text not null check (locale in ('zh-CN', 'en')),
  -- auth."user".id; null until the person has accepted the invitation.
  auth_user_id text,
  created_at timestamptz not null default now(),
  primary key (network_id, person_id),
  unique (network_id, email)
);
create unique index people_by_user on truthline.people (auth_user_id, network_id) where auth_user_id is not null;

create table truthline.memberships (
  network_id uuid not null,
  person_id uuid not null,
  role text not null check (role in
    ('consultant', 'dealerManager', 'dealerStaff', 'mysteryShopper', 'oemAnalyst', 'administrator')),
  -- True: every dealer of the network. False: the dealers named in membership_dealers.
  every_dealer boolean not null,
  created_at timestamptz not null default now(),
  primary key (network_id, person_id),
  foreign key (network_id, person_id) references truthline.people
);

create table truthline.membership_dealers (
  network_id uuid not null,
  person_id uuid not null,
  dealer_id uuid not null,
  primary key (network_id, person_id, dealer_id),
  foreign key (network_id, person_id) references truthline.memberships,
  foreign key (network_id, dealer_id) references truthline.dealers
);
create index membership_dealers_by_dealer on truthline.membership_dealers (network_id, dealer_id);

-- ---------------------------------------------------------------- blueprints

create table truthline.blueprints (
  network_id uuid not null references truthline.networks,
  blueprint_id uuid not null,
  kind text not null check (kind in ('standard', 'variant')),
  -- Whose variant it is; null on a standard, which everybody in the network may read.
  dealer_id uuid,
  -- The standard a variant was made from.
  standard_id uuid,
  service text not null check (service in ('aftersales', 'sales', 'recovery', 'other')),
  title jsonb not null,
  revision integer not null check (revision >= 0),
  records jsonb not null,
  records_schema_version smallint not null,
  card_count integer not null check (card_count >= 0),
  moment_count integer not null check (moment_count >= 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (network_id, blueprint_id),
  check ((kind = 'variant') = (dealer_id is not null)),
  foreign key (network_id, dealer_id) references truthline.dealers,
  foreign key (network_id, standard_id) references truthline.blueprints
);
create index blueprints_by_dealer on truthline.blueprints (network_id, dealer_id, service);

-- Append only. The revision orders the changes; the change id, made by the client, makes a retry harmless.
create table truthline.blueprint_changes (
  network_id uuid not null,
  blueprint_id uuid not null,
  revision integer not null check (revision > 0),
  change_id text collate "C" not null check (length(change_id) between 1 and 64),
  dealer_id uuid,
  actor_id uuid not null,
  actor_name text not null,
  committed_at timestamptz not null,
  command jsonb not null,
  diff jsonb not null,
  diff_schema_version smallint not null,
  primary key (network_id, blueprint_id, revision),
  unique (network_id, blueprint_id, change_id),
  foreign key (network_id, blueprint_id) references truthline.blueprints
);

-- ---------------------------------------------------------------- checklists

create table truthline.checklists (
  network_id uuid not null references truthline.networks,
  checklist_id text collate "C" not null,
  title jsonb not null,
  title_schema_version smallint not null default 1,
  service text not null check (service in ('aftersales', 'sales', 'recovery', 'other')),
  created_at timestamptz not null default now(),
  primary key (network_id, checklist_id)
);

create table truthline.checklist_versions (
  network_id uuid not null,
  checklist_id text collate "C" not null,
  version integer not null check (version >= 1),
  status text not null check (status in ('draft', 'published')),
  content jsonb not null,
  content_schema_version smallint not null default 1,
  published_at timestamptz,
  primary key (network_id, checklist_id, version),
  check ((status = 'published') = (published_at is not null)),
  foreign key (network_id, checklist_id) references truthline.checklists
);

-- ---------------------------------------------------------------- waves and audits

create table truthline.waves (
  network_id uuid not null references truthline.networks,
  wave_id uuid not null,
  name jsonb not null,
  name_schema_version smallint not null default 1,
  starts_on date not null,
  ends_on date not null,
  created_at timestamptz not null default now(),
  primary key (network_id, wave_id),
  check (starts_on <= ends_on)
);

create table truthline.wave_imports (
  network_id uuid not null,
  import_id uuid not null,
  wave_id uuid not null,
  checklist_id text collate "C" not null,
  checklist_version integer not null,
  file_name text not null,
  file_sha256 text collate "C" not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  audit_count integer not null check (audit_count >= 0),
  imported_by uuid not null,
  imported_at timestamptz not null default now(),
  primary key (network_id, import_id),
  unique (network_id, wave_id, checklist_id, checklist_version, file_sha256),
  foreign key (network_id, wave_id) references truthline.waves,
  foreign key (network_id, checklist_id, checklist_version) references truthline.checklist_versions
);

create table truthline.audits (
  network_id uuid not null,
  -- Made by the client: a retry never makes a second audit.
  audit_id uuid not null,
  dealer_id uuid not null,
  wave_id uuid,
  checklist_id text collate "C" not null,
  checklist_version integer not null,
  kind text not null check (kind in ('self', 'mystery', 'oem')),
  status text not null check (status in ('draft', 'submitted', 'final')),
  auditor_id uuid not null,
  import_id uuid,
  started_at timestamptz not null,
  submitted_at timestamptz,
  final_at timestamptz,
  primary key (network_id, audit_id),
  unique (network_id, audit_id, dealer_id),
  check ((status = 'draft') = (submitted_at is null)),
  check ((status = 'final') = (final_at is not null)),
  foreign key (network_id, dealer_id) references truthline.dealers,
  foreign key (network_id, wave_id) references truthline.waves,
  foreign key (network_id, checklist_id, checklist_version) references truthline.checklist_versions,
  foreign key (network_id, auditor_id) references truthline.people,
  foreign key (network_id, import_id) references truthline.wave_imports
);
create index audits_by_dealer on truthline.audits (network_id, dealer_id, started_at);
create index audits_by_wave on truthline.audits (network_id, wave_id);
create index audits_by_auditor on truthline.audits (network_id, auditor_id, started_at);

create table truthline.answers (
  network_id uuid not null,
  audit_id uuid not null,
  item_id text collate "C" not null,
  dealer_id uuid not null,
  state text not null check (state in ('answered', 'notApplicable', 'notObserved')),
  value jsonb,
  value_schema_version smallint not null default 1,
  reason text check (length(reason) <= 2000),
  note text not null check (length(note) <= 2000),
  answered_at timestamptz not null default now(),
  primary key (network_id, audit_id, item_id),
  check ((state = 'answered') = (value is not null)),
  check ((state = 'notApplicable') = (reason is not null)),
  foreign key (network_id, audit_id, dealer_id) references truthline.audits (network_id, audit_id, dealer_id)
);

-- ---------------------------------------------------------------- scores
-- Written once, when an audit becomes final. weighted_score and weight are the sums of w·s and of w over the
-- counted items, so parts of many audits add up without the answers. `score` and `overall` are 0–100.

create table truthline.audit_totals (
  network_id uuid not null,
  audit_id uuid not null,
  dealer_id uuid not null,
  wave_id uuid,
  checklist_id text collate "C" not null,
  checklist_version integer not null,
  kind text not null,
  scoring_version integer not null,
  overall double precision check (overall between 0 and 100),
  outcome text not null check (outcome in ('pass', 'fail', 'incomplete')),
  counted integer not null check (counted >= 0),
  passed integer not null check (passed between 0 and counted),
  critical_failures integer not null check (critical_failures >= 0),
  final_at timestamptz not null,
  primary key (network_id, audit_id),
  foreign key (network_id, audit_id, dealer_id) references truthline.audits (network_id, audit_id, dealer_id)
);
create index audit_totals_by_checklist on truthline.audit_totals
  (network_id, checklist_id, checklist_version, wave_id, dealer_id);
create index audit_totals_by_dealer on truthline.audit_totals (network_id, dealer_id, final_at);

create table truthline.audit_sections (
  network_id uuid not null,
  audit_id uuid not null,
  part text not null check (part in ('section', 'dimension')),
  key text collate "C" not null,
  dealer_id uuid not null,
  score double precision check (score between 0 and 100),
  weighted_score double precision not null,
  weight double precision not null check (weight >= 0),
  counted integer not null check (counted >= 0),
  passed integer not null check (passed between 0 and counted),
  primary key (network_id, audit_id, part, key),
  foreign key (network_id, audit_id, dealer_id) references truthline.audits (network_id, audit_id, dealer_id)
);

create table truthline.audit_scores (
  network_id uuid not null,
  audit_id uuid not null,
  moment_id text collate "C" not null,
  dealer_id uuid not null,
  wave_id uuid,
  checklist_id text collate "C" not null,
  checklist_version integer not null,
  kind text not null,
  score double precision check (score between 0 and 100),
  weighted_score double precision not null,
  weight double precision not null check (weight >= 0),
  counted integer not null check (counted >= 0),
  passed integer not null check (passed between 0 and counted),
  primary key (network_id, audit_id, moment_id),
  foreign key (network_id, audit_id, dealer_id) references truthline.audits (network_id, audit_id, dealer_id)
);
create index audit_scores_by_dealer on truthline.audit_scores (network_id, dealer_id, wave_id, moment_id);

-- The roll-up of audit_scores of one dealer in one wave. Kept by a trigger alone: nobody else may write it, so its
-- rows need no foreign keys of their own, and room is left in its pages because they are added to again and again.
create table truthline.dealer_wave_moments (
  network_id uuid not null,
  checklist_id text collate "C" not null,
  checklist_version integer not null,
  wave_id uuid not null,
  kind text not null,
  dealer_id uuid not null,
  moment_id text collate "C" not null,
  -- Audits in which at least one item of the moment counted.
  audit_count integer not null,
  weighted_score double precision not null,
  weight double precision not null,
  counted integer not null,
  passed integer not null,
  primary key (network_id, checklist_id, checklist_version, wave_id, kind, dealer_id, moment_id)
) with (fillfactor = 80);
create index dealer_wave_moments_by_dealer on truthline.dealer_wave_moments (network_id, dealer_id, wave_id);

create function truthline.roll_up_scores() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  -- In key order, so that two audits finishing at once never wait for each other in a circle.
  insert into truthline.dealer_wave_moments as kept
    (network_id, checklist_id, checklist_version, wave_id, kind, dealer_id, moment_id,
     audit_count, weighted_score, weight, counted, passed)
  select network_id, checklist_id, checklist_version, wave_id, kind, dealer_id, moment_id,
         count(*) filter (where counted > 0), sum(weighted_score), sum(weight), sum(counted), sum(passed)
    from fresh
   where wave_id is not null
   group by network_id, checklist_id, checklist_version, wave_id, kind, dealer_id, moment_id
   order by 1, 2, 3, 4, 5, 6, 7
  on conflict (network_id, checklist_id, checklist_version, wave_id, kind, dealer_id, moment_id) do update set
    audit_count = kept.audit_count + excluded.audit_count,
    weighted_score = kept.weighted_score + excluded.weighted_score,
    weight = kept.weight + excluded.weight,
    counted = kept.counted + excluded.counted,
    passed = kept.passed + excluded.passed;
  return null;
end $$;

create trigger roll_up after insert on truthline.audit_scores
  referencing new table as fresh
  for each statement execute function truthline.roll_up_scores();

-- ---------------------------------------------------------------- the trail

-- Append only; no foreign keys to people or things, because the trail outlives them.
create table truthline.trail_entries (
  network_id uuid not null references truthline.networks,
  entry_id uuid not null,
  at timestamptz not null default now(),
  actor_id uuid not null,
  actor_name text not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  dealer_id uuid,
  details jsonb not null,
  details_schema_version smallint not null default 1,
  primary key (network_id, entry_id)
);
create index trail_entries_by_time on truthline.trail_entries (network_id, at desc, entry_id desc);
create index trail_entries_by_subject on truthline.trail_entries (network_id, subject_kind, subject_id);

-- ---------------------------------------------------------------- the past stays as it was
-- SQLSTATE TL001: a published checklist version. TL002: a final audit. TL003: answers of an audit not in draft.

create function truthline.refuse_published_change() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  raise exception 'checklist % version % is published', old.checklist_id, old.version using errcode = 'TL001';
end $$;

create trigger published_stays before update or delete on truthline.checklist_versions
  for each row when (old.status = 'published') execute function truthline.refuse_published_change();

create function truthline.refuse_final_change() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  raise exception 'audit % is final', old.audit_id using errcode = 'TL002';
end $$;

create trigger final_stays before update or delete on truthline.audits
  for each row when (old.status = 'final') execute function truthline.refuse_final_change();

-- Per statement, not per row: a wave of thousands of audits is checked with one join.
create function truthline.refuse_late_answers() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  if exists (
    select 1 from touched
      join truthline.audits using (network_id, audit_id)
     where audits.status <> 'draft'
  ) then
    raise exception 'answers of an audit that is no longer a draft' using errcode = 'TL003';
  end if;
  return null;
end $$;

create trigger answers_inserted after insert on truthline.answers
  referencing new table as touched for each statement execute function truthline.refuse_late_answers();
create trigger answers_updated after update on truthline.answers
  referencing old table as touched for each statement execute function truthline.refuse_late_answers();
-- An answer of a draft may not be moved into an audit that is closed either.
create trigger answers_moved after update on truthline.answers
  referencing new table as touched for each statement execute function truthline.refuse_late_answers();
create trigger answers_deleted after delete on truthline.answers
  referencing old table as touched for each statement execute function truthline.refuse_late_answers();

-- ---------------------------------------------------------------- row-level security
-- Every setting is read inside (select …): once a statement, not once a row.

do $$
declare
  target text;
  shared constant text[] := array['regions', 'checklists', 'checklist_versions', 'waves'];
  within_reach constant text := $sql$
    network_id = (select truthline.network_id()) and (
      (select truthline.reach()) = 'network'
      or (select truthline.reach()) = 'dealers' and dealer_id = any ((select truthline.dealer_ids())::uuid[])
      %s)$sql$;
  -- An auditor reaches, at the dealers given, the audits that are their own and what hangs on them.
  own_audit constant text := $sql$
      or (select truthline.reach()) = 'own' and dealer_id = any ((select truthline.dealer_ids())::uuid[])
         and auditor_id = (select truthline.person_id())$sql$;
  of_own_audit constant text := $sql$
      or (select truthline.reach()) = 'own' and dealer_id = any ((select truthline.dealer_ids())::uuid[])
         and exists (select 1 from truthline.audits
                      where audits.network_id = %1$I.network_id and audits.audit_id = %1$I.audit_id)$sql$;
  own_dealer constant text := $sql$
      or (select truthline.reach()) = 'own' and dealer_id = any ((select truthline.dealer_ids())::uuid[])$sql$;
begin
  -- Read by everybody in the network, written with network reach alone.
  foreach target in array shared loop
    execute format('alter table truthline.%I enable row level security', target);
    execute format('create policy in_network on truthline.%I for select to truthline_app
      using (network_id = (select truthline.network_id()))', target);
    execute format('create policy network_writes on truthline.%I for all to truthline_app
      using (network_id = (select truthline.whole_network_id()))
      with check (network_id = (select truthline.whole_network_id()))', target);
  end loop;

  alter table truthline.networks enable row level security;
  create policy in_network on truthline.networks for select to truthline_app
    using (network_id = (select truthline.network_id()));
  create policy network_writes on truthline.networks for all to truthline_app
    using (network_id = (select truthline.whole_network_id()))
    with check (network_id = (select truthline.whole_network_id()));

  -- Network reach alone, reading too.
  alter table truthline.wave_imports enable row level security;
  create policy network_only on truthline.wave_imports for all to truthline_app
    using (network_id = (select truthline.whole_network_id()))
    with check (network_id = (select truthline.whole_network_id()));

  -- Read within reach, written with network reach alone.
  foreach target in array array['dealers', 'membership_dealers', 'dealer_wave_moments'] loop
    execute format('alter table truthline.%I enable row level security', target);
    execute format('create policy within_reach on truthline.%I for select to truthline_app using (%s)',
      target, format(within_reach, case target when 'dealers' then own_dealer else '' end));
    execute format('create policy network_writes on truthline.%I for all to truthline_app
      using (network_id = (select truthline.whole_network_id()))
      with check (network_id = (select truthline.whole_network_id()))', target);
  end loop;

  -- Read and written within reach.
  alter table truthline.audits enable row level security;
  execute format('create policy within_reach on truthline.audits for all to truthline_app using (%1$s) with check (%1$s)',
    format(within_reach, own_audit));
  foreach target in array array['answers', 'audit_totals', 'audit_sections', 'audit_scores'] loop
    execute format('alter table truthline.%I enable row level security', target);
    execute format('create policy within_reach on truthline.%1$I for all to truthline_app using (%2$s) with check (%2$s)',
      target, format(within_reach, format(of_own_audit, target)));
  end loop;
end $$;

-- A person sees everybody with network reach, else the people of the dealers in reach, and always oneself.
alter table truthline.people enable row level security;
create policy within_reach on truthline.people for select to truthline_app using (
  network_id = (select truthline.network_id()) and (
    (select truthline.reach()) = 'network'
    or person_id = (select truthline.person_id())
    or exists (select 1 from truthline.membership_dealers
                where membership_dealers.network_id = people.network_id
                  and membership_dealers.person_id = people.person_id)));
create policy network_writes on truthline.people for all to truthline_app
  using (network_id = (select truthline.whole_network_id()))
  with check (network_id = (select truthline.whole_network_id()));

alter table truthline.memberships enable row level security;
create policy within_reach on truthline.memberships for select to truthline_app using (
  network_id = (select truthline.network_id()) and (
    (select truthline.reach()) = 'network'
    or person_id = (select truthline.person_id())
    or exists (select 1 from truthline.membership_dealers
                where membership_dealers.network_id = memberships.network_id
                  and membership_dealers.person_id = memberships.person_id)));
create policy network_writes on truthline.memberships for all to truthline_app
  using (network_id = (select truthline.whole_network_id()))
  with check (network_id = (select truthline.whole_network_id()));

-- Everybody reads the standards; a variant is its dealer's.
alter table truthline.blueprints enable row level security;
create policy within_reach on truthline.blueprints for select to truthline_app using (
  network_id = (select truthline.network_id()) and (
    (select truthline.reach()) = 'network'
    or dealer_id is null
    or dealer_id = any ((select truthline.dealer_ids())::uuid[])));
create policy network_writes on truthline.blueprints for all to truthline_app
  using (network_id = (select truthline.whole_network_id()))
  with check (network_id = (select truthline.whole_network_id()));
create policy dealer_writes on truthline.blueprints for all to truthline_app
  using (network_id = (select truthline.network_id()) and (select truthline.reach()) = 'dealers'
    and dealer_id = any ((select truthline.dealer_ids())::uuid[]))
  with check (network_id = (select truthline.network_id()) and (select truthline.reach()) = 'dealers'
    and dealer_id = any ((select truthline.dealer_ids())::uuid[]));

-- A change belongs to whom its blueprint belongs to, and is signed by whoever makes it.
alter table truthline.blueprint_changes enable row level security;
create policy within_reach on truthline.blueprint_changes for select to truthline_app using (
  network_id = (select truthline.network_id()) and (
    (select truthline.reach()) = 'network'
    or dealer_id is null
    or dealer_id = any ((select truthline.dealer_ids())::uuid[])));
create policy signed_append on truthline.blueprint_changes for insert to truthline_app with check (
  network_id = (select truthline.network_id())
  and actor_id = (select truthline.person_id())
  and ((select truthline.reach()) = 'network'
    or (select truthline.reach()) = 'dealers' and dealer_id = any ((select truthline.dealer_ids())::uuid[]))
  and exists (select 1 from truthline.blueprints
               where blueprints.network_id = blueprint_changes.network_id
                 and blueprints.blueprint_id = blueprint_changes.blueprint_id
                 and blueprints.dealer_id is not distinct from blueprint_changes.dealer_id));

alter table truthline.trail_entries enable row level security;
create policy within_reach on truthline.trail_entries for select to truthline_app using (
  network_id = (select truthline.network_id()) and (
    (select truthline.reach()) = 'network'
    or actor_id = (select truthline.person_id())
    or (select truthline.reach()) = 'dealers' and dealer_id = any ((select truthline.dealer_ids())::uuid[])));
create policy signed_append on truthline.trail_entries for insert to truthline_app with check (
  network_id = (select truthline.network_id())
  and actor_id = (select truthline.person_id())
  and ((select truthline.reach()) = 'network'
    or dealer_id = any ((select truthline.dealer_ids())::uuid[])
    -- What belongs to no dealer and is everybody's to do: things about the own account.
    or dealer_id is null and action like 'account.%'
       and subject_kind = 'person' and subject_id = (select truthline.person_id())::text));

-- ---------------------------------------------------------------- one's own language

-- A person may change their own language and nothing else of their row.
create function truthline.set_own_locale(wanted text) returns void
  language sql security definer set search_path = ''
begin atomic
  update truthline.people set locale = wanted
   where network_id = truthline.network_id() and person_id = truthline.person_id();
end;

-- ---------------------------------------------------------------- signing in
-- Looked up before the network is known, so outside row-level security: only truthline_auth comes here,
-- and truthline_auth comes nowhere else. Table and column names are those of better-auth.

create table auth."user" (
  id text primary key,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null default false,
  image text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);

create table auth.session (
  id text primary key,
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth."user" on delete cascade
);
create index session_by_user on auth.session ("userId");

create table auth.account (
  id text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth."user" on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index account_by_user on auth.account ("userId");

create table auth.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index verification_by_identifier on auth.verification (identifier);

create table auth."rateLimit" (
  id text primary key,
  key text not null unique,
  count integer not null,
  "lastRequest" bigint not null
);

-- One-time links: the first administrator's, printed in the terminal, and invitations. Only the hash is kept.
create table auth.setup_links (
  token_hash text collate "C" primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  purpose text not null check (purpose in ('administrator', 'invitation')),
  network_id uuid,
  person_id uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  check ((purpose = 'invitation') = (network_id is not null and person_id is not null))
);

create function auth.networks() returns table (network_id uuid, demo boolean)
  language sql stable security definer set search_path = ''
begin atomic
  select networks.network_id, networks.demo from truthline.networks order by networks.created_at;
end;

create function auth.people_of_user(user_id text) returns table (network_id uuid, person_id uuid)
  language sql stable security definer set search_path = ''
begin atomic
  select people.network_id, people.person_id from truthline.people
   where people.auth_user_id = user_id order by people.created_at;
end;

-- ---------------------------------------------------------------- grants

revoke all on all functions in schema truthline, auth from public;

grant usage on schema truthline to truthline_app;
grant execute on function
  truthline.network_id(), truthline.person_id(), truthline.reach(), truthline.dealer_ids(),
  truthline.whole_network_id(), truthline.set_own_locale(text) to truthline_app;
grant select on all tables in schema truthline to truthline_app;
revoke all on truthline.migrations from truthline_app;
grant insert, update on
  truthline.networks, truthline.regions, truthline.dealers, truthline.people, truthline.memberships,
  truthline.blueprints, truthline.checklists, truthline.checklist_versions, truthline.waves,
  truthline.audits, truthline.answers to truthline_app;
grant insert on
  truthline.membership_dealers, truthline.blueprint_changes, truthline.wave_imports, truthline.audit_totals,
  truthline.audit_sections, truthline.audit_scores, truthline.trail_entries to truthline_app;
-- What may be taken back: a place in a membership, a draft of a checklist, an answer of a draft.
grant delete on truthline.membership_dealers, truthline.checklist_versions, truthline.answers to truthline_app;

grant usage on schema auth to truthline_auth;
grant select, insert, update, delete on all tables in schema auth to truthline_auth;
grant execute on function auth.networks(), auth.people_of_user(text) to truthline_auth;
