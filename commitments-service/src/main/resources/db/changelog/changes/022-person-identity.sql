--liquibase formatted sql

--changeset people:person-identity splitStatements:false
--comment Whoever shows an API token acts as the person who made it, whose account at the provider the gateway checks: so it is told which one that is.
create function identity_of_person(asked_id uuid)
returns table (issuer text, subject text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.issuer, p.subject from person p where p.id = asked_id
$$;

revoke all on function identity_of_person(uuid) from public;
do $$ begin
  execute format('grant execute on function identity_of_person(uuid) to %I', app_role());
end $$;
