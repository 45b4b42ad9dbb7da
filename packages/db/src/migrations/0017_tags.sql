-- What a network calls its dealers by, besides region and size: a pilot, a pair of brands under one roof, a new building.

alter table truthline.dealers
  add column tags text[] not null default '{}',
  add constraint dealers_tags_few check (cardinality(tags) <= 12);
