-- After thousands of rows came in at once, the planner is told of them at once: until the server's own housekeeping comes
-- by, it takes a full table for an empty one. Analysing is the owner's to do, so a definer does it.

create function truthline.gather_statistics() returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  analyze truthline.dealers, truthline.audits, truthline.answers, truthline.audit_totals, truthline.audit_sections,
    truthline.audit_scores, truthline.dealer_wave_moments, truthline.audit_transitions, truthline.score_entries,
    truthline.assignments;
end $$;

revoke all on function truthline.gather_statistics() from public;
grant execute on function truthline.gather_statistics() to truthline_app;
