-- Scores and roll-ups worked out again from the answers, dealer by dealer, however often it is interrupted.

create table truthline.recomputes (
  network_id uuid not null references truthline.networks,
  recompute_id uuid not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  -- Dealers are taken by their ids; up to and with this one they are done. Null before the first.
  after_dealer_id uuid,
  -- Final audits there were when it began, and those done.
  audits integer not null check (audits >= 0),
  audits_done integer not null check (audits_done >= 0),
  difference_count integer not null check (difference_count >= 0),
  -- Dealers whose roll-up is written anew before it is finished.
  restated_dealer_ids uuid[] not null,
  -- The first of the differences.
  differences jsonb not null,
  differences_schema_version smallint not null default 1,
  primary key (network_id, recompute_id)
);
-- One that was interrupted is gone on with before another one begins.
create unique index recomputes_under_way on truthline.recomputes (network_id) where finished_at is null;

alter table truthline.recomputes enable row level security;
create policy network_only on truthline.recomputes for all to truthline_app
  using (network_id = (select truthline.whole_network_id()))
  with check (network_id = (select truthline.whole_network_id()));
grant select, insert on truthline.recomputes to truthline_app;
grant update (finished_at, after_dealer_id, audits_done, difference_count, restated_dealer_ids, differences)
  on truthline.recomputes to truthline_app;

-- Writes the roll-up of these dealers anew from the scores of their audits, as the trigger would have. Nobody else may
-- write it. Audits that become final meanwhile wait.
create function truthline.restate_moments(of_dealers uuid[]) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  if truthline.whole_network_id() is null then
    raise exception 'the roll-up is of the whole network' using errcode = '42501';
  end if;
  lock table truthline.dealer_wave_moments in share row exclusive mode;
  delete from truthline.dealer_wave_moments
   where network_id = truthline.whole_network_id() and dealer_id = any (of_dealers);
  insert into truthline.dealer_wave_moments
    (network_id, checklist_id, checklist_version, wave_id, kind, dealer_id, moment_id,
     audit_count, weighted_score, weight, counted, passed)
  select network_id, checklist_id, checklist_version, wave_id, kind, dealer_id, moment_id,
         count(*) filter (where counted > 0), sum(weighted_score), sum(weight), sum(counted), sum(passed)
    from truthline.audit_scores
   where network_id = truthline.whole_network_id() and dealer_id = any (of_dealers) and wave_id is not null
   group by network_id, checklist_id, checklist_version, wave_id, kind, dealer_id, moment_id;
end $$;

revoke all on function truthline.restate_moments(uuid[]) from public;
grant execute on function truthline.restate_moments(uuid[]) to truthline_app;
