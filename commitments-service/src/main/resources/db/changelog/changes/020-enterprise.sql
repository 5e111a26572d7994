--liquibase formatted sql

--changeset commitments:enterprise splitStatements:false
--comment Member firms. register_key and name_key are normalised for comparison and order.
create table enterprise (
  association_id   uuid not null,
  id               uuid not null,
  version          bigint not null,
  legal_name       text not null,
  name_key         text collate "C" not null,
  register_number  text not null,
  register_key     text not null,
  vat_number       text,
  country          text not null,
  nace             text not null,
  size_class       text not null check (size_class in ('micro', 'small', 'medium', 'large')),
  employees        integer check (employees >= 0),
  city             text,
  contact_email    text,
  contact_language text,
  -- The group that owns the firm, in its own words: never leaves this service.
  parent_group     text,
  status           text not null check (status in ('active', 'left')),
  joined_at        timestamptz not null,
  left_at          timestamptz,
  primary key (association_id, id),
  constraint enterprise_register_number unique (association_id, country, register_key)
);
create index enterprise_by_name on enterprise (association_id, name_key, id);
call enable_row_level_security('enterprise', false);
create policy enterprise on enterprise as restrictive
  using (nullif(current_setting('app.enterprise_id', true), '') is null
         or id = nullif(current_setting('app.enterprise_id', true), '')::uuid);
