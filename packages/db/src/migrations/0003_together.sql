-- What people say about a drawing while they work on it together, and the pictures on its cards.

-- ---------------------------------------------------------------- comments

-- A thread hangs on one record of a drawing. The record may be removed; the thread stays.
create table truthline.comment_threads (
  network_id uuid not null,
  -- The id of its first comment.
  thread_id uuid not null,
  blueprint_id uuid not null,
  -- As on the blueprint. What is said about a drawing of the network is the network's own.
  dealer_id uuid,
  place_table text not null check (place_table in ('card', 'step', 'lane', 'moment')),
  place_id text collate "C" not null check (length(place_id) between 1 and 64),
  opened_at timestamptz not null default now(),
  -- Comments in it: the number of the last.
  comment_count integer not null check (comment_count >= 0),
  resolved_at timestamptz,
  resolved_by uuid,
  resolved_by_name text,
  primary key (network_id, thread_id),
  check ((resolved_at is null) = (resolved_by is null) and (resolved_at is null) = (resolved_by_name is null)),
  foreign key (network_id, blueprint_id) references truthline.blueprints
);
create index comment_threads_by_blueprint on truthline.comment_threads (network_id, blueprint_id, opened_at);

-- Append only, numbered within the thread.
create table truthline.comments (
  network_id uuid not null,
  -- Made by the client: a retry never says the same thing twice.
  comment_id uuid not null,
  thread_id uuid not null,
  number integer not null check (number >= 1),
  dealer_id uuid,
  author_id uuid not null,
  author_name text not null,
  written_at timestamptz not null,
  body text not null check (length(body) between 1 and 4000),
  primary key (network_id, comment_id),
  unique (network_id, thread_id, number),
  foreign key (network_id, thread_id) references truthline.comment_threads
);

create table truthline.comment_mentions (
  network_id uuid not null,
  comment_id uuid not null,
  person_id uuid not null,
  dealer_id uuid,
  primary key (network_id, comment_id, person_id),
  foreign key (network_id, comment_id) references truthline.comments,
  foreign key (network_id, person_id) references truthline.people
);
create index comment_mentions_by_person on truthline.comment_mentions (network_id, person_id);

-- How far a person has read a thread: the number of the last comment seen.
create table truthline.comment_reads (
  network_id uuid not null,
  thread_id uuid not null,
  person_id uuid not null,
  dealer_id uuid,
  number integer not null check (number >= 0),
  primary key (network_id, thread_id, person_id),
  foreign key (network_id, thread_id) references truthline.comment_threads
);
create index comment_reads_by_person on truthline.comment_reads (network_id, person_id);

-- ---------------------------------------------------------------- pictures

-- The bytes lie in the data folder under their SHA-256; a row says that a drawing shows them.
create table truthline.files (
  network_id uuid not null,
  blueprint_id uuid not null,
  hash text collate "C" not null check (hash ~ '^[0-9a-f]{64}$'),
  -- As on the blueprint.
  dealer_id uuid,
  media_type text not null check (media_type in ('image/png', 'image/jpeg', 'image/webp')),
  width integer not null check (width between 1 and 20000),
  height integer not null check (height between 1 and 20000),
  byte_count integer not null check (byte_count > 0),
  added_by uuid not null,
  added_at timestamptz not null default now(),
  primary key (network_id, blueprint_id, hash),
  foreign key (network_id, blueprint_id) references truthline.blueprints
);
create index files_by_hash on truthline.files (network_id, hash);

-- ---------------------------------------------------------------- row-level security

do $$
declare
  target text;
  -- With any reach over the dealer: staff discuss too, who reach no audits but their own.
  discussing constant text := $sql$
    network_id = (select truthline.network_id()) and (
      (select truthline.reach()) = 'network'
      or dealer_id = any ((select truthline.dealer_ids())::uuid[]))$sql$;
begin
  foreach target in array array['comment_threads', 'comments', 'comment_mentions', 'comment_reads'] loop
    execute format('alter table truthline.%I enable row level security', target);
    execute format('create policy discussing on truthline.%I for select to truthline_app using (%s)',
      target, discussing);
  end loop;

  -- A thread belongs to whom its drawing belongs to.
  execute format($sql$create policy opens on truthline.comment_threads for insert to truthline_app with check (%s
    and exists (select 1 from truthline.blueprints
                 where blueprints.network_id = comment_threads.network_id
                   and blueprints.blueprint_id = comment_threads.blueprint_id
                   and blueprints.dealer_id is not distinct from comment_threads.dealer_id))$sql$, discussing);
  execute format('create policy settles on truthline.comment_threads for update to truthline_app
    using (%1$s) with check (%1$s and (resolved_by is null or resolved_by = (select truthline.person_id())))',
    discussing);

  execute format($sql$create policy signed_append on truthline.comments for insert to truthline_app with check (%s
    and author_id = (select truthline.person_id())
    and exists (select 1 from truthline.comment_threads threads
                 where threads.network_id = comments.network_id and threads.thread_id = comments.thread_id
                   and threads.dealer_id is not distinct from comments.dealer_id))$sql$, discussing);

  execute format($sql$create policy by_author on truthline.comment_mentions for insert to truthline_app with check (%s
    and exists (select 1 from truthline.comments
                 where comments.network_id = comment_mentions.network_id
                   and comments.comment_id = comment_mentions.comment_id
                   and comments.author_id = (select truthline.person_id())
                   and comments.dealer_id is not distinct from comment_mentions.dealer_id))$sql$, discussing);

  -- Everybody's reading is their own affair.
  execute format($sql$create policy own_insert on truthline.comment_reads for insert to truthline_app with check (%s
    and person_id = (select truthline.person_id())
    and exists (select 1 from truthline.comment_threads threads
                 where threads.network_id = comment_reads.network_id and threads.thread_id = comment_reads.thread_id
                   and threads.dealer_id is not distinct from comment_reads.dealer_id))$sql$, discussing);
  execute format('create policy own_update on truthline.comment_reads for update to truthline_app
    using (%1$s and person_id = (select truthline.person_id()))
    with check (%1$s and person_id = (select truthline.person_id()))', discussing);
end $$;
drop policy discussing on truthline.comment_reads;
create policy own_select on truthline.comment_reads for select to truthline_app using (
  network_id = (select truthline.network_id())
  and person_id = (select truthline.person_id())
  and ((select truthline.reach()) = 'network' or dealer_id = any ((select truthline.dealer_ids())::uuid[])));

-- Who reads a drawing sees its pictures; who changes it adds them.
alter table truthline.files enable row level security;
create policy within_reach on truthline.files for select to truthline_app using (
  network_id = (select truthline.network_id())
  and exists (select 1 from truthline.blueprints
               where blueprints.network_id = files.network_id and blueprints.blueprint_id = files.blueprint_id));
create policy signed_append on truthline.files for insert to truthline_app with check (
  network_id = (select truthline.network_id())
  and added_by = (select truthline.person_id())
  and ((select truthline.reach()) = 'network'
    or (select truthline.reach()) = 'dealers' and dealer_id = any ((select truthline.dealer_ids())::uuid[]))
  and exists (select 1 from truthline.blueprints
               where blueprints.network_id = files.network_id and blueprints.blueprint_id = files.blueprint_id
                 and blueprints.dealer_id is not distinct from files.dealer_id));

-- ---------------------------------------------------------------- grants

grant select, insert on
  truthline.comment_threads, truthline.comments, truthline.comment_mentions, truthline.comment_reads,
  truthline.files to truthline_app;
grant update on truthline.comment_threads, truthline.comment_reads to truthline_app;
