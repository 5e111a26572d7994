--liquibase formatted sql

--changeset monitoring:pack splitStatements:false
--comment The packs of a programme as they were uploaded. Contents never change, so that every figure can be computed again.
--comment A version has more than one content until commitments-service has published one of them.
create table pack (
  programme text not null,
  version   text not null,
  hash      text not null,
  content   bytea not null,
  loaded_at timestamptz not null,
  loaded_by uuid not null,
  primary key (programme, version, hash)
);
call wall_of_programme('pack', 'select, insert, update');

--changeset monitoring:published-pack splitStatements:false
--comment The contents that commitments-service has published. Only these are used for cycles, figures and public pages.
create table published_pack (
  programme    text not null,
  version      text not null,
  hash         text not null,
  published_at timestamptz not null,
  primary key (programme, version)
);
call wall_of_programme('published_pack', 'select, insert');
