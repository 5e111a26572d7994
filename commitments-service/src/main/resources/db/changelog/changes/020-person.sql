--liquibase formatted sql

--changeset people:person splitStatements:false
--comment Shared by all: one person can belong to many associations. Read by id or by the provider's subject only.
create table person (
  id             uuid primary key,
  issuer         text not null,
  subject        text not null,
  email          text,
  email_verified boolean not null,
  name           text,
  locale         text,
  unique (issuer, subject)
);
call grant_table_to_service('person', 'select, insert, update');

--changeset people:stewardship splitStatements:false
create table stewardship (
  programme text not null,
  person_id uuid not null references person,
  role      text not null,
  primary key (programme, person_id, role)
);
alter table stewardship enable row level security;
alter table stewardship force row level security;
create policy of_programme on stewardship using (programme = nullif(current_setting('app.sector', true), ''));
-- Work that is bound to a person and to no association sees what is that person's own.
create policy own on stewardship for select
  using (current_setting('app.association_id', true) = '00000000-0000-0000-0000-000000000000'
         and person_id = nullif(current_setting('app.person_id', true), '')::uuid);
create index stewardship_of_person on stewardship (person_id);
call grant_table_to_service('stewardship', 'select, insert, delete');

--changeset people:membership splitStatements:false
create table membership (
  association_id uuid not null,
  id             uuid not null,
  version        bigint not null,
  role           text not null,
  enterprise_id  uuid,
  person_id      uuid,
  email          text not null,
  email_key      text not null,
  name           text,
  language       text not null,
  status         text not null check (status in ('invited', 'active', 'revoked')),
  invited_at     timestamptz not null,
  invited_by     uuid not null,
  expires_at     timestamptz not null,
  accepted_at    timestamptz,
  revoked_at     timestamptz,
  primary key (association_id, id),
  foreign key (association_id, enterprise_id) references enterprise (association_id, id),
  check ((role in ('enterprise-lead', 'enterprise-contributor')) = (enterprise_id is not null)),
  check (status <> 'active' or person_id is not null)
);
create unique index membership_once on membership
  (association_id, email_key, role, coalesce(enterprise_id, '00000000-0000-0000-0000-000000000000'))
  where status <> 'revoked';
create index membership_of_enterprise on membership (association_id, enterprise_id);
create index membership_of_person on membership (person_id);
call enable_row_level_security('membership', true);
create policy own on membership for select
  using (current_setting('app.association_id', true) = '00000000-0000-0000-0000-000000000000'
         and person_id = nullif(current_setting('app.person_id', true), '')::uuid);

--changeset people:api-token splitStatements:false
create table api_token (
  association_id uuid not null,
  id             uuid not null,
  programme      text not null,
  person_id      uuid not null,
  name           text not null,
  enterprise_id  uuid,
  roles          text not null,
  created_at     timestamptz not null,
  expires_at     timestamptz not null,
  revoked_at     timestamptz,
  last_used_at   timestamptz,
  primary key (association_id, id)
);
create index api_token_of_person on api_token (person_id);
call enable_row_level_security('api_token', true, 'select, insert, update');
create policy own on api_token for select
  using (current_setting('app.association_id', true) = '00000000-0000-0000-0000-000000000000'
         and person_id = nullif(current_setting('app.person_id', true), '')::uuid);
--comment Shared by all: where the token of a hash is kept. It tells nothing else, and a hash cannot be guessed.
create table token_key (
  hash           text primary key,
  association    uuid not null,
  programme      text not null,
  token          uuid not null
);
call grant_table_to_service('token_key', 'select, insert');
