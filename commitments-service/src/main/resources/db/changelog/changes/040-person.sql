--liquibase formatted sql

--changeset commitments:person splitStatements:false
--comment People belong to no association, so no policy can protect them: the service has no grant on the table and reads it through functions that need an id, an identity or an address. A machine account acts by API tokens and never signs in.
create table person (
  id             uuid primary key,
  issuer         text not null,
  subject        text not null,
  email          text,
  email_verified boolean not null,
  name           text,
  locale         text,
  kind           text not null
    generated always as (case when issuer = 'urn:spindle:machine' then 'machine' else 'person' end) stored,
  unique (issuer, subject)
);
create index person_address on person (lower(email)) where email_verified;

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

create function persons_by_address(asked_address text)
returns table (id uuid, email text, email_verified boolean, name text, locale text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.id, p.email, p.email_verified, p.name, p.locale from person p
   where lower(p.email) = lower(asked_address) and p.email_verified
   order by p.id limit 20
$$;

create function identity_of_person(asked_id uuid)
returns table (issuer text, subject text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.issuer, p.subject from person p where p.id = asked_id
$$;

-- Inserts or updates a person; the id never changes.
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

revoke all on function persons_by_id(uuid[]), person_by_identity(text, text), persons_by_address(text), identity_of_person(uuid),
  remember_person(uuid, text, text, text, boolean, text, text) from public;
do $$ begin
  execute format('grant execute on function persons_by_id(uuid[]), person_by_identity(text, text), persons_by_address(text), identity_of_person(uuid), remember_person(uuid, text, text, text, boolean, text, text) to %I', app_role());
end $$;

--changeset commitments:stewardship splitStatements:false
--comment Roles in a whole programme.
create table stewardship (
  programme text not null,
  person_id uuid not null references person,
  role      text not null,
  primary key (programme, person_id, role)
);
alter table stewardship enable row level security;
alter table stewardship force row level security;
create policy of_programme on stewardship using (programme = nullif(current_setting('app.sector', true), ''));
-- Work bound to a person and to no association sees the rows of that person.
create policy own on stewardship for select
  using (current_setting('app.association_id', true) = '00000000-0000-0000-0000-000000000000'
         and person_id = nullif(current_setting('app.person_id', true), '')::uuid);
create index stewardship_of_person on stewardship (person_id);
call grant_table_to_service('stewardship', 'select, insert, delete');
