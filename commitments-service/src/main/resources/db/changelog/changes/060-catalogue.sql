--liquibase formatted sql

--changeset commitments:catalogue splitStatements:false
--comment A version of the catalogue is one document and its texts; a published version never changes.
create table catalogue_version (
  programme     text not null,
  version       text not null,
  id            uuid not null,
  state         text not null check (state in ('draft', 'in-consultation', 'published', 'superseded')),
  sha256        text not null,
  content       jsonb not null,
  loaded_at     timestamptz not null,
  published_at  timestamptz,
  primary key (programme, version)
);
create unique index catalogue_version_published on catalogue_version (programme) where state = 'published';
call wall_of_programme('catalogue_version', 'select, insert, update');

create table catalogue_text (
  programme  text not null,
  version    text not null,
  language   text not null,
  texts      jsonb not null,
  primary key (programme, version, language),
  foreign key (programme, version) references catalogue_version (programme, version)
);
call wall_of_programme('catalogue_text');

--changeset commitments:adoption splitStatements:false
--comment The version that an association has adopted, and its own commitments beside it.
create table adoption (
  association_id uuid not null primary key,
  programme      text not null,
  version        text not null,
  adopted_at     timestamptz not null
);
call enable_row_level_security('adoption', false, 'select, insert, update');

create table supplement (
  association_id uuid not null,
  code           text not null,
  position       integer not null,
  key_area       text not null,
  indicators     jsonb not null,
  texts          jsonb not null,
  added_at       timestamptz not null,
  primary key (association_id, code),
  unique (association_id, position)
);
call enable_row_level_security('supplement', false, 'select, insert');
