--liquibase formatted sql

--changeset monitoring:pack splitStatements:false
--comment The packs of a programme as they were uploaded. They never change, so that every figure can be computed again.
create table pack (
  programme text not null,
  version   text not null,
  hash      text not null,
  content   bytea not null,
  loaded_at timestamptz not null,
  loaded_by uuid not null,
  primary key (programme, version)
);
call wall_of_programme('pack', 'select, insert');
