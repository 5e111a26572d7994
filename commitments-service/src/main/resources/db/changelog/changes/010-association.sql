--liquibase formatted sql

--changeset people:route splitStatements:false
--comment Shared by all: which association a slug leads to. The gateway asks it before any association is known.
create table route (
  slug        text primary key check (slug ~ '^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$'),
  association uuid not null unique,
  programme   text not null,
  name        text not null,
  status      text not null check (status in ('onboarding', 'active', 'suspended', 'closed')),
  cell        text not null default 'default'
);
call grant_table_to_service('route', 'select, insert, update');

--changeset people:association splitStatements:false
create table association (
  association_id   uuid primary key,
  version          bigint not null,
  programme        text not null,
  slug             text not null,
  name             text not null,
  country          text not null,
  locale           text not null,
  time_zone        text,
  languages        text not null,
  support_calendar text,
  branding         text,
  status           text not null check (status in ('onboarding', 'active', 'suspended', 'closed')),
  registered_at    timestamptz not null
);
call enable_row_level_security('association', false, 'select, insert, update');
create policy of_programme on association
  using (programme = nullif(current_setting('app.sector', true), ''));
create index association_of_programme on association (programme, slug);
