-- Kinds of drawings, what each was made from, and versions: a revision of a drawing kept under a name, for good.

-- ---------------------------------------------------------------- kinds

alter table truthline.blueprints drop constraint blueprints_kind_check;
alter table truthline.blueprints drop constraint blueprints_check;
alter table truthline.blueprints
  add constraint blueprints_kind_check check (kind in ('standard', 'variant', 'asIs', 'toBe')),
  drop constraint blueprints_service_check,
  add constraint blueprints_service_check check (
    service in ('aftersales', 'sales', 'testDrive', 'delivery', 'recovery', 'other')),
  -- A standard is the network's, a variant is a dealer's; an as-is and a to-be may be either's.
  add constraint blueprints_owner_check check (
    case kind when 'standard' then dealer_id is null when 'variant' then dealer_id is not null else true end);

-- ---------------------------------------------------------------- services

-- A test drive and the delivery of a new car are drawn on their own.
alter table truthline.checklists
  drop constraint checklists_service_check,
  add constraint checklists_service_check check (
    service in ('aftersales', 'sales', 'testDrive', 'delivery', 'recovery', 'other'));

-- ---------------------------------------------------------------- what a drawing was made from

-- Of a variant its standard, of a to-be the as-is it starts from, of a copy what was copied.
alter table truthline.blueprints rename column standard_id to base_blueprint_id;
alter table truthline.blueprints
  -- The revision of the base that this drawing has taken over: the third side of a merge. Null where nobody knows: the
  -- drawing was made before this was kept, or was read from a file.
  add column base_revision integer check (base_revision >= 0),
  -- Its number, where the revision taken over is a published version. No foreign key: versions refer to blueprints.
  add column base_version integer check (base_version >= 1),
  -- Put away: kept, but in no list.
  add column archived_at timestamptz,
  add constraint blueprints_base_check check (
    (base_revision is null or base_blueprint_id is not null) and (base_version is null or base_revision is not null));

-- The trail has said at which revision a standard was copied.
update truthline.blueprints
   set base_revision = (entry.details ->> 'standardRevision')::integer
  from truthline.trail_entries entry
 where blueprints.kind = 'variant' and blueprints.base_blueprint_id is not null
   and entry.network_id = blueprints.network_id
   and entry.subject_kind = 'blueprint' and entry.subject_id = blueprints.blueprint_id::text
   and entry.action = 'blueprint.createVariant'
   and entry.details ->> 'standardId' = blueprints.base_blueprint_id::text
   and entry.details ->> 'standardRevision' is not null;

-- The published version that a change took over into a variant; null for every other change.
alter table truthline.blueprint_changes
  add column adopted_version integer check (adopted_version >= 1);

-- ---------------------------------------------------------------- versions

create table truthline.blueprint_versions (
  network_id uuid not null,
  version_id uuid not null,
  blueprint_id uuid not null,
  revision integer not null check (revision >= 0),
  -- The number under which a standard was published; null for a version that only has a name.
  number integer check (number >= 1),
  name jsonb not null,
  name_schema_version smallint not null default 1,
  -- As on the blueprint.
  dealer_id uuid,
  records jsonb not null,
  records_schema_version smallint not null,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  primary key (network_id, version_id),
  unique (network_id, blueprint_id, number),
  foreign key (network_id, blueprint_id) references truthline.blueprints
);
create index blueprint_versions_by_revision on truthline.blueprint_versions (network_id, blueprint_id, revision);

-- SQLSTATE TL004: a version of a blueprint.
create function truthline.refuse_version_change() returns trigger
  language plpgsql set search_path = ''
as $$
begin
  raise exception 'version % of blueprint % stays as it is', old.version_id, old.blueprint_id using errcode = 'TL004';
end $$;

create trigger version_stays before update or delete on truthline.blueprint_versions
  for each row execute function truthline.refuse_version_change();

-- ---------------------------------------------------------------- row-level security

-- Everybody reads the standards; what else is the network's own is read with network reach; the rest is its dealer's.
drop policy within_reach on truthline.blueprints;
create policy within_reach on truthline.blueprints for select to truthline_app using (
  network_id = (select truthline.network_id()) and (
    (select truthline.reach()) = 'network'
    or kind = 'standard'
    or dealer_id = any ((select truthline.dealer_ids())::uuid[])));

-- Who reads a drawing reads its changes and its versions: row-level security holds the inner select too.
drop policy within_reach on truthline.blueprint_changes;
create policy within_reach on truthline.blueprint_changes for select to truthline_app using (
  network_id = (select truthline.network_id())
  and exists (select 1 from truthline.blueprints
               where blueprints.network_id = blueprint_changes.network_id
                 and blueprints.blueprint_id = blueprint_changes.blueprint_id));

alter table truthline.blueprint_versions enable row level security;
create policy within_reach on truthline.blueprint_versions for select to truthline_app using (
  network_id = (select truthline.network_id())
  and exists (select 1 from truthline.blueprints
               where blueprints.network_id = blueprint_versions.network_id
                 and blueprints.blueprint_id = blueprint_versions.blueprint_id));
-- Signed by whoever makes it, of a drawing that is theirs to change; only a standard is published.
create policy signed_append on truthline.blueprint_versions for insert to truthline_app with check (
  network_id = (select truthline.network_id())
  and made_by = (select truthline.person_id())
  and ((select truthline.reach()) = 'network'
    or (select truthline.reach()) = 'dealers' and dealer_id = any ((select truthline.dealer_ids())::uuid[]))
  and exists (select 1 from truthline.blueprints
               where blueprints.network_id = blueprint_versions.network_id
                 and blueprints.blueprint_id = blueprint_versions.blueprint_id
                 and blueprints.dealer_id is not distinct from blueprint_versions.dealer_id
                 and (blueprint_versions.number is null or blueprints.kind = 'standard')
                 and blueprints.revision >= blueprint_versions.revision));

grant select, insert on truthline.blueprint_versions to truthline_app;
