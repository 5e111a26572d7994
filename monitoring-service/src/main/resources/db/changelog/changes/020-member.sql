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
