-- Reminders are raised again when the same thing happens again, and what could not be mailed is tried again later.

alter table truthline.reminders
  -- When that happened which one is reminded of: an assignment was given, an audit returned, an appeal decided.
  add column since timestamptz,
  add column mail_tries smallint not null default 0 check (mail_tries >= 0),
  -- Nothing is mailed before this instant; null where nothing was tried yet.
  add column mail_after timestamptz;
update truthline.reminders set since = at;
alter table truthline.reminders
  alter column since set not null,
  drop constraint reminders_network_id_person_id_kind_subject_id_key,
  add constraint reminders_once unique (network_id, person_id, kind, subject_id, since);
create index reminders_to_mail on truthline.reminders (network_id, at) where mailed_at is null and read_at is null;

grant update (mail_tries, mail_after) on truthline.reminders to truthline_app;
