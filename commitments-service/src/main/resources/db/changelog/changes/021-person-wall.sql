--liquibase formatted sql

--changeset people:person-wall splitStatements:false
--comment People belong to no association, so no policy can tell whose they are. The service finds them by an id or an identity that it already has, and cannot go through them.
create function persons_by_id(ids uuid[])
returns table (id uuid, email text, email_verified boolean, name text, locale text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.id, p.email, p.email_verified, p.name, p.locale from person p where p.id = any (ids)
$$;

create function person_by_identity(asked_issuer text, asked_subject text)
returns table (id uuid, email text, email_verified boolean, name text, locale text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.id, p.email, p.email_verified, p.name, p.locale from person p
   where p.issuer = asked_issuer and p.subject = asked_subject
$$;

-- Makes somebody known, or known better; the id stays.
create function remember_person(
  new_id uuid, of_issuer text, of_subject text, new_email text, verified boolean, new_name text, new_locale text)
returns uuid
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into person (id, issuer, subject, email, email_verified, name, locale)
  values (new_id, of_issuer, of_subject, new_email, verified, new_name, new_locale)
  on conflict (issuer, subject) do update set email = excluded.email, email_verified = excluded.email_verified,
    name = excluded.name, locale = excluded.locale
  returning person.id
$$;

revoke all on function persons_by_id(uuid[]), person_by_identity(text, text),
  remember_person(uuid, text, text, text, boolean, text, text) from public;
do $$ begin
  execute format('grant execute on function persons_by_id(uuid[]), person_by_identity(text, text),
    remember_person(uuid, text, text, text, boolean, text, text) to %I', app_role());
  execute format('revoke all on person from %I', app_role());
end $$;
