-- Other programs: keys that speak for the administrator who made them, and addresses that are told what has happened.

create table truthline.api_keys (
  network_id uuid not null references truthline.networks,
  key_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  -- The first letters of the key, to tell it from others; of the rest the hash alone.
  prefix text collate "C" not null check (length(prefix) between 8 and 20),
  key_sha256 text collate "C" not null check (key_sha256 ~ '^[0-9a-f]{64}$'),
  scopes text[] not null check (cardinality(scopes) between 1 and 10
    and scopes <@ array['network:read', 'audits:read', 'export:read', 'waves:import']),
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (network_id, key_id),
  foreign key (network_id, made_by) references truthline.people
);
create unique index api_keys_by_hash on truthline.api_keys (key_sha256, network_id);

create table truthline.webhook_endpoints (
  network_id uuid not null references truthline.networks,
  endpoint_id uuid not null,
  url text not null check (length(url) between 8 and 2000),
  events text[] not null check (cardinality(events) between 1 and 10
    and events <@ array['audit.final', 'finding.opened', 'action.closed']),
  -- The secret is worked out from the server's own and this number; of it the mark alone is kept, to see that it is the same.
  secret_number integer not null check (secret_number >= 1),
  secret_mark text collate "C" not null check (secret_mark ~ '^[0-9a-f]{16}$'),
  made_by uuid not null,
  made_at timestamptz not null,
  paused_at timestamptz,
  removed_at timestamptz,
  primary key (network_id, endpoint_id),
  foreign key (network_id, made_by) references truthline.people
);

-- What is to be told to one address: written in the transaction of what it tells, delivered afterwards, at least once.
create table truthline.webhook_deliveries (
  network_id uuid not null,
  delivery_id uuid not null,
  endpoint_id uuid not null,
  event text not null check (event in ('audit.final', 'finding.opened', 'action.closed')),
  subject_id uuid not null,
  dealer_id uuid not null,
  -- JSON, byte for byte as it is signed and sent.
  body text not null,
  raised_at timestamptz not null,
  tries integer not null default 0 check (tries >= 0),
  -- Null where nothing is tried any more: delivered, or given up.
  next_try_at timestamptz,
  last_tried_at timestamptz,
  -- What the address answered last, and why that was none; null before the first try.
  last_status integer,
  last_failure text check (length(last_failure) <= 40),
  delivered_at timestamptz,
  primary key (network_id, delivery_id),
  check (delivered_at is null or next_try_at is null),
  foreign key (network_id, endpoint_id) references truthline.webhook_endpoints,
  foreign key (network_id, dealer_id) references truthline.dealers
);
create index webhook_deliveries_due on truthline.webhook_deliveries (network_id, next_try_at) where next_try_at is not null;
create index webhook_deliveries_by_endpoint on truthline.webhook_deliveries (network_id, endpoint_id, raised_at);

-- Network reach alone, reading too.
do $$
declare
  target text;
begin
  foreach target in array array['api_keys', 'webhook_endpoints', 'webhook_deliveries'] loop
    execute format('alter table truthline.%I enable row level security', target);
    execute format('create policy network_reads on truthline.%I for select to truthline_app
      using (network_id = (select truthline.whole_network_id()))', target);
    execute format('create policy network_changes on truthline.%I for update to truthline_app
      using (network_id = (select truthline.whole_network_id()))
      with check (network_id = (select truthline.whole_network_id()))', target);
  end loop;
  -- A key speaks for whoever made it: nobody makes one in another's name.
  foreach target in array array['api_keys', 'webhook_endpoints'] loop
    execute format('create policy signed_insert on truthline.%I for insert to truthline_app
      with check (network_id = (select truthline.whole_network_id()) and made_by = (select truthline.person_id()))', target);
  end loop;
end $$;

-- Whoever brings something about tells it, whatever they reach, and learns nothing of the addresses: as many deliveries as
-- there are addresses that want to know.
create function truthline.raise_webhooks(
  raised_event text, raised_subject uuid, raised_dealer uuid, raised_body text, raised_instant timestamptz) returns void
  language sql security definer set search_path = ''
begin atomic
  insert into truthline.webhook_deliveries
      (network_id, delivery_id, endpoint_id, event, subject_id, dealer_id, body, raised_at, next_try_at)
    select endpoints.network_id, gen_random_uuid(), endpoints.endpoint_id,
        raised_event, raised_subject, raised_dealer, raised_body, raised_instant, raised_instant
      from truthline.webhook_endpoints endpoints
     where endpoints.network_id = truthline.network_id() and raised_event = any (endpoints.events)
       and endpoints.paused_at is null and endpoints.removed_at is null
       and (truthline.reach() = 'network' or raised_dealer = any (truthline.dealer_ids()));
end;

-- Whether anybody wants to know: most networks have no address, and spare the work of telling.
create function truthline.has_webhooks() returns boolean
  language sql stable security definer set search_path = ''
begin atomic
  select exists (select 1 from truthline.webhook_endpoints endpoints
    where endpoints.network_id = truthline.network_id()
      and endpoints.paused_at is null and endpoints.removed_at is null);
end;

-- A key is looked up before its network is known, as an account is.
create function auth.network_of_key(hash text) returns table (network_id uuid, key_id uuid)
  language sql stable security definer set search_path = ''
begin atomic
  select api_keys.network_id, api_keys.key_id from truthline.api_keys where api_keys.key_sha256 = hash;
end;

revoke all on function
  truthline.raise_webhooks(text, uuid, uuid, text, timestamptz), truthline.has_webhooks(),
  auth.network_of_key(text) from public;
grant execute on function
  truthline.raise_webhooks(text, uuid, uuid, text, timestamptz), truthline.has_webhooks() to truthline_app;
grant execute on function auth.network_of_key(text) to truthline_auth;

grant select on truthline.api_keys, truthline.webhook_endpoints, truthline.webhook_deliveries to truthline_app;
grant insert on truthline.api_keys, truthline.webhook_endpoints to truthline_app;
grant update (last_used_at, revoked_at) on truthline.api_keys to truthline_app;
grant update (events, secret_number, secret_mark, paused_at, removed_at) on truthline.webhook_endpoints to truthline_app;
grant update (tries, next_try_at, last_tried_at, last_status, last_failure, delivered_at)
  on truthline.webhook_deliveries to truthline_app;
