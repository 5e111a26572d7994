--liquibase formatted sql

--changeset monitoring:member splitStatements:false
--comment Read models of associations and their firms, built from the events of commitments-service.
create table association (
  association_id uuid primary key,
  slug           text not null,
  country        text not null,
  locale         text not null,
  time_zone      text not null,
  status         text not null
);
call enable_row_level_security('association', false, 'select, insert, update, delete');

-- The catalogue version that an association has adopted.
create table adoption (
  association_id uuid primary key,
  version        text not null,
  adopted_at     timestamptz not null
);
call enable_row_level_security('adoption', false, 'select, insert, update, delete');

create table enterprise (
  association_id uuid not null,
  enterprise_id  uuid not null,
  name           text not null,
  size_class     text not null,
  country        text not null,
  status         text not null,
  primary key (association_id, enterprise_id)
);
call enable_row_level_security('enterprise', true, 'select, insert, update, delete');

--changeset monitoring:firm-owner splitStatements:false
--comment The group that owns a firm, as an id without a name. The sector body holds it for the disclosure audit alone; no operation shows it.
create table firm_owner (
  association_id uuid not null,
  firm           uuid not null,
  owner          uuid not null,
  -- Whether it is the firm's owner now.
  current        boolean not null,
  -- Whether figures have been released while it was: such a row stays for ever.
  released       boolean not null,
  primary key (association_id, firm, owner),
  check (current or released)
);
call enable_row_level_security('firm_owner', false, 'select, insert, update, delete');
