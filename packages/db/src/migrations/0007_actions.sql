-- What actions of failed items need beyond their table: why one fell away, one live action a finding, and two doors for
-- those whom row-level security lets read an action and not write it.

alter table truthline.actions
  -- Null where it was not withdrawn, and where its finding fell away by itself, for instance on appeal.
  add column withdrawn_reason text check (length(withdrawn_reason) between 1 and 2000),
  add check (withdrawn_reason is null or status = 'withdrawn');
create unique index actions_one_a_finding on truthline.actions (network_id, audit_id, item_id)
  where status <> 'withdrawn';

-- What a final audit says of an action, told by whoever made it final: often somebody who reaches only their own audits.
-- `passed` and `failed` come from a later audit of the same dealer and checklist, `withdrawn` from the audit that found it.
-- True where the action was settled.
create function truthline.settle_action(settled_id uuid, by_audit uuid, verdict text) returns boolean
  language sql security definer set search_path = ''
begin atomic
  with settled as (
    update truthline.actions set
        status = case verdict when 'passed' then 'closed' when 'failed' then 'open' else 'withdrawn' end,
        closed_by_audit_id = case verdict when 'passed' then by_audit end,
        failed_reaudits = failed_reaudits + (verdict = 'failed')::integer
      from truthline.audits
     where actions.network_id = truthline.network_id() and actions.action_id = settled_id
       and actions.status not in ('closed', 'withdrawn') and verdict in ('passed', 'failed', 'withdrawn')
       and audits.network_id = actions.network_id and audits.audit_id = by_audit and audits.status = 'final'
       and audits.dealer_id = actions.dealer_id and audits.checklist_id = actions.checklist_id
       and case when verdict = 'withdrawn' then audits.audit_id = actions.audit_id
                else audits.audit_id <> actions.audit_id and audits.started_at > actions.opened_at end
       and (truthline.reach() = 'network'
         or actions.dealer_id = any (truthline.dealer_ids())
            and (truthline.reach() = 'dealers' or audits.auditor_id = truthline.person_id()
              or audits.audit_id = any (truthline.helped_audit_ids())))
    returning 1)
  select exists (select 1 from settled);
end;

-- The owner of an action says how far it is, whatever else they reach. True where it was theirs to say.
create function truthline.report_action(reported_id uuid, to_status text) returns boolean
  language sql security definer set search_path = ''
begin atomic
  with reported as (
    update truthline.actions set status = to_status
     where network_id = truthline.network_id() and action_id = reported_id
       and owner_id = truthline.person_id() and dealer_id = any (truthline.dealer_ids())
       and (status = 'open' and to_status in ('underWay', 'done') or status = 'underWay' and to_status = 'done')
    returning 1)
  select exists (select 1 from reported);
end;

revoke all on function
  truthline.settle_action(uuid, uuid, text), truthline.report_action(uuid, text) from public;
grant execute on function
  truthline.settle_action(uuid, uuid, text), truthline.report_action(uuid, text) to truthline_app;
