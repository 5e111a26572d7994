--liquibase formatted sql

--changeset commitments:membership splitStatements:false
--comment Memberships and invitations. sent_at is when the invitation was sent the last time; left_at is when the firm of the membership left: memberships of a person are read without their firms.
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
  sent_at        timestamptz not null,
  expires_at     timestamptz not null,
  accepted_at    timestamptz,
  revoked_at     timestamptz,
  left_at        timestamptz,
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

--changeset commitments:api-token splitStatements:false
--comment API tokens of people and machine accounts.
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

-- Which association the token of a hash belongs to. Without row-level security: a hash cannot be guessed.
create table token_key (
  hash           text primary key,
  association    uuid not null,
  programme      text not null,
  token          uuid not null
);
call grant_table_to_service('token_key', 'select, insert');
