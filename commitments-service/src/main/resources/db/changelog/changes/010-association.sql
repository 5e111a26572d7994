--liquibase formatted sql

--changeset commitments:route splitStatements:false
--comment Which association a slug belongs to. Without row-level security: the gateway asks before any association is known.
create table route (
  slug        text primary key check (slug ~ '^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$'),
  association uuid not null unique,
  programme   text not null,
  name        text not null,
  status      text not null check (status in ('onboarding', 'active', 'suspended', 'closed')),
  cell        text not null default 'default'
);
call grant_table_to_service('route', 'select, insert, update');

--changeset commitments:association splitStatements:false
--comment Associations; branding and support_calendar are documents.
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
  logo             text,
  status           text not null check (status in ('onboarding', 'active', 'suspended', 'closed')),
  registered_at    timestamptz not null
);
call enable_row_level_security('association', false, 'select, insert, update');
create policy of_programme on association
  using (programme = nullif(current_setting('app.sector', true), ''));
create index association_of_programme on association (programme, slug);

--changeset commitments:logo splitStatements:false
--comment The present logo of an association and former ones, so that a change can be undone; the pictures are in the object store.
create table logo (
  association_id uuid not null references association (association_id),
  hash           text not null check (hash ~ '^[0-9a-f]{64}$'),
  width          integer not null,
  height         integer not null,
  uploaded_at    timestamptz not null,
  primary key (association_id, hash)
);
call enable_row_level_security('logo', false);

alter table association add constraint association_logo
  foreign key (association_id, logo) references logo (association_id, hash);
