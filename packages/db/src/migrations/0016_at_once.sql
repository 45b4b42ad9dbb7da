-- Many audits at once: who asks is found with one statement, at every request.

-- Whom a session stands for, with the membership they have now: in the oldest network of the account, as before. In
-- PL/pgSQL, which keeps its plans.
create function auth.person_of_session(session_token text)
  returns table (expires_at timestamptz, network_id uuid, person_id uuid, auth_user_id text, name text, locale text,
    role text, every_dealer boolean, dealer_ids uuid[])
  language plpgsql stable security definer set search_path = ''
as $$
#variable_conflict use_column
begin
  return query
    select session."expiresAt", people.network_id, people.person_id, people.auth_user_id, people.name, people.locale,
           memberships.role, memberships.every_dealer,
           array(select places.dealer_id from truthline.membership_dealers places
                  where places.network_id = people.network_id and places.person_id = people.person_id
                  order by places.dealer_id)
      from auth.session
      join truthline.people on people.auth_user_id = session."userId"
      left join truthline.memberships
        on memberships.network_id = people.network_id and memberships.person_id = people.person_id
     where session.token = session_token
     order by people.created_at
     limit 1;
end $$;
revoke all on function auth.person_of_session(text) from public;
grant execute on function auth.person_of_session(text) to truthline_auth;
