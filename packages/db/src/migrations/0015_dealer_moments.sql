-- The roll-up over all waves, beside the one wave by wave: what asks for no wave in particular, as most pages do, adds up
-- one row a dealer and moment however many years there are.

create table truthline.dealer_moments (
  network_id uuid not null,
  checklist_id text collate "C" not null,
  checklist_version integer not null,
  kind text not null,
  dealer_id uuid not null,
  moment_id text collate "C" not null,
  -- The sums of the rows of dealer_wave_moments: audits outside waves are in neither.
  audit_count integer not null,
  weighted_score double precision not null,
  weight double precision not null,
  counted integer not null,
  passed integer not null,
  primary key (network_id, checklist_id, checklist_version, kind, dealer_id, moment_id)
) with (fillfactor = 80);
create index dealer_moments_by_dealer on truthline.dealer_moments (network_id, dealer_id);

insert into truthline.dealer_moments
select network_id, checklist_id, checklist_version, kind, dealer_id, moment_id, sum(audit_count), sum(weighted_score),
       sum(weight), sum(counted), sum(passed)
  from truthline.dealer_wave_moments
 group by network_id, checklist_id, checklist_version, kind, dealer_id, moment_id;

alter table truthline.dealer_moments enable row level security;
create policy within_reach on truthline.dealer_moments for select to truthline_app using (
  network_id = (select truthline.network_id()) and (
    (select truthline.reach()) = 'network'
    or (select truthline.reach()) = 'dealers' and dealer_id = any ((select truthline.dealer_ids())::uuid[])));
grant select on truthline.dealer_moments to truthline_app;

create or replace function truthline.roll_up_scores() returns trigger
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
  insert into truthline.dealer_moments as kept
    (network_id, checklist_id, checklist_version, kind, dealer_id, moment_id,
     audit_count, weighted_score, weight, counted, passed)
  select network_id, checklist_id, checklist_version, kind, dealer_id, moment_id,
         count(*) filter (where counted > 0), sum(weighted_score), sum(weight), sum(counted), sum(passed)
    from fresh
   where wave_id is not null
   group by network_id, checklist_id, checklist_version, kind, dealer_id, moment_id
   order by 1, 2, 3, 4, 5, 6
  on conflict (network_id, checklist_id, checklist_version, kind, dealer_id, moment_id) do update set
    audit_count = kept.audit_count + excluded.audit_count,
    weighted_score = kept.weighted_score + excluded.weighted_score,
    weight = kept.weight + excluded.weight,
    counted = kept.counted + excluded.counted,
    passed = kept.passed + excluded.passed;
  return null;
end $$;

create or replace function truthline.restate_moments(of_dealers uuid[]) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  if truthline.whole_network_id() is null then
    raise exception 'the roll-up is of the whole network' using errcode = '42501';
  end if;
  lock table truthline.dealer_wave_moments, truthline.dealer_moments in share row exclusive mode;
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
  delete from truthline.dealer_moments
   where network_id = truthline.whole_network_id() and dealer_id = any (of_dealers);
  insert into truthline.dealer_moments
    (network_id, checklist_id, checklist_version, kind, dealer_id, moment_id,
     audit_count, weighted_score, weight, counted, passed)
  select network_id, checklist_id, checklist_version, kind, dealer_id, moment_id,
         sum(audit_count), sum(weighted_score), sum(weight), sum(counted), sum(passed)
    from truthline.dealer_wave_moments
   where network_id = truthline.whole_network_id() and dealer_id = any (of_dealers)
   group by network_id, checklist_id, checklist_version, kind, dealer_id, moment_id;
end $$;

create or replace function truthline.gather_statistics() returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  analyze truthline.dealers, truthline.audits, truthline.answers, truthline.audit_totals, truthline.audit_sections,
    truthline.audit_scores, truthline.dealer_wave_moments, truthline.dealer_moments, truthline.audit_transitions,
    truthline.score_entries, truthline.assignments;
end $$;
