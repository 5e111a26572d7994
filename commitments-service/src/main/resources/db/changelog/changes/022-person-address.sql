--liquibase formatted sql

--changeset people:person-address splitStatements:false
--comment Whose mail has come in is asked by an address that its asker already has.
create index person_address on person (lower(email)) where email_verified;

create function persons_by_address(asked_address text)
returns table (id uuid, email text, email_verified boolean, name text, locale text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.id, p.email, p.email_verified, p.name, p.locale from person p
   where lower(p.email) = lower(asked_address) and p.email_verified
   order by p.id limit 20
$$;
revoke all on function persons_by_address(text) from public;
do $$ begin execute format('grant execute on function persons_by_address(text) to %I', app_role()); end $$;
