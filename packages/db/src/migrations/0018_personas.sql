-- Whom a mystery shopper plays on a visit: with weekday, hour and auditor, what visits are to be mixed by.

alter table truthline.assignments
  add column persona text check (length(persona) between 1 and 60);
create index assignments_with_persona on truthline.assignments (network_id, assignment_id) include (persona)
  where persona is not null;
