-- What customers say of a dealer: surveys, the links they are asked by, and their answers. Nothing says who answered: no
-- name, no address, no device.

-- Only published versions are kept; what is being written stays with its writer.
create table truthline.surveys (
  network_id uuid not null references truthline.networks,
  survey_id text collate "C" not null,
  version integer not null check (version >= 1),
  content jsonb not null,
  content_schema_version smallint not null,
  published_by uuid not null,
  published_by_name text not null,
  published_at timestamptz not null,
  primary key (network_id, survey_id, version)
);
create trigger published_stays before update or delete on truthline.surveys
  for each row execute function truthline.refuse_ledger_change();

-- An address printed for one dealer. Its token carries the network, so that it is found by a key that begins with it.
create table truthline.survey_links (
  network_id uuid not null,
  link_id uuid not null,
  survey_id text collate "C" not null,
  survey_version integer not null,
  dealer_id uuid not null,
  -- Of the token, which is shown once and not kept.
  token_sha256 text collate "C" not null check (token_sha256 ~ '^[0-9a-f]{64}$'),
  -- Takes answers before this instant; null: until it is revoked.
  closes_at timestamptz,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  revoked_at timestamptz,
  primary key (network_id, link_id),
  unique (network_id, token_sha256),
  foreign key (network_id, survey_id, survey_version) references truthline.surveys,
  foreign key (network_id, dealer_id) references truthline.dealers
);
create index survey_links_by_dealer on truthline.survey_links (network_id, dealer_id, made_at);

create table truthline.survey_responses (
  network_id uuid not null,
  -- Made by the page that was answered, so that sending twice answers once.
  response_id uuid not null,
  dealer_id uuid not null,
  survey_id text collate "C" not null,
  survey_version integer not null,
  -- Null where it came in a file.
  link_id uuid,
  -- A day at the dealer.
  answered_on date not null,
  language text check (language in ('zh', 'en')),
  satisfaction smallint not null check (satisfaction between 1 and 5),
  recommendation smallint not null check (recommendation between 0 and 10),
  remark text not null check (length(remark) <= 500),
  received_at timestamptz not null default now(),
  primary key (network_id, response_id),
  unique (network_id, response_id, dealer_id),
  foreign key (network_id, survey_id, survey_version) references truthline.surveys,
  foreign key (network_id, link_id) references truthline.survey_links,
  foreign key (network_id, dealer_id) references truthline.dealers
);
create index survey_responses_by_day on truthline.survey_responses
  (network_id, survey_id, survey_version, answered_on);
create index survey_responses_by_dealer on truthline.survey_responses (network_id, dealer_id, survey_id, survey_version);
create index survey_responses_by_link on truthline.survey_responses (network_id, link_id, received_at)
  where link_id is not null;
create trigger response_stays before update or delete on truthline.survey_responses
  for each row execute function truthline.refuse_ledger_change();

create table truthline.survey_answers (
  network_id uuid not null,
  response_id uuid not null,
  question_id text collate "C" not null,
  dealer_id uuid not null,
  perception smallint check (perception between 1 and 7),
  expectation smallint check (expectation between 1 and 7),
  functional smallint check (functional between 1 and 5),
  dysfunctional smallint check (dysfunctional between 1 and 5),
  primary key (network_id, response_id, question_id),
  foreign key (network_id, response_id, dealer_id)
    references truthline.survey_responses (network_id, response_id, dealer_id)
);
create trigger answer_stays before update or delete on truthline.survey_answers
  for each row execute function truthline.refuse_ledger_change();

do $$
declare
  target text;
  within_reach constant text := $sql$network_id = (select truthline.network_id()) and (
    (select truthline.reach()) = 'network'
    or (select truthline.reach()) = 'dealers' and dealer_id = any ((select truthline.dealer_ids())::uuid[]))$sql$;
begin
  foreach target in array array['surveys', 'survey_links', 'survey_responses', 'survey_answers'] loop
    execute format('alter table truthline.%I enable row level security', target);
  end loop;

  create policy in_network on truthline.surveys for select to truthline_app
    using (network_id = (select truthline.network_id()));
  create policy network_writes on truthline.surveys for all to truthline_app
    using (network_id = (select truthline.whole_network_id()))
    with check (network_id = (select truthline.whole_network_id()));

  execute format('create policy readable on truthline.survey_links for select to truthline_app using (%s)', within_reach);
  execute format('create policy signed on truthline.survey_links for insert to truthline_app
    with check (%s and made_by = (select truthline.person_id()))', within_reach);
  execute format('create policy revokes on truthline.survey_links for update to truthline_app using (%1$s)
    with check (%1$s)', within_reach);

  foreach target in array array['survey_responses', 'survey_answers'] loop
    execute format('create policy readable on truthline.%I for select to truthline_app using (%s)', target, within_reach);
    -- A dealer writes no answers about itself: a file comes from the network, a link from a customer.
    execute format('create policy network_adds on truthline.%I for insert to truthline_app
      with check (network_id = (select truthline.whole_network_id()))', target);
  end loop;
end $$;

-- ---------------------------------------------------------------- customers, who have no account
-- Two doors for the role that knows no network: what a link asks, and one response to it.

create function auth.survey_of_link(of_network uuid, of_token text, at timestamptz)
  returns table (state text, content jsonb, content_schema_version smallint, dealer_name jsonb)
  language sql stable security definer set search_path = ''
begin atomic
  select case when links.revoked_at is not null then 'revoked'
              when links.closes_at <= at then 'closed'
              else 'open' end,
         surveys.content, surveys.content_schema_version, dealers.name
    from truthline.survey_links links
    join truthline.surveys on surveys.network_id = links.network_id and surveys.survey_id = links.survey_id
     and surveys.version = links.survey_version
    join truthline.dealers on dealers.network_id = links.network_id and dealers.dealer_id = links.dealer_id
   where links.network_id = of_network and links.token_sha256 = of_token;
end;

-- `added`, `known` (the same response again), `busy` (more than `most` of this link within an hour), `revoked`, `closed`,
-- `unknown`.
create function auth.add_survey_response(of_network uuid, of_token text, at timestamptz, most integer,
    new_id uuid, response jsonb) returns text
  language plpgsql security definer set search_path = ''
as $$
declare
  link truthline.survey_links;
  zone text;
begin
  -- Of one link one response at a time, so that the hour is counted right.
  select * into link from truthline.survey_links links
   where links.network_id = of_network and links.token_sha256 = of_token for no key update;
  if not found then return 'unknown'; end if;
  if exists (select 1 from truthline.survey_responses known
      where known.network_id = of_network and known.response_id = new_id) then
    return 'known';
  end if;
  if link.revoked_at is not null then return 'revoked'; end if;
  if link.closes_at <= at then return 'closed'; end if;
  if (select count(*) from truthline.survey_responses recent
       where recent.network_id = of_network and recent.link_id = link.link_id
         and recent.received_at > at - interval '1 hour') >= most then
    return 'busy';
  end if;
  select dealers.time_zone into zone from truthline.dealers
   where dealers.network_id = of_network and dealers.dealer_id = link.dealer_id;
  insert into truthline.survey_responses (network_id, response_id, dealer_id, survey_id, survey_version, link_id,
      answered_on, language, satisfaction, recommendation, remark, received_at)
    values (of_network, new_id, link.dealer_id, link.survey_id, link.survey_version, link.link_id,
      (at at time zone zone)::date, response ->> 'language', (response ->> 'satisfaction')::smallint,
      (response ->> 'recommendation')::smallint, response ->> 'remark', at);
  insert into truthline.survey_answers (network_id, response_id, question_id, dealer_id, perception, expectation,
      functional, dysfunctional)
    select of_network, new_id, given."questionId", link.dealer_id, given.perception, given.expectation,
           given.functional, given.dysfunctional
      from jsonb_to_recordset(response -> 'answers') as given("questionId" text, perception smallint,
        expectation smallint, functional smallint, dysfunctional smallint);
  return 'added';
end $$;

revoke all on function auth.survey_of_link(uuid, text, timestamptz),
  auth.add_survey_response(uuid, text, timestamptz, integer, uuid, jsonb) from public;
grant execute on function auth.survey_of_link(uuid, text, timestamptz),
  auth.add_survey_response(uuid, text, timestamptz, integer, uuid, jsonb) to truthline_auth;

grant select on truthline.surveys, truthline.survey_links, truthline.survey_responses, truthline.survey_answers
  to truthline_app;
grant insert, update on truthline.surveys, truthline.survey_links to truthline_app;
grant insert on truthline.survey_responses, truthline.survey_answers to truthline_app;
