-- Reports of the network that somebody keeps, and that are mailed to them when they are due.

create table truthline.saved_reports (
  network_id uuid not null references truthline.networks,
  report_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  -- Panels, selection, language and time zone: all that the address of the report holds.
  wish jsonb not null,
  wish_schema_version integer not null default 1,
  made_by uuid not null,
  saved_at timestamptz not null,
  removed_at timestamptz,
  -- When it is mailed to whoever made it: on a weekday (1 is Monday), on a day of the month, or the day after a wave ends, at
  -- an hour of the time zone. Null: never.
  schedule_kind text check (schedule_kind in ('weekly', 'monthly', 'waveEnd')),
  schedule_day integer,
  schedule_hour integer check (schedule_hour between 0 and 23),
  schedule_zone text check (length(schedule_zone) between 1 and 64),
  schedule_format text check (schedule_format in ('pdf', 'pptx', 'xlsx')),
  -- Nothing that was due before is mailed.
  scheduled_at timestamptz,
  primary key (network_id, report_id),
  foreign key (network_id, made_by) references truthline.people,
  check (case schedule_kind
    when 'weekly' then schedule_day between 1 and 7
    when 'monthly' then schedule_day between 1 and 28
    else schedule_day is null end),
  check (num_nulls(schedule_kind, schedule_hour, schedule_zone, schedule_format, scheduled_at) in (0, 5))
);

-- Each time a report was due: once, however many servers sweep.
create table truthline.report_runs (
  network_id uuid not null,
  report_id uuid not null,
  -- The wave that ended; else the report itself.
  subject_id uuid not null,
  due_at timestamptz not null,
  tries integer not null check (tries >= 1),
  next_try_at timestamptz not null,
  mailed_at timestamptz,
  primary key (network_id, report_id, subject_id, due_at),
  foreign key (network_id, report_id) references truthline.saved_reports
);

-- Network reach alone; a report is changed by whoever made it, and a run is written by the system.
do $$
declare
  target text;
begin
  foreach target in array array['saved_reports', 'report_runs'] loop
    execute format('alter table truthline.%I enable row level security', target);
    execute format('create policy network_reads on truthline.%I for select to truthline_app
      using (network_id = (select truthline.whole_network_id()))', target);
  end loop;
end $$;
create policy signed_insert on truthline.saved_reports for insert to truthline_app
  with check (network_id = (select truthline.whole_network_id()) and made_by = (select truthline.person_id()));
create policy own_changes on truthline.saved_reports for update to truthline_app
  using (network_id = (select truthline.whole_network_id()) and made_by = (select truthline.person_id()))
  with check (network_id = (select truthline.whole_network_id()) and made_by = (select truthline.person_id()));
create policy network_insert on truthline.report_runs for insert to truthline_app
  with check (network_id = (select truthline.whole_network_id()));
create policy network_changes on truthline.report_runs for update to truthline_app
  using (network_id = (select truthline.whole_network_id()))
  with check (network_id = (select truthline.whole_network_id()));

grant select, insert on truthline.saved_reports, truthline.report_runs to truthline_app;
grant update (name, wish, wish_schema_version, saved_at, removed_at, schedule_kind, schedule_day, schedule_hour,
    schedule_zone, schedule_format, scheduled_at)
  on truthline.saved_reports to truthline_app;
grant update (tries, next_try_at, mailed_at) on truthline.report_runs to truthline_app;
