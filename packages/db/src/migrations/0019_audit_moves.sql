-- Hundreds of audits are submitted in the same second. An audit is taken, and moved, with one statement each; every table it
-- leaves rows in asked the same question of the same audit, row by row, and here it is asked once. And what it adds to the
-- roll-up waits: audits of one dealer no longer wait for each other.

-- ---------------------------------------------------------------- the roll-up, a little later

-- Final audits of waves whose scores are not in the roll-up yet. Whoever reads the roll-up through the two views below adds
-- them, so that it is whole at any moment; once a minute they are rolled up, many at a time. Written by definers alone.
create table truthline.unrolled_audits (
  network_id uuid not null,
  audit_id uuid not null,
  dealer_id uuid not null,
  primary key (network_id, audit_id)
);
alter table truthline.unrolled_audits enable row level security;
create policy within_reach on truthline.unrolled_audits for select to truthline_app using (
  network_id = (select truthline.network_id()) and (
    (select truthline.reach()) = 'network'
    or (select truthline.reach()) = 'dealers' and dealer_id = any ((select truthline.dealer_ids())::uuid[])));

-- By `offset 0` the few that wait are looked up one by one, whatever the planner thinks of a table that is mostly empty.
create view truthline.dealer_wave_moments_now with (security_invoker = true) as
  select network_id, checklist_id, checklist_version, wave_id, kind, dealer_id, moment_id, audit_count, weighted_score, weight,
         counted, passed
    from truthline.dealer_wave_moments
  union all
  select unrolled.network_id, checklist_id, checklist_version, wave_id, kind, unrolled.dealer_id, moment_id,
         case when counted > 0 then 1 else 0 end, weighted_score, weight, counted, passed
    from truthline.unrolled_audits unrolled,
         lateral (select * from truthline.audit_scores
                   where audit_scores.network_id = unrolled.network_id and audit_scores.audit_id = unrolled.audit_id
                  offset 0) late;

create view truthline.dealer_moments_now with (security_invoker = true) as
  select network_id, checklist_id, checklist_version, kind, dealer_id, moment_id, audit_count, weighted_score, weight, counted,
         passed
    from truthline.dealer_moments
  union all
  select unrolled.network_id, checklist_id, checklist_version, kind, unrolled.dealer_id, moment_id,
         case when counted > 0 then 1 else 0 end, weighted_score, weight, counted, passed
    from truthline.unrolled_audits unrolled,
         lateral (select * from truthline.audit_scores
                   where audit_scores.network_id = unrolled.network_id and audit_scores.audit_id = unrolled.audit_id
                  offset 0) late;

grant select on truthline.unrolled_audits, truthline.dealer_wave_moments_now, truthline.dealer_moments_now to truthline_app;

-- The scores of an audit were held against it row by row, for every audit some sixty times: moments, sections, dimensions. They are
-- now once a statement. The other side needs no key: only a final audit has scores, and a final audit is neither changed nor
-- deleted.
alter table truthline.audit_scores drop constraint audit_scores_network_id_audit_id_dealer_id_fkey;
alter table truthline.audit_sections drop constraint audit_sections_network_id_audit_id_dealer_id_fkey;

create function truthline.refuse_stray_scores() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  -- A subselect of its own, so that each audit is looked up by its key: a join would read all audits there are.
  if exists (
    select 1 from (select distinct network_id, audit_id, dealer_id from fresh) scored
     where (select audits.status from truthline.audits
             where audits.network_id = scored.network_id and audits.audit_id = scored.audit_id
               and audits.dealer_id = scored.dealer_id) is distinct from 'final'
  ) then
    raise exception 'scores of an audit that is not final' using errcode = '23503';
  end if;
  return null;
end $$;

create trigger a_final_audits_alone after insert on truthline.audit_scores
  referencing new table as fresh for each statement execute function truthline.refuse_stray_scores();
create trigger a_final_audits_alone after insert on truthline.audit_sections
  referencing new table as fresh for each statement execute function truthline.refuse_stray_scores();

create or replace function truthline.roll_up_scores() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  if current_setting('truthline.roll_up', true) = 'later' then
    insert into truthline.unrolled_audits (network_id, audit_id, dealer_id)
    select distinct network_id, audit_id, dealer_id from fresh where wave_id is not null;
    return null;
  end if;
  -- In key order, so that two that write at once never wait for each other in a circle.
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

-- Rolls up audits that wait, at most so many; says how many they were. Another one at the same work takes others.
create function truthline.roll_up_waiting(at_most integer) returns integer
  language plpgsql security definer set search_path = ''
as $$
declare
  of_network constant uuid := truthline.whole_network_id();
  taken uuid[];
begin
  if of_network is null then
    raise exception 'the roll-up is of the whole network' using errcode = '42501';
  end if;
  -- Before any row, as whoever restates it does: neither waits for the other in a circle.
  lock table truthline.dealer_wave_moments in row exclusive mode;
  select array_agg(audit_id) into taken from (
    select audit_id from truthline.unrolled_audits where network_id = of_network
     order by audit_id limit at_most for update skip locked) waiting;
  if taken is null then return 0; end if;
  -- In key order, so that two that write at once never wait for each other in a circle.
  insert into truthline.dealer_wave_moments as kept
    (network_id, checklist_id, checklist_version, wave_id, kind, dealer_id, moment_id,
     audit_count, weighted_score, weight, counted, passed)
  select network_id, checklist_id, checklist_version, wave_id, kind, dealer_id, moment_id,
         count(*) filter (where counted > 0), sum(weighted_score), sum(weight), sum(counted), sum(passed)
    from truthline.audit_scores
   where network_id = of_network and audit_id = any (taken)
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
    from truthline.audit_scores
   where network_id = of_network and audit_id = any (taken)
   group by network_id, checklist_id, checklist_version, kind, dealer_id, moment_id
   order by 1, 2, 3, 4, 5, 6
  on conflict (network_id, checklist_id, checklist_version, kind, dealer_id, moment_id) do update set
    audit_count = kept.audit_count + excluded.audit_count,
    weighted_score = kept.weighted_score + excluded.weighted_score,
    weight = kept.weight + excluded.weight,
    counted = kept.counted + excluded.counted,
    passed = kept.passed + excluded.passed;
  delete from truthline.unrolled_audits where network_id = of_network and audit_id = any (taken);
  return cardinality(taken);
end $$;

-- As before; what waits is in the scores it sums, and waits no longer: taken with them at one moment.
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
  with rolled_up as (
    delete from truthline.unrolled_audits
     where network_id = truthline.whole_network_id() and dealer_id = any (of_dealers))
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

-- ---------------------------------------------------------------- taking and moving an audit

-- What whoever asks may do with an audit: 'write' or 'read' as the policies of truthline.audits have it; null where it is
-- not there for them.
create function truthline.grasp_of_audit(asked_id uuid) returns text
  language plpgsql stable security definer set search_path = ''
as $$
declare
  within constant text := coalesce(truthline.reach(), '');
  by_person constant uuid := truthline.person_id();
  asked record;
begin
  select dealer_id, auditor_id, calibration_id, kind, status into asked from truthline.audits
   where network_id = truthline.network_id() and audit_id = asked_id;
  if not found then return null; end if;
  if within = 'network' then return 'write'; end if;
  if within not in ('dealers', 'own') or not coalesce(asked.dealer_id = any (truthline.dealer_ids()), false) then
    return null;
  end if;
  if asked.auditor_id = by_person or exists (
    select 1 from truthline.audit_helpers
     where network_id = truthline.network_id() and audit_id = asked_id and person_id = by_person) then
    return 'write';
  end if;
  if within = 'own' or asked.calibration_id is not null then return null; end if;
  if asked.kind = 'self' then return 'write'; end if;
  return case when asked.status in ('approved', 'appealed', 'final') then 'read' end;
end $$;

-- An audit with all that is asked of it before it moves: its answers, whether the person answers it beside its auditor, what
-- the plan of its wave says, the seal of its checklist. Held until the transaction ends where the person may write it.
create function truthline.take_audit(taken_id uuid)
  returns table (
    dealer_id uuid, wave_id uuid, checklist_id text, checklist_version integer, kind text, status text, auditor_id uuid,
    import_id uuid, started_at timestamptz, submitted_at timestamptz, final_at timestamptz, approved_at timestamptz,
    appeal_until timestamptz, calibration_id uuid, overall double precision, outcome text, helped boolean, review jsonb,
    appeal_days integer, checklist_sha256 text, answers json)
  language plpgsql security definer set search_path = ''
as $$
#variable_conflict use_column
declare
  of_network constant uuid := truthline.network_id();
  grasp constant text := truthline.grasp_of_audit(taken_id);
begin
  if grasp is null then return; end if;
  if grasp = 'write' then
    perform 1 from truthline.audits where network_id = of_network and audit_id = taken_id for update;
  end if;
  -- A statement of its own: it sees what whoever held the audit before has left.
  return query
    select audits.dealer_id, audits.wave_id, audits.checklist_id, audits.checklist_version, audits.kind, audits.status,
           audits.auditor_id, audits.import_id, audits.started_at, audits.submitted_at, audits.final_at,
           audits.approved_at, audits.appeal_until, audits.calibration_id, totals.overall, totals.outcome,
           exists (select 1 from truthline.audit_helpers helpers
             where helpers.network_id = of_network and helpers.audit_id = taken_id
               and helpers.person_id = truthline.person_id()),
           plans.review, plans.appeal_days, versions.content_sha256,
           (select json_agg(json_build_array(item_id, instance, state, value, reason, note, answered_by)
                     order by item_id, instance)
              from truthline.answers where network_id = of_network and audit_id = taken_id)
      from truthline.audits
      join truthline.checklist_versions versions
        on versions.network_id = of_network and versions.checklist_id = audits.checklist_id
       and versions.version = audits.checklist_version
      left join truthline.audit_totals totals on totals.network_id = of_network and totals.audit_id = audits.audit_id
      left join truthline.wave_plans plans on plans.network_id = of_network and plans.wave_id = audits.wave_id
     where audits.network_id = of_network and audits.audit_id = taken_id;
end $$;

-- Answers of an audit that is being answered, with their line in the trail and what is told of them. `replaces` says that some
-- may stand in place of an earlier answer: without one the table has fewer rules to be held against. Gives them as they
-- are stored, packed as `take_audit` packs them; null, and nothing written, where the person may not.
create function truthline.record_answers(answered_id uuid, given json, replaces boolean, at_instant timestamptz, trail json,
    tellings json)
  returns json
  language plpgsql security definer set search_path = ''
as $$
#variable_conflict use_column
declare
  of_network constant uuid := truthline.network_id();
  by_person constant uuid := truthline.person_id();
  of_dealer uuid;
  stored json;
begin
  if truthline.grasp_of_audit(answered_id) is distinct from 'write' then return null; end if;
  select dealer_id into of_dealer from truthline.audits where network_id = of_network and audit_id = answered_id;
  if replaces then
    with written as (
      insert into truthline.answers as kept (network_id, audit_id, dealer_id, item_id, instance, state, value, reason, note,
          answered_at, answered_by)
      select of_network, answered_id, of_dealer, item_id, instance, state, value, reason, note, at_instant, by_person
        from json_to_recordset(given)
          as (item_id text, instance smallint, state text, value jsonb, reason text, note text)
      on conflict (network_id, audit_id, item_id, instance) do update set
        state = excluded.state, value = excluded.value, reason = excluded.reason, note = excluded.note,
        answered_at = excluded.answered_at, answered_by = excluded.answered_by
      returning item_id, instance, state, value, reason, note)
    select json_agg(json_build_array(item_id, instance, state, value, reason, note, by_person)) into stored from written;
  else
    with written as (
      insert into truthline.answers (network_id, audit_id, dealer_id, item_id, instance, state, value, reason, note,
          answered_at, answered_by)
      select of_network, answered_id, of_dealer, item_id, instance, state, value, reason, note, at_instant, by_person
        from json_to_recordset(given)
          as (item_id text, instance smallint, state text, value jsonb, reason text, note text)
      returning item_id, instance, state, value, reason, note)
    select json_agg(json_build_array(item_id, instance, state, value, reason, note, by_person)) into stored from written;
  end if;
  if trail is not null then
    insert into truthline.trail_entries (network_id, entry_id, actor_id, actor_name, action, subject_kind, subject_id,
        dealer_id, details)
    values (of_network, (trail ->> 'entry_id')::uuid, by_person, trail ->> 'actor_name', trail ->> 'action', 'audit',
        answered_id::text, of_dealer, (trail -> 'details')::jsonb);
  end if;
  perform pg_notify(telling ->> 0, telling ->> 1) from json_array_elements(tellings) as telling;
  return coalesce(stored, '[]');
end $$;

-- As before; asked first, audit by audit, is whether any is closed at all: the answers themselves are looked at only then.
create or replace function truthline.refuse_late_answers() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  if not exists (
    select 1 from (select distinct network_id, audit_id from touched) answered
     where (select audits.status from truthline.audits
             where audits.network_id = answered.network_id and audits.audit_id = answered.audit_id)
           not in ('draft', 'returned')
  ) then
    return null;
  end if;
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

-- Everything an audit leaves behind where it moves. `moved` is what its row becomes, null where that has been moved already;
-- `scored` its scoring with the causes, and, once it is final, `totals` and the scores of its moments, one array a column. False, and nothing
-- written, where the person may not. Says too whether actions of the dealer wait for a re-audit by this checklist, and
-- whether an address outside wants to know.
create function truthline.record_move(moved_id uuid, moved jsonb, transitions json, scored jsonb, totals jsonb,
    moment_ids text[], moment_scores double precision[], moment_weighted double precision[],
    moment_weights double precision[], moment_counted integer[], moment_passed integer[], trail json, tellings json,
    actions_lock text)
  returns table (is_moved boolean, live_actions boolean, webhooks boolean)
  language plpgsql security definer set search_path = ''
as $$
#variable_conflict use_column
declare
  of_network constant uuid := truthline.network_id();
  by_person constant uuid := truthline.person_id();
  grasp constant text := truthline.grasp_of_audit(moved_id);
  held truthline.audits;
  approved constant timestamptz := moved ->> 'approvedAt';
  appealed_for constant integer := coalesce((moved ->> 'appealDays')::integer, 0);
begin
  is_moved := false; live_actions := false; webhooks := false;
  -- Who appeals moves an audit that is not theirs to write, and scores nothing.
  if grasp is null or grasp = 'read' and (moved is not null or scored is not null) then
    return next; return;
  end if;
  if moved is null then
    select * into held from truthline.audits where network_id = of_network and audit_id = moved_id;
  else
    update truthline.audits set status = moved ->> 'status',
        submitted_at = coalesce((moved ->> 'submittedAt')::timestamptz, submitted_at),
        approved_at = coalesce(approved, approved_at),
        appeal_until = case
          when approved is null then appeal_until
          when appealed_for > 0 then (
            select ((approved at time zone dealers.time_zone)::date + appealed_for + 1)::timestamp
                     at time zone dealers.time_zone
              from truthline.dealers
             where dealers.network_id = of_network and dealers.dealer_id = audits.dealer_id) end,
        final_at = coalesce((moved ->> 'finalAt')::timestamptz, final_at)
     where network_id = of_network and audit_id = moved_id
    returning * into held;
  end if;

  insert into truthline.audit_transitions (network_id, audit_id, dealer_id, number, event, from_status, to_status,
      actor_id, actor_name, at, reason)
  select of_network, moved_id, held.dealer_id, known.last + step.place, step.event, step."from", step."to",
         by_person, step."actorName", step.at, step.reason
    from (select coalesce(max(number), 0) as last from truthline.audit_transitions
           where network_id = of_network and audit_id = moved_id) known,
         rows from (json_to_recordset(transitions)
           as (event text, "from" text, "to" text, "actorName" text, at timestamptz, reason text))
           with ordinality as step (event, "from", "to", "actorName", at, reason, place);

  if scored is not null then
    insert into truthline.score_entries (network_id, audit_id, dealer_id, number, cause, scoring_version, overall, outcome,
        parts, corrections, answers_sha256, at)
    select of_network, moved_id, held.dealer_id, known.last + cause.place, cause.cause,
           (scored ->> 'scoring_version')::integer, (scored ->> 'overall')::double precision, scored ->> 'outcome',
           scored -> 'parts',
           (select coalesce(max(number), 0) from truthline.answer_corrections
             where network_id = of_network and audit_id = moved_id),
           scored ->> 'answers_sha256', (scored ->> 'at')::timestamptz
      from (select coalesce(max(number), 0) as last from truthline.score_entries
             where network_id = of_network and audit_id = moved_id) known,
           jsonb_array_elements_text(scored -> 'causes') with ordinality as cause (cause, place);
  end if;

  if totals is not null then
    insert into truthline.audit_totals (network_id, audit_id, dealer_id, wave_id, checklist_id, checklist_version, kind,
        scoring_version, overall, outcome, counted, passed, critical_failures, final_at)
    values (of_network, moved_id, held.dealer_id, held.wave_id, held.checklist_id, held.checklist_version, held.kind,
        (scored ->> 'scoring_version')::integer, (scored ->> 'overall')::double precision, scored ->> 'outcome',
        (totals ->> 'counted')::integer, (totals ->> 'passed')::integer, (totals ->> 'critical_failures')::integer,
        held.final_at);
    insert into truthline.audit_sections (network_id, audit_id, dealer_id, part, key, score, weighted_score, weight,
        counted, passed)
    select of_network, moved_id, held.dealer_id, part, key, score, "weightedScore", weight, counted, passed
      from jsonb_to_recordset(scored -> 'parts')
        as (part text, key text, score double precision, "weightedScore" double precision, weight double precision,
            counted integer, passed integer);
    perform set_config('truthline.roll_up', 'later', true);
    insert into truthline.audit_scores (network_id, audit_id, dealer_id, wave_id, checklist_id, checklist_version, kind,
        moment_id, score, weighted_score, weight, counted, passed)
    select of_network, moved_id, held.dealer_id, held.wave_id, held.checklist_id, held.checklist_version, held.kind,
           moment.*
      from unnest(moment_ids, moment_scores, moment_weighted, moment_weights, moment_counted, moment_passed) as moment;
    perform set_config('truthline.roll_up', 'at once', true);
  end if;

  insert into truthline.trail_entries (network_id, entry_id, actor_id, actor_name, action, subject_kind, subject_id,
      dealer_id, details)
  values (of_network, (trail ->> 'entry_id')::uuid, by_person, trail ->> 'actor_name', trail ->> 'action', 'audit',
      moved_id::text, held.dealer_id, (trail -> 'details')::jsonb);
  perform pg_notify(telling ->> 0, telling ->> 1) from json_array_elements(tellings) as telling;

  is_moved := true;
  if totals is not null then
    -- One that is being opened at this moment is seen, or sees that the audit is final. Whoever opens one holds it alone.
    perform pg_advisory_xact_lock_shared(hashtextextended(actions_lock, 0));
    live_actions := exists (select 1 from truthline.actions
      where network_id = of_network and dealer_id = held.dealer_id and checklist_id = held.checklist_id
        and status not in ('closed', 'withdrawn'));
    webhooks := truthline.has_webhooks();
  end if;
  return next;
end $$;

revoke all on function truthline.roll_up_waiting(integer), truthline.grasp_of_audit(uuid), truthline.take_audit(uuid),
  truthline.record_answers(uuid, json, boolean, timestamptz, json, json),
  truthline.record_move(uuid, jsonb, json, jsonb, jsonb, text[], double precision[], double precision[],
    double precision[], integer[], integer[], json, json, text) from public;
grant execute on function truthline.roll_up_waiting(integer), truthline.grasp_of_audit(uuid), truthline.take_audit(uuid),
  truthline.record_answers(uuid, json, boolean, timestamptz, json, json),
  truthline.record_move(uuid, jsonb, json, jsonb, jsonb, text[], double precision[], double precision[],
    double precision[], integer[], integer[], json, json, text) to truthline_app;
